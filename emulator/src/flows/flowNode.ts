import type { Emulation } from '../world/Emulation';
import type { Flow } from './Flow';
import { dataApiVersionOf, jsonVersionOf } from './flowLifecycle';
import { validationErrors } from './validationErrors';

/** What Graph gives of a flow when nobody names fields. */
export const unaskedOfFlow = ['id', 'name', 'status', 'categories', 'validation_errors'];

const graphTime = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, '+0000');

/** A flow as a Graph node: https://developers.facebook.com/docs/whatsapp/flows/reference/flowsapi#details */
export function flowNode(emulation: Emulation, flow: Flow) {
	const { business, account, number } = emulation;
	const jsonVersion = jsonVersionOf(flow);
	const dataApiVersion = dataApiVersionOf(flow);
	const sendable = number.registered && flow.status !== 'BLOCKED';
	return {
		id: flow.id,
		name: flow.name,
		status: flow.status,
		categories: flow.categories,
		validation_errors: validationErrors(flow.draftJson),
		...(jsonVersion === undefined ? {} : { json_version: jsonVersion }),
		...(dataApiVersion === undefined ? {} : { data_api_version: dataApiVersion }),
		...(flow.endpointUri === undefined ? {} : { endpoint_uri: flow.endpointUri }),
		preview: {
			preview_url: `${emulation.baseUrl()}/flow-preview/${flow.id}?token=${flow.previewToken}`,
			expires_at: graphTime(flow.previewExpiresAt),
		},
		health_status: {
			can_send_message: sendable ? 'AVAILABLE' : 'BLOCKED',
			entities: [
				{
					entity_type: 'FLOW',
					id: flow.id,
					can_send_message: flow.status === 'BLOCKED' ? 'BLOCKED' : 'AVAILABLE',
				},
				{
					entity_type: 'PHONE_NUMBER',
					id: business.phoneNumberId,
					can_send_message: number.registered ? 'AVAILABLE' : 'BLOCKED',
				},
				{ entity_type: 'WABA', id: business.wabaId, can_send_message: 'AVAILABLE' },
			],
		},
		whatsapp_business_account: { id: business.wabaId, name: account.name },
		application: { id: flow.applicationId ?? business.appId, name: business.appName },
		updated_at: graphTime(flow.updatedAt),
	};
}
