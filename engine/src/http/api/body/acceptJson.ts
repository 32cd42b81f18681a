import type { FastifyInstance } from 'fastify';
import type { JsonValue } from '../../../../../cloud-api/json';
import { WayfareError } from '../../../errors/WayfareError';
import { isModestJson } from '../../webhook/isModestJson';
import { prototypeKey } from './prototypeKey';

/** Size of a body in bytes; the largest journey we have is a tenth of it. */
const bodyLimit = 1024 * 1024;

/**
 * Lets this scope take JSON bodies and nothing else; keys that would reach a prototype are refused. An empty body is
 * no body, which is fine with the routes that need none.
 */
export function acceptJson(server: FastifyInstance): void {
	server.removeAllContentTypeParsers();
	server.addContentTypeParser<Buffer>(
		'application/json',
		{ parseAs: 'buffer', bodyLimit },
		async (_request: unknown, bytes: Buffer) => (bytes.length === 0 ? undefined : readJson(bytes)),
	);
}

function readJson(bytes: Uint8Array): JsonValue {
	if (!isModestJson(bytes)) {
		throw new WayfareError('api.body-depth', 'The body is nested too deep or has too many values');
	}
	const value = parse(new TextDecoder().decode(bytes));
	const key = prototypeKey(value);
	if (key !== null) throw new WayfareError('api.body-key', `The key \`${key}\` is not allowed`);
	return value;
}

function parse(text: string): JsonValue {
	try {
		return JSON.parse(text) as JsonValue;
	} catch (cause) {
		throw new WayfareError('api.body-json', brokenWhere(String(cause)), { cause });
	}
}

/** V8 says where it breaks, and quotes up to ten characters around it: only the place is passed on. */
function brokenWhere(message: string): string {
	const position = /at position \d+( \(line \d+ column \d+\))?/.exec(message)?.[0];
	return position === undefined
		? 'The body is not JSON'
		: `The body is not JSON: it breaks ${position}`;
}
