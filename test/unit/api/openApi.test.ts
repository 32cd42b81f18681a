import { describe, expect, it } from '@jest/globals';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';
import { openApi } from '../../../engine/src/http/api/openapi/openApi';
import { apiPrefix, routes } from '../../../engine/src/http/api/routes';

const document = openApi(routes, apiPrefix, '1.2.3');

/** Every object in a JSON value. */
function objectsIn(value: JsonValue | undefined): readonly JsonObject[] {
	if (Array.isArray(value)) return value.flatMap(objectsIn);
	if (!isJsonObject(value)) return [];
	return [value, ...Object.values(value).flatMap(objectsIn)];
}

const at = (...path: readonly string[]): JsonValue | undefined =>
	path.reduce<JsonValue | undefined>(
		(value, key) => (isJsonObject(value) ? value[key] : undefined),
		document,
	);

const operationOf = (path: string, method: string): JsonObject => {
	const operation = at('paths', `${apiPrefix}${path}`, method.toLowerCase());
	if (!isJsonObject(operation)) throw new Error(`${method} ${path} is not in the document`);
	return operation;
};

describe('The OpenAPI document', () => {
	it('is 3.1 with a title, a version and a bearer token on everything', () => {
		expect(document).toMatchObject({
			openapi: '3.1.0',
			info: { title: 'Wayfare runner', version: '1.2.3' },
			security: [{ token: [] }],
			components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
		});
	});

	it('has every row and nothing else', () => {
		const listed = Object.entries(at('paths') ?? {}).flatMap(([path, item]) =>
			Object.keys(item as JsonObject).map((method) => `${method.toUpperCase()} ${path}`),
		);
		expect(listed.toSorted()).toEqual(
			routes.map(({ method, path }) => `${method} ${apiPrefix}${path}`).toSorted(),
		);
	});

	it('refers only to schemas it has, and names no schema twice', () => {
		for (const { $ref } of objectsIn(document)) {
			if (typeof $ref !== 'string') continue;
			const [, ...path] = $ref.split('/');
			expect(isJsonObject(at(...path))).toBe(true);
		}
	});

	it('leaves nothing of zod in its schemas', () => {
		for (const object of objectsIn(at('components', 'schemas'))) {
			expect(
				Object.keys(object).filter((key) => ['$schema', '$defs', '~standard'].includes(key)),
			).toEqual([]);
		}
	});

	it('gives every operation an id of its own', () => {
		const ids = routes.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});

describe.each(routes.map((route) => [route.id, route] as const))('%s', (_id, route) => {
	const operation = operationOf(route.path, route.method);
	const parameters = objectsIn(operation['parameters']).filter(
		({ in: where }) => where !== undefined,
	);
	const responses = isJsonObject(operation['responses']) ? operation['responses'] : {};

	it('declares each path parameter, required', () => {
		const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
		const declared = parameters.filter(({ in: where }) => where === 'path');
		expect(declared.map(({ name }) => name)).toEqual(inPath);
		for (const parameter of declared) expect(parameter['required']).toBe(true);
	});

	it('tells what success and every failure look like', () => {
		expect(Object.keys(responses)).toEqual(
			expect.arrayContaining([String(route.success.status), '401', '500']),
		);
		for (const [status, response] of Object.entries(responses)) {
			const schema = isJsonObject(response) ? response['content'] : undefined;
			expect(schema).toBeDefined();
			if (Number(status) >= 400)
				expect(JSON.stringify(schema)).toContain('#/components/schemas/Error');
		}
	});

	it('has words for people', () => {
		expect(route.summary).toMatch(/^[A-Z].*[^.]$/);
		expect(operation['requestBody'] === undefined).toBe(route.body === undefined);
	});
});
