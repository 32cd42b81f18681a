import multipart from '@fastify/multipart';
import fastify, { type FastifyInstance } from 'fastify';
import { isLoopback, refuseForeignOrigins } from './control/refuseForeignOrigins';
import { serveControl } from './control/serveControl';
import { servePhone } from './control/servePhone';
import { serveFlowFiles } from './flows/serveFlowFiles';
import { GraphFault } from './graph/GraphFault';
import { parseJson } from './graph/readBody';
import { serveAppToken } from './graph/serveAppToken';
import { serveGraph } from './graph/serveGraph';
import { servePaymentLinks } from './payments/servePaymentLinks';
import type { Emulation } from './world/Emulation';

/** The largest file Meta takes, a document, and some room for the form around it. */
const bodyLimit = 101 * 1024 * 1024;

/** The HTTP side: Graph under `/v…/`, the emulator's own API under `/emulator/`, the phone page at `/`. */
export async function createServer(
	emulation: Emulation,
	host: string,
	phonePage: string | undefined,
): Promise<FastifyInstance> {
	const app = fastify({
		bodyLimit,
		forceCloseConnections: true,
		schemaController: {
			compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas },
		},
		routerOptions: { maxParamLength: 1000 },
	});
	await app.register(multipart, { limits: { fileSize: bodyLimit, files: 1 } });
	parseBodies(app);
	refuseForeignOrigins(app, isLoopback(host));
	answerErrors(app, emulation);
	serveGraph(app, emulation);
	serveAppToken(app, emulation);
	serveFlowFiles(app, emulation);
	servePaymentLinks(app, emulation);
	serveControl(app, emulation);
	if (phonePage !== undefined) servePhone(app, phonePage);
	return app;
}

/**
 * No route has a schema for Fastify: without this it loads two schema compilers at the start, a third of all the
 * modules there are.
 */
const noSchemas = () => () => () => {
	throw new Error('A route has a schema, and nothing here compiles it.');
};

function parseBodies(app: FastifyInstance): void {
	app.removeContentTypeParser(['application/json', 'text/plain']);
	app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
		try {
			done(null, parseJson(String(text)));
		} catch (cause) {
			done(cause instanceof Error ? cause : new Error(String(cause)));
		}
	});
	app.addContentTypeParser(
		'application/x-www-form-urlencoded',
		{ parseAs: 'buffer' },
		(request, data, done) => {
			// curl names a file this way when it is told nothing else.
			const isFile = request.headers['file_offset'] !== undefined;
			done(null, isFile ? data : Object.fromEntries(new URLSearchParams(String(data))));
		},
	);
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, data, done) => done(null, data));
}

/** Graph's envelope for Graph's errors; `{ error: { message } }` for the emulator's own. */
function answerErrors(app: FastifyInstance, emulation: Emulation): void {
	app.setErrorHandler((cause, _request, reply) => {
		if (cause instanceof GraphFault) {
			return reply.code(cause.httpStatus).send(cause.envelope(emulation.ids.trace()));
		}
		const message = cause instanceof Error ? cause.message : String(cause);
		return reply.code(statusOf(cause)).send({ error: { message } });
	});
	app.setNotFoundHandler((request, reply) =>
		reply.code(404).send({
			error: {
				message:
					`Nothing is served at ${request.method} ${request.url.split('?')[0] ?? ''}. Graph paths begin ` +
					"with a version (/v26.0/…), the emulator's own with /emulator/.",
			},
		}),
	);
}

function statusOf(cause: unknown): number {
	if (cause instanceof RangeError) return 400;
	return cause instanceof Error && 'statusCode' in cause && typeof cause.statusCode === 'number'
		? cause.statusCode
		: 500;
}
