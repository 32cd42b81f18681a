import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';

/** A query or path parameter as the document declares it. */
export interface Parameter {
	readonly name: string;
	readonly in: 'query' | 'path' | 'header';
	readonly required: boolean;
	readonly schema: JsonObject;
}

/** One operation of the document. */
export interface DocumentedOperation {
	readonly method: string;
	/** Below the version: `/{Phone-Number-ID}/messages`. */
	readonly path: string;
	readonly parameters: readonly Parameter[];
	/** Content type to schema; empty when the document knows no body. */
	readonly bodies: Readonly<Record<string, JsonObject>>;
	/** Whole bodies that the document shows, by name. */
	readonly examples: Readonly<Record<string, JsonObject>>;
	/** Status to the schema of its JSON; a status whose answer is not described is missing. */
	readonly answers: Readonly<Record<string, JsonObject>>;
}

/** An OpenAPI 3 document, read once, with what a reference points at. */
export interface OpenApiDocument {
	readonly operations: readonly DocumentedOperation[];
	/** The object a `#/…` reference names. */
	resolve(reference: string): JsonObject;
}

/** Reads what Meta publishes of its business messaging API. */
export function readDocument(document: JsonObject): OpenApiDocument {
	const resolve = (reference: string): JsonObject =>
		reference
			.replace(/^#\//, '')
			.split('/')
			.reduce<JsonObject>((value, key) => objectAt(value, key), document);
	const dereferenced = (value: JsonValue): JsonObject => {
		if (!isJsonObject(value)) throw new Error(`Not an object: ${JSON.stringify(value)}`);
		return typeof value['$ref'] === 'string' ? resolve(value['$ref']) : value;
	};
	const paths = Object.entries(objectAt(document, 'paths')) as [string, JsonObject][];
	const operations = paths.flatMap(([template, item]) =>
		['get', 'post', 'delete']
			.filter((method) => item[method] !== undefined)
			.map((method): DocumentedOperation => {
				const operation = objectAt(item, method);
				const declared = [...listAt(item, 'parameters'), ...listAt(operation, 'parameters')];
				return {
					method: method.toUpperCase(),
					path: template.replace(/^\/\{Version\}/, ''),
					parameters: declared.map(dereferenced).map(readParameter),
					bodies: bodiesOf(operation, dereferenced),
					examples: examplesOf(operation),
					answers: answersOf(operation, dereferenced),
				};
			}),
	);
	return { operations, resolve };
}

const readParameter = (parameter: JsonObject): Parameter => ({
	name: String(parameter['name']),
	in: parameter['in'] as Parameter['in'],
	required: parameter['required'] === true,
	schema: objectAt(parameter, 'schema'),
});

function bodiesOf(
	operation: JsonObject,
	dereferenced: (value: JsonValue) => JsonObject,
): DocumentedOperation['bodies'] {
	if (operation['requestBody'] === undefined) return {};
	const content = objectAt(dereferenced(operation['requestBody']), 'content');
	return Object.fromEntries(
		Object.entries(content).map(([type, media]) => [type, objectAt(media as JsonObject, 'schema')]),
	);
}

function examplesOf(operation: JsonObject): DocumentedOperation['examples'] {
	const examples = at(operation, 'requestBody', 'content', 'application/json', 'examples') ?? {};
	return Object.fromEntries(
		Object.entries(examples).flatMap(([name, one]) => {
			const value = isJsonObject(one) ? one['value'] : undefined;
			return isJsonObject(value) ? [[name, value]] : [];
		}),
	);
}

function answersOf(
	operation: JsonObject,
	dereferenced: (value: JsonValue) => JsonObject,
): DocumentedOperation['answers'] {
	return Object.fromEntries(
		Object.entries(objectAt(operation, 'responses')).flatMap(([status, answer]) => {
			const schema = at(dereferenced(answer), 'content', 'application/json', 'schema');
			return schema === undefined ? [] : [[status, schema]];
		}),
	);
}

/** What is under these names, one in the other, if it is an object. */
function at(value: JsonObject, ...names: readonly string[]): JsonObject | undefined {
	return names.reduce<JsonObject | undefined>((object, name) => {
		const member = object?.[name];
		return isJsonObject(member) ? member : undefined;
	}, value);
}

function objectAt(value: JsonObject, key: string): JsonObject {
	const member = value[key];
	if (!isJsonObject(member)) throw new Error(`The document has no object at "${key}"`);
	return member;
}

const listAt = (value: JsonObject, key: string): readonly JsonValue[] => {
	const member = value[key];
	return Array.isArray(member) ? (member as readonly JsonValue[]) : [];
};
