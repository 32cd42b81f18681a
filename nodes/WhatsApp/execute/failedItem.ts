import {
	type IDataObject,
	type INode,
	type INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import { isJsonObject } from '../../../cloud-api/json';

/** Whatever was thrown as an error n8n can show: of the API, or of this item. */
export const nodeErrorOf = (
	cause: unknown,
	node: INode,
	itemIndex: number,
): NodeApiError | NodeOperationError =>
	cause instanceof NodeApiError || cause instanceof NodeOperationError
		? cause
		: new NodeOperationError(node, cause instanceof Error ? cause : String(cause), { itemIndex });

/**
 * The item that goes on in place of one that could not be done. `error` is a sentence, as n8n has it everywhere;
 * `errorDetails` is what a workflow branches on: Graph's code and class with its advice and trace, or class
 * `notSent` with everything that kept the node from calling at all.
 */
export function failedItem(
	error: NodeApiError | NodeOperationError,
	itemIndex: number,
): INodeExecutionData {
	const { message, description } = error;
	const facts = isJsonObject(error.errorResponse) ? error.errorResponse : undefined;
	const errorDetails: IDataObject =
		error instanceof NodeApiError && facts !== undefined
			? { ...(facts as IDataObject) }
			: { class: isRefusal(error) ? 'notSent' : 'unexpected', problems: problemsOf(error) };
	return {
		json: { error: message, ...(description ? { description } : {}), errorDetails },
		error,
		pairedItem: { item: itemIndex },
	};
}

/** Refused by the node itself, before any call. */
const isRefusal = ({ context }: NodeApiError | NodeOperationError): boolean =>
	Array.isArray(context['problems']);

function problemsOf({ message, context }: NodeApiError | NodeOperationError): string[] {
	const problems: unknown = context['problems'];
	return Array.isArray(problems) ? problems.map(String) : [message];
}
