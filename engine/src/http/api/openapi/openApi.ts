import { isJsonObject, type JsonObject, type JsonValue } from '../../../../../cloud-api/json';
import { errorRow, type ErrorCode } from '../../../errors/errorTable';
import type { Route } from '../route';
import { routeTags } from '../route';
import { errorEnvelope } from '../schemas/errorEnvelope';
import { itemOf } from '../schemas/paging';
import { schemaOf, type Components } from './schemaOf';

/** The OpenAPI 3.1 document of the rows. */
export function openApi(routes: readonly Route[], prefix: string, version: string): JsonObject {
	const components: Components = new Map();
	schemaOf(errorEnvelope, 'output', components);
	const paths: Record<string, Record<string, JsonObject>> = {};
	for (const route of routes) {
		const path = (paths[`${prefix}${route.path}`] ??= {});
		path[route.method.toLowerCase()] = operation(route, components);
	}
	return {
		openapi: '3.1.0',
		info: {
			title: 'Wayfare runner',
			version,
			description:
				'Import and publish journeys, tell them what happened, and see why every message was or was not sent. Lists page by cursor: pass `next` as `after`. With `Accept: text/csv` a list comes as CSV, and the header `Link` leads to the next page.',
			license: { name: 'MIT', identifier: 'MIT' },
		},
		servers: [{ url: '/', description: 'This runner' }],
		tags: routeTags.map((name) => ({ name })),
		security: [{ token: [] }],
		paths,
		components: {
			schemas: Object.fromEntries([...components].toSorted(([a], [b]) => a.localeCompare(b))),
			securitySchemes: {
				token: {
					type: 'http',
					scheme: 'bearer',
					description: 'The owner’s is printed when the runner first starts; others are made by it',
				},
			},
		},
	};
}

function operation(route: Route, components: Components): JsonObject {
	const { success } = route;
	const schema = schemaOf(success.schema, 'output', components);
	return {
		operationId: route.id,
		tags: [route.tag],
		summary: route.summary,
		description: [route.description, `Least role: ${route.least}.`]
			.filter((text) => text !== undefined)
			.join('\n\n'),
		'x-least-role': route.least,
		...parameters(route, components),
		...(route.body === undefined
			? {}
			: {
					requestBody: { required: true, content: json(schemaOf(route.body, 'input', components)) },
				}),
		responses: {
			[success.status]: {
				description: success.description,
				content: { ...json(schema), ...(itemOf(success.schema) === null ? {} : csv) },
			},
			...errorResponses(route),
		},
	};
}

function parameters(route: Route, components: Components): JsonObject {
	const listed = (['path', 'query'] as const).flatMap((where) => {
		const schema = where === 'path' ? route.params : route.query;
		if (schema === undefined) return [];
		const { properties = {}, required = [] } = schemaOf(schema, 'input', components) as {
			properties?: JsonObject;
			required?: string[];
		};
		return Object.entries(properties).map(([name, property]) =>
			parameter(where, name, required.includes(name), property),
		);
	});
	return listed.length === 0 ? {} : { parameters: listed };
}

function parameter(
	where: string,
	name: string,
	required: boolean,
	property: JsonValue,
): JsonObject {
	const { description, ...schema } = isJsonObject(property) ? property : {};
	const told = description === undefined ? {} : { description };
	return { name, in: where, required, ...told, schema };
}

function errorResponses(route: Route): JsonObject {
	const always: readonly ErrorCode[] = [
		'api.unauthorized',
		'api.forbidden',
		'api.guesses',
		'internal',
	];
	const input: readonly ErrorCode[] =
		(route.params ?? route.query ?? route.body) ? ['api.invalid'] : [];
	const body: readonly ErrorCode[] = route.body
		? ['api.body-json', 'api.body-key', 'api.body-depth', 'api.body-size', 'api.content-type']
		: [];
	const codes = [...new Set([...always, ...input, ...body, ...route.errors])];
	const statuses = [...new Set(codes.map(statusOf))].sort((a, b) => a - b);
	return Object.fromEntries(
		statuses.map((status) => [
			status,
			{
				description: codes
					.filter((code) => statusOf(code) === status)
					.map((code) => `\`${code}\`: ${errorRow(code).title}`)
					.join('; '),
				content: json({ $ref: '#/components/schemas/Error' }),
			},
		]),
	);
}

const statusOf = (code: ErrorCode): number => errorRow(code).status ?? 500;

const csv: JsonObject = { 'text/csv': { schema: { type: 'string' } } };

const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });
