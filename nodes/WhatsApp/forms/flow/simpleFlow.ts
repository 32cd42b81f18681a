import { isJsonObject, type JsonObject, type JsonValue, present } from '../../../../cloud-api/json';

/** A flow with its errors counted and its link and health in one word each. */
export const simpleFlow = (flow: JsonObject): JsonObject => {
	const { validation_errors: errors, preview, health_status: health } = flow;
	return present({
		id: flow['id'],
		name: flow['name'],
		status: flow['status'],
		categories: Array.isArray(flow['categories']) ? flow['categories'].join(', ') : undefined,
		json_version: flow['json_version'],
		endpoint_uri: flow['endpoint_uri'],
		error_count: Array.isArray(errors) ? errors.length : undefined,
		preview_url: memberOf(preview, 'preview_url'),
		can_send_message: memberOf(health, 'can_send_message'),
		updated_at: flow['updated_at'],
	});
};

const memberOf = (value: JsonValue | undefined, name: string): JsonValue | undefined =>
	isJsonObject(value) ? value[name] : undefined;
