import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';
import { GraphFault } from './graph/GraphFault';
import { parseJson } from './graph/readBody';
import { serveGraph } from './graph/serveGraph';
import type { Emulation } from './world/Emulation';

/** The largest file Meta takes, a document, and some room for the form around it. */
const bodyLimit = 101 * 1024 * 1024;

/** The HTTP side: Graph under `/v…/`, the emulator's own API under `/emulator/`, the phone page at `/`. */
export async function createServer(
	emulation: Emulation,
	phonePage: string | undefined,
): Promise<FastifyInstance> {
	const app = fastify({
		bodyLimit,
		forceCloseConnections: true,
		routerOptions: { maxParamLength: 1000 },
	});
	await app.register(multipart, { limits: { fileSize: bodyLimit, files: 1 } });
	app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
		try {
			done(null, parseJson(String(text)));
		} catch (cause) {
			done(cause instanceof Error ? cause : new Error(String(cause)));
		}
	});
	app.addContentTypeParser(
		'application/x-www-form-urlencoded',
		{ parseAs: 'string' },
		(_request, text, done) => done(null, Object.fromEntries(new URLSearchParams(String(text)))),
	);
	app.setErrorHandler((cause, request, reply) => {
		const fault = cause instanceof GraphFault ? cause : undefined;
		if (fault !== undefined) {
			return reply.code(fault.httpStatus).send(fault.envelope(emulation.ids.trace()));
		}
		const status = statusOf(cause);
		request.log.error(cause);
		return reply
			.code(status)
			.send({ error: { message: cause instanceof Error ? cause.message : String(cause) } });
	});
	serveGraph(app, emulation);
	void phonePage;
	return app;
}

const statusOf = (cause: unknown): number =>
	cause instanceof Error && 'statusCode' in cause && typeof cause.statusCode === 'number'
		? cause.statusCode
		: 500;
