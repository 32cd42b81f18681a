import { isJsonObject, type JsonObject, present } from '../json';

/** Whether an answer names what was done to whom; with failures among them Meta sends it with an error status. */
export const isBlockOutcome = (answer: JsonObject): boolean => isJsonObject(answer['block_users']);

/** One entry per person: who, whether it worked, and Meta's reason where it did not. */
export function blockOutcome(answer: JsonObject): readonly JsonObject[] {
	const lists = isJsonObject(answer['block_users']) ? answer['block_users'] : {};
	const of = (name: string): readonly JsonObject[] => {
		const list = lists[name];
		return Array.isArray(list) ? list.filter(isJsonObject) : [];
	};
	return [
		...[...of('added_users'), ...of('removed_users')].map((user) => ({ ...user, success: true })),
		...of('failed_users').map(failure),
	];
}

function failure({ errors, ...user }: JsonObject): JsonObject {
	const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
	const error = isJsonObject(first) ? first : {};
	const data = isJsonObject(error['error_data']) ? error['error_data'] : {};
	return present({
		...user,
		success: false,
		code: error['code'],
		error: error['message'],
		details: data['details'],
	});
}
