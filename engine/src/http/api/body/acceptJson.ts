import type { FastifyInstance } from 'fastify';
import { WayfareError } from '../../../errors/WayfareError';
import { isModestJson } from '../../webhook/isModestJson';

/** Size of a body in bytes; the largest journey we have is a tenth of it. */
const bodyLimit = 1024 * 1024;

/** Lets this scope take JSON bodies and nothing else; keys that would reach a prototype are refused. */
export function acceptJson(server: FastifyInstance): void {
	server.removeAllContentTypeParsers();
	const parseSafely = server.getDefaultJsonParser('error', 'error');
	server.addContentTypeParser<Buffer>(
		'application/json',
		{ parseAs: 'buffer', bodyLimit },
		(request, bytes, done) => {
			if (!isModestJson(bytes)) {
				done(
					new WayfareError('api.body-depth', 'The body is nested too deep or has too many values'),
				);
				return;
			}
			void parseSafely(request, bytes.toString('utf8'), (error, value) => {
				if (error === null) done(null, value);
				else done(new WayfareError('api.body-json', brokenWhere(error), { cause: error }));
			});
		},
	);
}

/** V8 says where it breaks, and quotes up to ten characters around it: only the place is passed on. */
function brokenWhere({ message }: Error): string {
	const position = /at position \d+( \(line \d+ column \d+\))?/.exec(message)?.[0];
	return position === undefined
		? 'The body is not JSON'
		: `The body is not JSON: it breaks ${position}`;
}
