import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import type { JsonObject, JsonValue } from '../../cloud-api/json';

/** The evaluated parameters of a node for one item: the same JSON the runner gets, so both read it alike. */
export function inputParameters(context: IExecuteFunctions, itemIndex: number): JsonObject {
	const names = Object.keys(context.getNode().parameters);
	return Object.fromEntries(
		names.map((name) => [name, context.getNodeParameter(name, itemIndex) as JsonValue]),
	);
}

/** The parameters of a trigger, which has no items to evaluate them for. */
export function triggerParameters(context: IWebhookFunctions): JsonObject {
	const names = Object.keys(context.getNode().parameters);
	return Object.fromEntries(
		names.map((name) => [name, context.getNodeParameter(name) as JsonValue]),
	);
}
