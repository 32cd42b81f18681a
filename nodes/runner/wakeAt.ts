import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import type { JsonObject } from '../../cloud-api/json';
import { respond } from './readAnswer';

/** Wakes the execution: one item leaves by one of the outputs, and whoever brought it hears that it was taken. */
export function wakeAt(
	context: IWebhookFunctions,
	outputs: number,
	output: number,
	json: JsonObject,
): IWebhookResponseData {
	const item: INodeExecutionData = { json: json as IDataObject, pairedItem: { item: 0 } };
	return {
		...respond(context, 200, { taken: true }),
		workflowData: Array.from({ length: outputs }, (_, index) => (index === output ? [item] : [])),
	};
}
