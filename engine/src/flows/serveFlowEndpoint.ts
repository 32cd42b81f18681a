import type { FastifyInstance } from 'fastify';
import type { FlowKey } from '../../../cloud-api/flowProtocol/flowKey';
import type { ScreenExchange } from '../../../cloud-api/flowProtocol/request';
import { createFlowsEndpoint } from '../../../flows-endpoint/src/createFlowsEndpoint';
import type { Flow } from '../../../flows-endpoint/src/flow/defineFlow';
import { serveFlows, type FlowProblem } from '../../../flows-endpoint/src/flow/serveFlows';
import type { Clock } from '../host/clock';
import type { FlowSessions } from '../host/flowSessions';

export interface FlowEndpointOptions {
	readonly appSecret: string;
	readonly tokenSecret: string;
	readonly phoneNumberIds: readonly string[];
	/** The current key first. */
	readonly keys: readonly FlowKey[];
	readonly flows: readonly Flow[];
	readonly sessions: FlowSessions;
	readonly clock: Clock;
	readonly onProblem: (problem: FlowProblem) => void;
}

/** A Flow's screens with their files travel elsewhere, so a request is small. */
const largestBody = 1024 * 1024;

/**
 * `POST /flows/{phone number id}`: what Meta calls, encrypted, while a customer fills in a form. Returns the timings
 * per Flow for `/metrics`, and how to end its threads.
 */
export function serveFlowEndpoint(
	server: FastifyInstance,
	options: FlowEndpointOptions,
): { readonly metrics: () => string; readonly close: () => Promise<void> } {
	const { appSecret, tokenSecret, phoneNumberIds, keys, flows, sessions, clock } = options;
	const names = new WeakMap<ScreenExchange, string>();
	const exchange = serveFlows({
		flows,
		sessions,
		tokenSecret,
		now: () => clock.now(),
		onProblem: options.onProblem,
		onFlow: (flowId, asked) => void names.set(asked, flowId),
	});
	const endpoint = createFlowsEndpoint({
		appSecret,
		keys: Object.fromEntries(phoneNumberIds.map((number) => [number, keys])),
		exchange,
		flowOf: (asked) => names.get(asked),
	});
	void server.register(async (scope) => {
		scope.removeAllContentTypeParsers();
		scope.addContentTypeParser(
			'*',
			{ parseAs: 'buffer', bodyLimit: largestBody },
			(_request, body, done) => done(null, body),
		);
		scope.addHook('onRequest', ({ headers }, _reply, done) => {
			// Whatever the content type says: the signature is over bytes.
			headers['content-type'] = 'application/octet-stream';
			done();
		});
		scope.post<{ Params: { number: string } }>('/flows/:number', async (request, reply) => {
			const receive = endpoint.receiverOf(request.params.number);
			if (receive === undefined) return reply.code(404).send();
			const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
			const answer = await receive(body, request.headers['x-hub-signature-256']);
			return reply.code(answer.status).type('text/plain').send(answer.body);
		});
	});
	return { metrics: endpoint.metrics, close: endpoint.close };
}
