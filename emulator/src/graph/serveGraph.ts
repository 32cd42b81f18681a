import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { OperationId } from '../../../cloud-api/catalogue';
import { spendCall, usageHeaders } from '../limits/spendCall';
import type { Emulation } from '../world/Emulation';
import { asFault } from './asFault';
import { existence } from './existence';
import { GraphFault, unknownObject, unsupported } from './GraphFault';
import { perform, refusal, type Performed } from './perform';
import { readBody } from './readBody';
import { resolveOperation } from './resolveOperation';
import { sendReply } from './sendReply';
import { requireToken, tokenKind } from './tokens';

const version = /^v\d{1,2}\.\d$/;

/** A path may leave the version out, and then begins with an object: Graph answers with the app's own version. */
const objectId = /^\d+$/;

/** What became of a call, and what could be read of it. */
interface Answered extends Performed {
	readonly operation?: OperationId;
	readonly requestBody?: unknown;
}

/** Serves every operation of the catalogue under any Graph version, with media downloads beside it. */
export function serveGraph(app: FastifyInstance, emulation: Emulation): void {
	app.route<{ Params: { first: string; '*': string } }>({
		method: ['GET', 'POST', 'DELETE'],
		url: '/:first/*',
		handler: async (request, reply) => {
			const { first, '*': rest } = request.params;
			if (!version.test(first) && !objectId.test(first)) return reply.callNotFound();
			const path = version.test(first) ? rest : `${first}/${rest}`;
			const end = emulation.work.begin();
			const started = performance.now();
			const at = emulation.clock.now();
			try {
				const outcome = await answer(request, path, emulation);
				const cut = outcome.delivery.kind === 'cut';
				emulation.log.add({
					at,
					method: request.method,
					path: request.url.split('?')[0] ?? '',
					query: withoutTokens(queryOf(request)),
					...(outcome.operation === undefined ? {} : { operation: outcome.operation }),
					...(outcome.requestBody === undefined ? {} : { body: outcome.requestBody }),
					status: cut ? 0 : outcome.status,
					...(cut ? {} : { response: outcome.body }),
					tookMs: Math.round(performance.now() - started),
					faults: outcome.faults.map((fault) => fault.kind),
				});
				// What is no JSON was not answered by Graph, but by something before it.
				const headers = new Headers(
					typeof outcome.body === 'string' ? {} : usageHeaders(emulation),
				);
				for (const [name, value] of Object.entries(outcome.headers ?? {})) headers.set(name, value);
				return sendReply(reply, { ...outcome, headers: Object.fromEntries(headers) });
			} finally {
				// The caller may have hung up long before the call is done.
				if (reply.raw.closed) end();
				else reply.raw.once('close', end);
			}
		},
	});

	app.get<{ Params: { token: string } }>('/media-download/:token', (request, reply) => {
		const { authorization } = request.headers;
		if (tokenKind(authorization, queryOf(request), emulation.business) !== 'user')
			return reply.code(401).send();
		const file = emulation.media.redeem(request.params.token, emulation.clock.now());
		if (file === undefined) return reply.code(404).send();
		return reply.type(file.mimeType).send(file.data);
	});
}

async function answer(
	request: FastifyRequest,
	path: string,
	emulation: Emulation,
): Promise<Answered> {
	const context: { -readonly [K in 'operation' | 'requestBody']?: Answered[K] } = {};
	try {
		const query = queryOf(request);
		const { body, file, bytes } = await readBody(request, query);
		if (body !== undefined) context.requestBody = body;
		const token = tokenKind(request.headers.authorization, query, emulation.business);
		if (token === undefined) {
			throw new GraphFault(190, 'Authentication Error: the access token is missing or wrong.');
		}
		const segments = path.split('/').filter((segment) => segment !== '');
		if (segments.length === 0) throw unsupported(request.method);
		const resolution = resolveOperation(
			{ method: request.method, segments, query, body, hasFile: file !== undefined },
			(kind, id) => existence[kind](id, emulation),
		);
		if (resolution.kind === 'unknownPath') {
			throw new GraphFault(2500, `Unknown path components: /${segments.join('/')}`);
		}
		if (resolution.kind === 'unknownObject')
			throw unknownObject(request.method, resolution.objectId);
		requireToken(resolution.id, token);
		context.operation = resolution.id;
		spendCall(emulation, resolution.id, token);
		const call = {
			params: resolution.params,
			query,
			url: `${originOf(request, emulation)}${request.url}`,
			body,
			file,
			bytes,
			headers: request.headers,
		};
		return { ...context, ...(await perform(resolution.id, call, emulation)) };
	} catch (cause) {
		return {
			...context,
			...refusal(asFault(cause), emulation),
			delivery: { kind: 'whole' },
			faults: [],
		};
	}
}

/** Who came by Meta's own host, through the proxy, is led on by it. */
const originOf = ({ protocol, host }: FastifyRequest, { baseUrl }: Emulation): string =>
	protocol === 'https' ? `https://${host}` : baseUrl();

const withoutTokens = (query: Readonly<Record<string, string>>) =>
	Object.fromEntries(Object.entries(query).filter(([name]) => !/token|secret|proof/.test(name)));

const queryOf = (request: FastifyRequest): Readonly<Record<string, string>> =>
	Object.fromEntries(new URL(request.url, 'http://localhost').searchParams);
