import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { createSchemaCheck } from './createSchemaCheck';
import type { DocumentedOperation, OpenApiDocument } from './OpenApiDocument';

/** A request of ours, before a base URL and a version are put to it. */
export interface PlainRequest {
	readonly path: Readonly<Record<string, string>>;
	readonly query: Readonly<Record<string, string>>;
	/** JSON, or the fields of a form without its file. */
	readonly body: JsonObject | null;
}

/** Graph reads these everywhere: https://developers.facebook.com/docs/graph-api/results */
const everywhere = new Set(['fields', 'limit', 'after', 'before']);

/** Holds requests against operations of the document; a finding names the place and what is wrong there. */
export function createValidator(document: OpenApiDocument) {
	const check = createSchemaCheck(document);

	return (operation: DocumentedOperation, request: PlainRequest): readonly string[] => [
		...queryFindings(operation, request),
		...bodyFindings(operation, request),
	];

	function queryFindings({ parameters }: DocumentedOperation, { query }: PlainRequest) {
		const known = parameters.filter((one) => one.in === 'query');
		const missing = known.filter(({ name, required }) => required && query[name] === undefined);
		return [
			...missing.map(({ name }) => `query: ${name} is missing`),
			...Object.entries(query).flatMap(([name, value]) => {
				const parameter = known.find((one) => one.name === name);
				if (parameter === undefined) {
					return everywhere.has(name) ? [] : [`query: ${name} is not in the document`];
				}
				return check(parameter.schema, typed(value, parameter.schema)).map(
					(finding) => `query: ${name}${finding}`,
				);
			}),
		];
	}

	function bodyFindings(
		{ bodies }: DocumentedOperation,
		{ body }: PlainRequest,
	): readonly string[] {
		if (body === null || Object.keys(body).length === 0) return [];
		// Graph takes JSON wherever it takes a form, so what counts is the schema that fits best.
		const schemas = Object.values(bodies);
		if (schemas.length === 0) return ['body: the document has none'];
		const findings = schemas
			.flatMap((schema) => alternatives(schema, body))
			.map((one) => check(one, body).map((finding) => `body${finding}`));
		return findings.toSorted((a, b) => a.length - b.length)[0] ?? [];
	}

	/** The branches of a choice that the body's `type` allows; one that fits, or fits best, is what counts. */
	function alternatives(schema: JsonObject, body: JsonObject): readonly JsonObject[] {
		const reference = schema['$ref'];
		if (typeof reference === 'string') return alternatives(document.resolve(reference), body);
		const { discriminator, oneOf } = schema;
		if (isJsonObject(discriminator)) {
			const mapping = discriminator['mapping'] as Readonly<Record<string, string>>;
			const named = mapping[String(body[String(discriminator['propertyName'])])];
			if (named !== undefined) return [{ $ref: named }];
		}
		return Array.isArray(oneOf) ? (oneOf as readonly JsonObject[]) : [schema];
	}
}

function typed(text: string, { type }: JsonObject): unknown {
	if (type === 'integer' || type === 'number') return Number(text);
	if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
	return text;
}
