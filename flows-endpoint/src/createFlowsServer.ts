import fastify, { type FastifyInstance } from 'fastify';
import {
	createFlowsEndpoint,
	type FlowsEndpoint,
	type FlowsEndpointOptions,
} from './createFlowsEndpoint';

export interface FlowsServerOptions extends FlowsEndpointOptions {
	/** Bytes of a request; 1 MiB unless told (Meta's own limit is 10 MB). */
	readonly largestBody?: number;
}

export interface FlowsServer {
	/** Call `listen` and `close` on it; closing ends the RSA threads too. */
	readonly server: FastifyInstance;
	readonly endpoint: FlowsEndpoint;
}

/** `POST /flows/:phoneNumberId`, the endpoint URI to enter at Meta. Throws before it starts without secret or key. */
export function createFlowsServer(options: FlowsServerOptions): FlowsServer {
	const endpoint = createFlowsEndpoint(options);
	const server = fastify({ bodyLimit: options.largestBody ?? 1024 * 1024 });
	// Whatever the content type says, even what is none, the signature is over bytes.
	server.addHook('onRequest', ({ headers }, _reply, done) => {
		headers['content-type'] = 'application/octet-stream';
		done();
	});
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
		done(null, body),
	);
	server.setErrorHandler((error: { readonly statusCode?: number }, _request, reply) =>
		reply.code(error.statusCode ?? 500).send(),
	);
	server.addHook('onClose', () => endpoint.close());
	server.post<{ Params: { number: string } }>('/flows/:number', async (request, reply) => {
		const receive = endpoint.receiverOf(request.params.number);
		if (receive === undefined) return reply.code(404).send();
		const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
		const answer = await receive(body, request.headers['x-hub-signature-256']);
		return reply.code(answer.status).type('text/plain').send(answer.body);
	});
	return { server, endpoint };
}
