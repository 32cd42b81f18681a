import type { FastifyInstance, FastifyReply } from 'fastify';
import type { TokenCheck } from '../../access/apiToken';
import { WayfareError } from '../../errors/WayfareError';
import type { RunnerParts, RunnerPlugin } from '../../runner/runner';
import { authorise } from './authorise';
import { acceptJson } from './body/acceptJson';
import { docsPage } from './docsPage';
import { errorAnswer } from './errorAnswer';
import { openApi } from './openapi/openApi';
import { parseInput } from './parseInput';
import { apiPrefix, routes } from './routes';
import type { Route } from './route';
import { runnerVersion } from './runnerVersion';

/** The REST API under `/api/v1` behind a bearer token, its OpenAPI document and its docs, both open. */
export const restApi =
	(check: TokenCheck): RunnerPlugin =>
	async (server, parts) => {
		const document = openApi(routes, apiPrefix, runnerVersion);
		server.get(`${apiPrefix}/openapi.json`, () => document);
		await docsPage(server, document);
		await server.register(
			async (scope) => {
				acceptJson(scope);
				scope.addHook('onRequest', authorise(check));
				scope.setErrorHandler((error, _request, reply) => refuse(error, reply, parts));
				scope.setNotFoundHandler((request) => {
					throw new WayfareError(
						'api.not-found',
						`${request.method} ${request.url.split('?')[0]} is not a route`,
					);
				});
				for (const route of routes) serve(scope, route, parts);
				refuseOtherMethods(scope);
			},
			{ prefix: apiPrefix },
		);
	};

function serve(scope: FastifyInstance, route: Route, parts: RunnerParts): void {
	scope.route({
		method: route.method,
		url: fastifyPath(route.path),
		async handler({ params, query, body }, reply) {
			const answer = await route.answer({ params, query, body }, parts, parseInput);
			return reply.code(route.success.status).send(answer);
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
