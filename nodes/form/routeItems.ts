import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	NodeOperationError,
} from 'n8n-workflow';
import type { JsonObject } from '../../cloud-api/json';
import { Form } from './Form';
import { inputParameters } from './inputParameters';

/** Where one item goes and what is added to it, or why its parameters cannot be used. */
export type Route =
	| { readonly ok: true; readonly output: number; readonly added: JsonObject }
	| { readonly ok: false; readonly problems: readonly string[] };

/**
 * The execute of a node that only decides: each item goes to one output, unchanged but for what is added.
 * With `Continue On Fail` an item that cannot be routed leaves by the last output with its error.
 */
export function routeItems(
	context: IExecuteFunctions,
	outputs: number,
	route: (form: Form) => Route,
): INodeExecutionData[][] {
	const routed: INodeExecutionData[][] = Array.from({ length: outputs }, () => []);
	context.getInputData().forEach((item, itemIndex) => {
		const pairedItem = { item: itemIndex };
		const way = route(new Form(inputParameters(context, itemIndex)));
		if (way.ok) {
			const json = { ...item.json, ...(way.added as IDataObject) };
			routed[way.output]?.push({ ...item, json, pairedItem });
			return;
		}
		const [message = 'The parameters cannot be used', ...more] = way.problems;
		const error = new NodeOperationError(context.getNode(), message, {
			itemIndex,
			description: more.join('. '),
		});
		if (!context.continueOnFail()) throw error;
		routed.at(-1)?.push({ json: { error: message }, error, pairedItem });
	});
	return routed;
}
