import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { OperationId } from '../../../cloud-api/catalogue';
import type { Fault } from '../faults/FaultRule';
import type { Emulation } from '../world/Emulation';
import type { GraphAnswer } from './GraphCall';
import { existence } from './existence';
import { GraphFault, unknownObject } from './GraphFault';
import { handlers } from './handlers';
import { readBody } from './readBody';
import { resolveOperation } from './resolveOperation';
import { requireToken, tokenKind } from './tokens';

const version = /^v\d{1,2}\.\d$/;

/** A path may leave the version out, and then begins with an object: Graph answers with the app's own version. */
const objectId = /^\d+$/;

/** What became of a call; `cut` when a fault breaks the connection instead of answering. */
interface Outcome {
	readonly status: number;
	readonly body: object | string;
	readonly operation?: OperationId;
	readonly requestBody?: unknown;
	readonly cut?: boolean;
	readonly faults: readonly Fault[];
	readonly afterwards?: () => void;
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
			reply.raw.once('close', end);
			const started = performance.now();
			const at = emulation.clock.now();
			const outcome = await answer(request, path, emulation);
			emulation.log.add({
				at,
				method: request.method,
				path: request.url.split('?')[0] ?? '',
				...(outcome.operation === undefined ? {} : { operation: outcome.operation }),
				...(outcome.requestBody === undefined ? {} : { body: outcome.requestBody }),
				status: outcome.cut === true ? 0 : outcome.status,
				...(outcome.cut === true ? {} : { response: outcome.body }),
				tookMs: Math.round(performance.now() - started),
				faults: outcome.faults.map((fault) => fault.kind),
			});
			return leave(reply, outcome);
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

function leave(reply: FastifyReply, outcome: Outcome): FastifyReply {
	const { afterwards } = outcome;
	// A caller that hung up while it waited has closed it already; what was accepted goes its way all the same.
	if (reply.raw.closed) afterwards?.();
	else if (afterwards !== undefined) reply.raw.once('close', afterwards);
	if (outcome.cut === true) {
		reply.hijack();
		reply.raw.destroy();
		return reply;
	}
	return reply
		.code(outcome.status)
		.type(typeof outcome.body === 'string' ? 'text/html' : 'application/json; charset=utf-8')
		.send(outcome.body);
}

async function answer(
	request: FastifyRequest,
	path: string,
	emulation: Emulation,
): Promise<Outcome> {
	const context: { -readonly [K in 'operation' | 'requestBody']?: Outcome[K] } = {};
	let faults: readonly Fault[] = [];
	try {
		const query = queryOf(request);
		const { body, file, bytes } = await readBody(request, query);
		if (body !== undefined) context.requestBody = body;
		const token = tokenKind(request.headers.authorization, query, emulation.business);
		if (token === undefined) {
			throw new GraphFault(190, 'Authentication Error: the access token is missing or wrong.');
		}
		const segments = path.split('/').filter((segment) => segment !== '');
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
		faults = emulation.faults.next(resolution.id);
		const early = await before(faults);
		if (early !== undefined) return { ...context, ...early, faults };
		const handled: GraphAnswer = await handlers[resolution.id](
			{
				params: resolution.params,
				query,
				url: `${emulation.baseUrl()}${request.url}`,
				body,
				file,
				bytes,
				headers: request.headers,
			},
			emulation,
		);
		const cut = faults.some((fault) => fault.kind === 'cutAfterAccept');
		return { ...context, status: 200, cut, faults, ...handled };
	} catch (cause) {
		const fault = asFault(cause);
		return {
			...context,
			status: fault.httpStatus,
			body: fault.envelope(emulation.ids.trace()),
			faults,
		};
	}
}

/** Strikes the faults that come before the operation is done; undefined when it may go on. */
async function before(
	faults: readonly Fault[],
): Promise<Pick<Outcome, 'status' | 'body' | 'cut'> | undefined> {
	for (const fault of faults) {
		switch (fault.kind) {
			case 'delay':
				await new Promise((resolve) => setTimeout(resolve, fault.ms));
				break;
			case 'graphError':
				throw new GraphFault(fault.code, fault.details ?? 'Asked for by the fault script.');
			case 'http':
				return { status: fault.status, body: `<html><body><h1>${fault.status}</h1></body></html>` };
			case 'cutBeforeAccept':
				return { status: 0, body: '', cut: true };
			case 'cutAfterAccept':
				break;
		}
	}
	return undefined;
}

function asFault(cause: unknown): GraphFault {
	if (cause instanceof GraphFault) return cause;
	if (cause instanceof Error && 'statusCode' in cause && cause.statusCode === 413) {
		return new GraphFault(100, 'The request is too large.', { httpStatus: 413 });
	}
	return new GraphFault(1, cause instanceof Error ? cause.message : String(cause));
}

const queryOf = (request: FastifyRequest): Readonly<Record<string, string>> =>
	Object.fromEntries(new URL(request.url, 'http://localhost').searchParams);
