import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';
import type { OpenApiDocument } from './OpenApiDocument';

/**
 * A schema of the document with its references written out and every object closed: a member that the
 * document does not know is a finding, where plain JSON Schema would let a misspelt one through. Taken literally,
 * its message kinds contradict themselves: one part of an `allOf` forbids what the other requires. They are read
 * as meant, as one object made of both.
 */
export function closedSchema(document: OpenApiDocument, schema: JsonObject): JsonObject {
	const close = (value: JsonObject, trail: readonly string[], isPart: boolean): JsonObject => {
		const reference = value['$ref'];
		if (typeof reference === 'string') {
			// Nothing of ours nests that deep; what is below is accepted as it is.
			if (trail.filter((step) => step === reference).length > 1) return {};
			return close(document.resolve(reference), [...trail, reference], isPart);
		}
		const closed = Object.fromEntries(
			Object.entries(value)
				.filter(([key]) => !unread.has(key) && !(isPart && key === 'additionalProperties'))
				.map(([key, member]): [string, JsonValue] => [key, inside(key, member, trail)]),
		);
		return isPart || !isOpenObject(value) ? closed : { ...closed, unevaluatedProperties: false };
	};
	const inside = (key: string, member: JsonValue, trail: readonly string[]): JsonValue => {
		if (key === 'properties' && isJsonObject(member)) {
			return Object.fromEntries(
				Object.entries(member).map(([name, one]) => [name, close(one as JsonObject, trail, false)]),
			);
		}
		if (['allOf', 'oneOf', 'anyOf'].includes(key) && Array.isArray(member)) {
			const parts = member as readonly JsonObject[];
			return parts.map((one) => close(one, trail, key === 'allOf'));
		}
		return key === 'items' && isJsonObject(member) ? close(member, trail, false) : member;
	};
	return close(schema, [], false);
}

/** Words of the document that say nothing about what is valid. */
const unread = new Set([
	'description',
	'example',
	'examples',
	'title',
	'discriminator',
	'nullable',
]);

const isOpenObject = (schema: JsonObject): boolean =>
	(schema['properties'] !== undefined || schema['allOf'] !== undefined) &&
	schema['additionalProperties'] === undefined;
