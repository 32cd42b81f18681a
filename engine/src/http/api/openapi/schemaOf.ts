import { z } from 'zod';
import type { JsonObject } from '../../../../../cloud-api/json';

/** Schemas with an id, collected while the document is made. */
export type Components = Map<string, JsonObject>;

/**
 * A zod schema as the JSON Schema 2020-12 that OpenAPI 3.1 uses, named schemas as references into `components`.
 * `io` input for what callers send (defaults are optional), output for what they get.
 */
export function schemaOf(
	schema: z.ZodType,
	io: 'input' | 'output',
	components: Components,
): JsonObject {
	const json = z.toJSONSchema(schema, {
		io,
		target: 'draft-2020-12',
		unrepresentable: 'any',
		reused: 'inline',
	});
	const {
		$schema: _dialect,
		$defs = {},
		...rest
	} = json as unknown as { $schema?: string; $defs?: Record<string, JsonObject> } & JsonObject;
	for (const [name, definition] of Object.entries($defs))
		components.set(name, relocate(definition));
	const id = rest['id'];
	if (typeof id !== 'string') return relocate(rest);
	components.set(id, relocate(rest));
	return { $ref: `#/components/schemas/${id}` };
}

/** Points references at `components` and drops zod's own ids, which JSON Schema would read as `$id`. */
function relocate(schema: JsonObject): JsonObject {
	const text = JSON.stringify(schema, (key, value: unknown) => {
		if (key === '$ref' && typeof value === 'string')
			return value.replace('#/$defs/', '#/components/schemas/');
		return value;
	});
	const { id: _id, ...rest } = JSON.parse(text) as JsonObject;
	return rest;
}
