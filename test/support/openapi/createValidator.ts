import { Ajv2020, type ErrorObject } from 'ajv-2020/dist/2020';
import { isJsonObject, type JsonObject } from '../../../cloud-api/json';
import { closedSchema } from './closedSchema';
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
	const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
	const compiled = new Map<JsonObject, (value: unknown) => readonly string[]>();

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

	function check(schema: JsonObject, value: unknown): readonly string[] {
		const known = compiled.get(schema);
		if (known !== undefined) return known(value);
		const validate = ajv.compile(closedSchema(document, schema));
		const run = (one: unknown): readonly string[] =>
			validate(one) ? [] : [...new Set(nearest(validate.errors ?? []).map(sentence))];
		compiled.set(schema, run);
		return run(value);
	}
}

/** Of a choice that fails, only what is wrong with the branch that comes nearest. */
function nearest(errors: readonly ErrorObject[]): readonly ErrorObject[] {
	const isChoice = ({ keyword }: ErrorObject): boolean => ['oneOf', 'anyOf'].includes(keyword);
	const others = errors.filter(isChoice).flatMap(({ schemaPath }) => {
		const branches = new Map<string, number>();
		for (const error of errors) {
			if (!error.schemaPath.startsWith(`${schemaPath}/`)) continue;
			const branch = `${schemaPath}/${error.schemaPath.slice(schemaPath.length + 1).split('/')[0] ?? ''}/`;
			branches.set(branch, (branches.get(branch) ?? 0) + 1);
		}
		return [...branches]
			.toSorted((a, b) => a[1] - b[1])
			.slice(1)
			.map(([branch]) => branch);
	});
	const isAmbiguous = ({ params }: ErrorObject): boolean => Array.isArray(params['passingSchemas']);
	return errors.filter(
		(error) =>
			(!isChoice(error) || isAmbiguous(error)) &&
			!others.some((branch) => error.schemaPath.startsWith(branch)),
	);
}

function sentence({ instancePath, keyword, params, message = '' }: ErrorObject): string {
	const at = instancePath.replace(/\/\d+(?=\/|$)/g, '/*');
	switch (keyword) {
		case 'unevaluatedProperties':
			return `${at}/${String(params['unevaluatedProperty'])} is not in the document`;
		case 'additionalProperties':
			return `${at}/${String(params['additionalProperty'])} is not in the document`;
		case 'enum':
			return `${at} must be one of ${(params['allowedValues'] as readonly unknown[]).join(', ')}`;
		default:
			return `${at} ${message}`;
	}
}

function typed(text: string, { type }: JsonObject): unknown {
	if (type === 'integer' || type === 'number') return Number(text);
	if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
	return text;
}
