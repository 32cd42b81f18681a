import {
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import type { JsonObject } from '../../cloud-api/json';
import { Form } from '../form/Form';
import { inputParameters } from '../form/inputParameters';

/**
 * The execute of a node that does something for each item and passes it on with what that added. With `Continue On
 * Fail` an item that did not work out leaves as its error.
 */
export async function eachItem(
	context: IExecuteFunctions,
	work: (form: Form, itemIndex: number) => Promise<JsonObject>,
): Promise<INodeExecutionData[][]> {
	const done: INodeExecutionData[] = [];
	for (const [itemIndex, item] of context.getInputData().entries()) {
		const pairedItem = { item: itemIndex };
		try {
			const added = await work(new Form(inputParameters(context, itemIndex)), itemIndex);
			done.push({ ...item, json: { ...item.json, ...(added as IDataObject) }, pairedItem });
		} catch (cause) {
			const error =
				cause instanceof NodeApiError || cause instanceof NodeOperationError
					? cause
					: new NodeOperationError(context.getNode(), cause as Error, { itemIndex });
			if (!context.continueOnFail()) throw error;
			done.push({ json: { error: error.message }, error, pairedItem });
		}
	}
	return [done];
}
