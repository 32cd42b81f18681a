import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JsonObject } from '../../../../cloud-api/json';
import type { Caller, TokenCheck } from '../../access/apiToken';
import { GuessLimit } from '../../access/GuessLimit';
import { WayfareError } from '../../errors/WayfareError';
import type { RunnerParts, RunnerPlugin } from '../../runner/runner';
import { noteInAudit } from './audit';
import { authenticate, authorise } from './authorise';
import { acceptJson } from './body/acceptJson';
import { docsPage } from './docsPage';
import { errorAnswer } from './errorAnswer';
import { sendCsv, wantsCsv, type ListAnswer } from './listAsCsv';
import { openApi } from './openapi/openApi';
import { parseInput } from './parseInput';
import { apiPrefix, routes } from './routes';
import type { Route } from './route';
import { runnerVersion } from './runnerVersion';
import { itemOf } from './schemas/paging';

/** Who sent a request that was let in. */
type Callers = WeakMap<FastifyRequest, Caller>;

/** The REST API under `/api/v1` behind bearer tokens, its OpenAPI document and its docs, both open. */
export const restApi =
	(check: TokenCheck): RunnerPlugin =>
	async (server, parts) => {
		let made: JsonObject | undefined;
		const document = () => (made ??= openApi(routes, apiPrefix, runnerVersion));
		const guesses = new GuessLimit(() => parts.clock.now());
		const callers: Callers = new WeakMap();
		server.get(`${apiPrefix}/openapi.json`, document);
		docsPage(server, document);
		await server.register(
			async (scope) => {
				acceptJson(scope);
				scope.addHook('onRequest', (request, _reply, done) => {
					try {
						callers.set(request, authenticate(request, check, guesses));
						done();
					} catch (cause) {
						done(cause as Error);
					}
				});
				scope.setErrorHandler((error, _request, reply) => refuse(error, reply, parts));
				scope.setNotFoundHandler((request) => {
					throw new WayfareError(
						'api.not-found',
						`${request.method} ${request.url.split('?')[0]} is not a route`,
					);
				});
				for (const route of routes) serve(scope, route, parts, callers);
				refuseOtherMethods(scope);
			},
			{ prefix: apiPrefix },
		);
	};

function serve(scope: FastifyInstance, route: Route, parts: RunnerParts, callers: Callers): void {
	const callerOf = (request: FastifyRequest): Caller => {
		const caller = callers.get(request);
		if (caller === undefined) throw new WayfareError('api.unauthorized', 'Nobody was let in');
		return caller;
	};
	const item = itemOf(route.success.schema);
	scope.route({
		method: route.method,
		url: fastifyPath(route.path),
		// Before the body is read: who may not do it need not send it.
		async onRequest(request) {
			const caller = callerOf(request);
			try {
				authorise(caller, route);
			} catch (cause) {
				await noteInAudit({ caller, route, request, status: 403 }, parts);
				throw cause;
			}
		},
		async handler(request, reply) {
			const { params, query, body } = request;
			const caller = callerOf(request);
			const note = (status: number) => noteInAudit({ caller, route, request, status }, parts);
			try {
				const answer = await route.answer({ params, query, body, caller }, parts, parseInput);
				await note(route.success.status);
				void reply.code(route.success.status);
				if (item === null) return await reply.send(answer);
				void reply.header('vary', 'accept');
				return wantsCsv(request)
					? await sendCsv(item, answer as ListAnswer, route, reply)
					: await reply.send(answer);
			} catch (cause) {
				await note(errorAnswer(cause).status);
				throw cause;
			}
		},
	});
}

/** A known path with an unknown method gets 405 and `Allow`, which says more than 404. */
function refuseOtherMethods(scope: FastifyInstance): void {
	for (const path of new Set(routes.map((route) => route.path))) {
		const allowed = routes
			.filter((route) => route.path === path)
			.map((route): string => route.method);
		scope.route({
			method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(
				(method) => !allowed.includes(method),
			),
			url: fastifyPath(path),
			onRequest(_request, reply, done) {
				reply.header('allow', allowed.join(', '));
				done(new WayfareError('api.method', `The route takes ${allowed.join(' and ')}`));
			},
			handler: () => undefined,
		});
	}
}

function refuse(cause: unknown, reply: FastifyReply, { log }: RunnerParts): void {
	const { status, headers, body } = errorAnswer(cause);
	if (status >= 500) log.error({ err: cause, code: body.error.code }, 'A request failed');
	void reply.code(status).headers(headers).send(body);
}

const fastifyPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');
