import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { verifySignature, verifyToken } from '../../../../cloud-api/signature';
import { GuessLimit } from '../../access/GuessLimit';
import type { Host } from '../../host/host';
import { IntakeLimit } from './IntakeLimit';
import { isModestJson } from './isModestJson';
import { newEvents } from './newEvents';

/** Meta sends up to 1,000 updates and 3 MB at once. */
const largestBody = 4 * 1024 * 1024;
/** A thousand updates of the longest kind have some 70 tokens each. */
const mostTokens = 250_000;

/** How soon it may be tried again. Meta keeps to its own times; proxies and tests go by this. */
const retryAfterS = 5;

export interface WebhookOptions {
	readonly host: Pick<Host, 'accept'>;
	readonly appSecret: string;
	readonly verifyToken: string;
	readonly phoneNumberIds: readonly string[];
	/** Bytes of bodies in memory at once; more are answered 503. */
	readonly mostBytes?: number;
	readonly now: () => number;
	/** Something came that cannot be taken; no content of it is passed on. */
	readonly onProblem?: (problem: string) => void;
}

/**
 * `GET/POST /webhook`: Meta's handshake, and events. The order is the defence: signature over the raw bytes before
 * anything reads them, durable before 200. Meta repeats for days what is not answered 200, so 503 loses nothing.
 */
export function webhook(server: FastifyInstance, options: WebhookOptions): void {
	// A scope of its own: bytes as they come here, and the parsed kinds elsewhere.
	void server.register(async (scope) => {
		const intake = new IntakeLimit(largestBody, options.mostBytes);
		scope.removeAllContentTypeParsers();
		scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
		scope.setErrorHandler((error, _request, reply) => refuse(reply, statusOf(error)));
		const guesses = new GuessLimit(options.now);
		scope.get('/webhook', (request, reply) =>
			handshake(request, reply, { token: options.verifyToken, guesses }),
		);
		scope.post('/webhook', { onRequest: plainJson }, async (request, reply) => {
			reply.raw.once('close', () => intake.release(request.raw));
			const bytes = await intake.read(request.raw);
			return receive(bytes, request, reply, options);
		});
	});
}

function handshake(
	request: FastifyRequest,
	reply: FastifyReply,
	{ token, guesses }: { readonly token: string; readonly guesses: GuessLimit },
): FastifyReply {
	if (guesses.waitSeconds(request.ip) > 0) return refuse(reply, 429);
	const query = request.query as Readonly<Record<string, unknown>>;
	const challenge = query['hub.challenge'];
	const known = query['hub.mode'] === 'subscribe' && verifyToken(query['hub.verify_token'], token);
	if (!known) {
		guesses.wrong(request.ip);
		return refuse(reply, 403);
	}
	if (typeof challenge !== 'string' || !/^\d{1,20}$/.test(challenge)) return refuse(reply, 400);
	return plain(reply, 200, challenge);
}

const isJson = /^application\/json\s*(;|$)/i;

/**
 * Meta sends JSON, plain: anything else is refused unread. An encoded body would have to be unpacked before it is
 * known who sent it. From here on it is bytes, whatever the charset claims: the signature is over bytes.
 */
function plainJson(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
	const { 'content-encoding': encoding = 'identity', 'content-type': type = '' } = request.headers;
	if (encoding !== 'identity' || !isJson.test(type)) {
		refuse(reply, 415);
		return;
	}
	done();
}

async function receive(
	bytes: Buffer,
	{ headers }: FastifyRequest,
	reply: FastifyReply,
	options: WebhookOptions,
): Promise<FastifyReply> {
	const { host, appSecret, phoneNumberIds, onProblem } = options;
	if (!verifySignature(bytes, headers['x-hub-signature-256'], appSecret))
		return refuse(reply, 401);
	const text = bytes.toString('utf8');
	const payload = isModestJson(bytes, mostTokens) ? parseJson(text) : undefined;
	if (payload === undefined) return refuse(reply, 400);
	const parsed = newEvents(payload, (id) => phoneNumberIds.includes(id));
	if (!parsed.ok) {
		onProblem?.(parsed.problem);
		return refuse(reply, 400);
	}
	try {
		if (parsed.events.length > 0) await host.accept(parsed.events, text);
	} catch (error) {
		onProblem?.(error instanceof Error ? error.message : String(error));
		// Whatever the reason, nothing is stored: Meta is to bring it again.
		return refuse(reply, 503);
	}
	return plain(reply, 200, 'EVENT_RECEIVED');
}

/** `undefined` = not JSON. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** Fastify's own refusals (413 too large, 400 broken request) keep their status; nothing else is told. */
function statusOf(error: unknown): number {
	const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 0;
	return (status >= 400 && status < 500) || status === 503 ? status : 400;
}

const plain = (reply: FastifyReply, status: number, text: string): FastifyReply =>
	reply
		.code(status)
		.header('content-type', 'text/plain; charset=utf-8')
		.header('x-content-type-options', 'nosniff')
		.send(text);

function refuse(reply: FastifyReply, status: number): FastifyReply {
	if (status === 503) reply.header('retry-after', String(retryAfterS));
	return plain(reply, status, '');
}
