import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { verifySignature, verifyToken } from '../../../../cloud-api/signature';
import { GuessLimit } from '../../access/GuessLimit';
import type { Host } from '../../host/host';
import { BodyRefused, IntakeLimit } from './IntakeLimit';
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

/** What is told; a stranger gets a number and nothing else. */
interface Answer {
	readonly status: number;
	readonly text: string;
	readonly headers: Readonly<Record<string, string | number>>;
}

const answered = (status: number, text: string): Answer => ({
	status,
	text,
	headers: {
		'content-type': 'text/plain; charset=utf-8',
		'content-length': text.length,
		'x-content-type-options': 'nosniff',
		...(status === 503 && { 'retry-after': retryAfterS }),
	},
});

const received = answered(200, 'EVENT_RECEIVED');
const refusal = (status: number): Answer => answered(status, '');

/**
 * `GET/POST /webhook`: Meta's handshake, and events. The order is the defence: signature over the raw bytes before
 * anything reads them, durable before 200. Meta repeats for days what is not answered 200, so 503 loses nothing.
 */
export function webhook(server: FastifyInstance, options: WebhookOptions): void {
	const guesses = new GuessLimit(options.now);
	server.get('/webhook', (request, reply) => {
		const answer = handshake(request, { token: options.verifyToken, guesses });
		return reply.code(answer.status).headers(answer.headers).send(answer.text);
	});
	const intake = new IntakeLimit(largestBody, options.mostBytes);
	// Bytes as they come, and one answer: what else would happen to the request on its way to a handler costs more than
	// to check its signature.
	const take = {
		onRequest: ({ raw }: FastifyRequest, reply: FastifyReply) => {
			reply.hijack();
			void answerTo(raw, reply.raw, intake, options);
		},
	};
	server.post('/webhook', take, () => undefined);
}

function handshake(
	request: FastifyRequest,
	{ token, guesses }: { readonly token: string; readonly guesses: GuessLimit },
): Answer {
	if (guesses.waitSeconds(request.ip) > 0) return refusal(429);
	const query = request.query as Readonly<Record<string, unknown>>;
	const challenge = query['hub.challenge'];
	const known = query['hub.mode'] === 'subscribe' && verifyToken(query['hub.verify_token'], token);
	if (!known) {
		guesses.wrong(request.ip);
		return refusal(403);
	}
	if (typeof challenge !== 'string' || !/^\d{1,20}$/.test(challenge)) return refusal(400);
	return answered(200, challenge);
}

/** Answers when the events of the request are on disk, or says what is wrong with it. Never throws. */
async function answerTo(
	request: IncomingMessage,
	response: ServerResponse,
	intake: IntakeLimit,
	options: WebhookOptions,
): Promise<void> {
	const answer = await taken(request, intake, options);
	response.writeHead(answer.status, answer.headers).end(answer.text, 'latin1');
}

async function taken(
	request: IncomingMessage,
	intake: IntakeLimit,
	options: WebhookOptions,
): Promise<Answer> {
	const { headers } = request;
	if (!isPlainJson(headers)) return refusal(415);
	try {
		return await intake.read(request, (bytes) => receive(bytes, headers, options));
	} catch (error) {
		return refusalOf(error);
	}
}

const isJson = /^application\/json\s*(;|$)/i;

/**
 * Meta sends JSON, plain: anything else is refused unread. An encoded body would have to be unpacked before it is
 * known who sent it. From here on it is bytes, whatever the charset claims: the signature is over bytes.
 */
const isPlainJson = ({
	'content-encoding': encoding = 'identity',
	'content-type': type = '',
}: IncomingHttpHeaders): boolean => encoding === 'identity' && isJson.test(type);

async function receive(
	bytes: Buffer,
	headers: IncomingHttpHeaders,
	{ host, appSecret, phoneNumberIds, onProblem }: WebhookOptions,
): Promise<Answer> {
	if (!verifySignature(bytes, headers['x-hub-signature-256'], appSecret)) return refusal(401);
	const text = bytes.toString('utf8');
	const payload = isModestJson(bytes, mostTokens) ? parseJson(text) : undefined;
	if (payload === undefined) return refusal(400);
	const parsed = newEvents(payload, (id) => phoneNumberIds.includes(id));
	if (!parsed.ok) {
		onProblem?.(parsed.problem);
		return refusal(400);
	}
	try {
		if (parsed.events.length > 0) await host.accept(parsed.events, text);
	} catch (error) {
		onProblem?.(error instanceof Error ? error.message : String(error));
		// Whatever the reason, nothing is stored: Meta is to bring it again.
		return refusal(503);
	}
	return received;
}

/** `undefined` = not JSON. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What was not read whole is a broken request, unless it was too much. */
const refusalOf = (error: unknown): Answer =>
	refusal(error instanceof BodyRefused ? error.status : 400);
