import { Ajv2020, type ErrorObject } from 'ajv-2020/dist/2020';
import type { JsonObject } from '../../../cloud-api/json';
import { closedSchema } from './closedSchema';
import type { OpenApiDocument } from './OpenApiDocument';

/** Holds a value against a schema of a document, closed; a finding names the place and what is wrong there. */
export type SchemaCheck = (schema: JsonObject, value: unknown) => readonly string[];

/** A check that compiles each schema of the document once. */
export function createSchemaCheck(document: OpenApiDocument): SchemaCheck {
	const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
	const compiled = new Map<JsonObject, (value: unknown) => readonly string[]>();

	return (schema, value) => {
		const known = compiled.get(schema);
		if (known !== undefined) return known(value);
		const validate = ajv.compile(closedSchema(document, schema));
		const run = (one: unknown): readonly string[] =>
			validate(one) ? [] : [...new Set(nearest(validate.errors ?? []).map(sentence))];
		compiled.set(schema, run);
		return run(value);
	};
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
