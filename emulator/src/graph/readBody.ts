import type { MultipartFile as FilePart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { GraphFault } from './GraphFault';

export interface MultipartFile {
	readonly data: Buffer;
	readonly mimeType: string;
	readonly fileName: string;
}

export interface ReadBody {
	readonly body: unknown;
	readonly file: MultipartFile | undefined;
	readonly bytes: Buffer | undefined;
}

/** What a query says about the call rather than to the operation. */
const aboutTheCall = new Set(['access_token', 'appsecret_proof', 'fields', 'format']);

/**
 * JSON, form fields, or multipart with one file: Graph takes all three everywhere, and what a POST says in its query
 * counts as a field that the body does not name. Anything else is a file as it is.
 */
export async function readBody(
	request: FastifyRequest,
	query: Readonly<Record<string, string>> = {},
): Promise<ReadBody> {
	if (Buffer.isBuffer(request.body)) {
		return { body: undefined, file: undefined, bytes: request.body };
	}
	if (!request.isMultipart()) {
		return { body: merged(request, query), file: undefined, bytes: undefined };
	}
	const fields = fieldsOf(query);
	let file: MultipartFile | undefined;
	for await (const part of request.parts()) {
		if (part.type === 'field') {
			fields[part.fieldname] = String(part.value);
		} else {
			file = await fileOf(part);
		}
	}
	return { body: fields, file, bytes: undefined };
}

const fieldsOf = (query: Readonly<Record<string, string>>): Record<string, string> =>
	Object.fromEntries(Object.entries(query).filter(([name]) => !aboutTheCall.has(name)));

function merged(
	{ method, body }: FastifyRequest,
	query: Readonly<Record<string, string>>,
): unknown {
	const fields = fieldsOf(query);
	if (method !== 'POST' || Object.keys(fields).length === 0) return body;
	if (body === undefined || body === null) return fields;
	return typeof body === 'object' && !Array.isArray(body) ? { ...fields, ...body } : body;
}

const fileOf = async (part: FilePart): Promise<MultipartFile> => ({
	data: await part.toBuffer(),
	mimeType: part.mimetype,
	fileName: part.filename,
});

/** Reads JSON as Graph does: an unreadable body is error 100, not a bare 400. */
export function parseJson(text: string): unknown {
	if (text === '') return undefined;
	try {
		return JSON.parse(text);
	} catch {
		throw new GraphFault(100, 'The body is not valid JSON.');
	}
}
