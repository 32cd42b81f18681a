import { present } from '../json';
import { count, must, requiredText, type Result, result, webUrl } from '../limits';
import type { FlowCategory } from './flowCategory';
import { flowJsonLimits } from './flowJsonFile';

/** A flow to be made: empty, from Flow JSON, or as a copy of another. */
export interface NewFlow {
	/** No other flow of the account has it. */
	readonly name: string;
	readonly categories: readonly FlowCategory[];
	readonly cloneFlowId?: string | undefined;
	/** The document as text; Meta reports its problems by line. */
	readonly flowJson?: string | undefined;
	/** Where the flow asks for its data, for Flow JSON with a `data_api_version`. */
	readonly endpointUri?: string | undefined;
	/** Publishes at once, when the JSON has no errors. */
	readonly publish?: boolean | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/flows/reference/flowsapi#create */
export function newFlow(flow: NewFlow): Result {
	const { name, categories, cloneFlowId, flowJson, endpointUri, publish } = flow;
	const hasScreens = (flowJson ?? '') !== '' || (cloneFlowId ?? '') !== '';
	return result(
		present({
			name,
			categories,
			clone_flow_id: cloneFlowId,
			flow_json: flowJson,
			endpoint_uri: endpointUri,
			publish: publish === true ? true : undefined,
		}),
		requiredText('name', name),
		count('categories', categories, 1, Infinity),
		webUrl('endpoint_uri', endpointUri),
		flowJson === undefined ? [] : flowJsonLimits('flow_json', flowJson),
		must(publish !== true || hasScreens, 'publish', 'a flow with flow_json', 'one without screens'),
	);
}
