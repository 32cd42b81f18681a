import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';

/** Members whose words are Meta's, not somebody's. */
const words = new Set([
	'category',
	'code',
	'event',
	'field',
	'messaging_product',
	'object',
	'recipient_type',
	'status',
	'sub_type',
	'success',
	'type',
]);

/** A word of Meta's, not a sentence of somebody who filled such a member wrongly. */
const isWord = (value: JsonValue): boolean => typeof value !== 'string' || /^\w{1,40}$/.test(value);

/** What something is made of, without what it says: `text of 12`, `number`. */
export function shapeOf(value: unknown): JsonValue {
	if (typeof value === 'string') return `text of ${value.length}`;
	if (typeof value === 'number') return 'number';
	if (typeof value === 'boolean' || value === null) return value;
	if (Array.isArray(value)) return value.map(shapeOf);
	if (!isJsonObject(value)) return 'nothing';
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => [
			name,
			words.has(name) && !isJsonObject(member) && !Array.isArray(member) && isWord(member)
				? member
				: shapeOf(member),
		]),
	);
}

/** Members that prove who somebody is; whatever else is shown, these are not. */
const secrets = /token|secret|pin|password|passphrase|key$|proof|sdp/i;

/** What something says, but for its secrets. */
export function withoutSecrets(value: JsonValue): JsonValue {
	if (Array.isArray(value)) return value.map((one: JsonValue) => withoutSecrets(one));
	if (!isJsonObject(value)) return value;
	const members = Object.entries(value).map(([name, member]): [string, JsonValue] => [
		name,
		secrets.test(name) && !isJsonObject(member) ? shapeOf(member) : withoutSecrets(member),
	]);
	return Object.fromEntries(members) satisfies JsonObject;
}
