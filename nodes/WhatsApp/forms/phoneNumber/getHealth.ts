import { isJsonObject, type JsonObject, present } from '../../../../cloud-api/json';
import { result } from '../../../../cloud-api/limits';
import type { OperationForm } from '../OperationForm';

export const getHealth: OperationForm = {
	name: 'Get Health',
	action: 'Get phone number health',
	description:
		'Read whether the number can send, and what stops it: number, account, business or app',
	query: () => result({ fields: 'health_status' }),
	entries: (answer) => [{ id: answer['id'] ?? null, ...objectOf(answer['health_status']) }],
	simplify: healthSummary,
	example: {},
};

/** The verdict, and in words what is behind it. */
function healthSummary(health: JsonObject): JsonObject {
	const entities = listOf(health['entities']);
	const reasons = entities.flatMap((entity) => [
		...listOf(entity['errors']).map((error) => reason(entity, error)),
		...textsOf(entity['additional_info']),
	]);
	return present({
		id: health['id'],
		can_send_message: health['can_send_message'],
		can_receive_call_sip: health['can_receive_call_sip'],
		blocked_by: entities
			.filter((entity) => entity['can_send_message'] === 'BLOCKED')
			.map((entity) => String(entity['entity_type']))
			.join(', '),
		reasons: reasons.join('\n'),
	});
}

const reason = (entity: JsonObject, error: JsonObject): string =>
	[
		entity['entity_type'],
		error['error_code'],
		error['error_description'],
		error['possible_solution'],
	]
		.filter((part) => part !== undefined && part !== null)
		.join(' – ');

const objectOf = (value: unknown): JsonObject => (isJsonObject(value) ? value : {});

const listOf = (value: unknown): readonly JsonObject[] =>
	Array.isArray(value) ? value.filter(isJsonObject) : [];

const textsOf = (value: unknown): readonly string[] =>
	Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
