import { type JsonObject, present } from '../json';
import { form, must, type Result, result, webUrl } from '../limits';
import type { FlowCategory } from './flowCategory';

/** What is to change about a flow beside its screens; the rest stays. */
export interface FlowMetadata {
	readonly name?: string | undefined;
	readonly categories?: readonly FlowCategory[] | undefined;
	readonly endpointUri?: string | undefined;
	/** The Meta app whose secret signs what the endpoint gets. */
	readonly applicationId?: string | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/flows/reference/flowsapi#update */
export function flowMetadata(metadata: FlowMetadata): Result {
	const { name, categories = [], endpointUri, applicationId } = metadata;
	const body: JsonObject = present({
		name,
		categories: categories.length === 0 ? undefined : categories,
		endpoint_uri: endpointUri,
		application_id: applicationId,
	});
	return result(
		body,
		must(Object.keys(body).length > 0, 'changes', 'at least one change', 'none'),
		webUrl('endpoint_uri', endpointUri),
		form('application_id', applicationId, /^\d+$/, 'digits only'),
	);
}
