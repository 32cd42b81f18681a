import { hash, randomBytes } from 'node:crypto';
import { verifySignature } from '../signature';
import { type Answer, refuse } from './answer';
import { BoundedMap } from './BoundedMap';
import { aesKeyOf, open, seal } from './cipher';
import { type Envelope, parseEnvelope } from './envelope';
import { aesKeyBytes } from './oaep';
import { parseRequest } from './request';
import { respond, type Responder } from './respond';
import { draft, type Draft, finish, type Invocation } from './invocation';

/** The AES key out of its RSA wrapping, undefined when no key of the number opens it. Throws `TooBusy`. */
export type Unwrap = (wrappedKey: Uint8Array) => Promise<Uint8Array | undefined>;

/** More requests wait than will be served in time: answered 503. */
export class TooBusy extends Error {
	override readonly name = 'TooBusy';
}

export interface ReceiverParts {
	readonly appSecret: string;
	readonly unwrap: Unwrap;
	readonly responder: Responder;
	/** Shared by all receivers that might hold the same key. */
	readonly memory: ReceiverMemory;
	/** Milliseconds since 1970, fractions welcome: the timings are differences of it. */
	readonly now: () => number;
	readonly onInvocation?: (invocation: Invocation) => void;
}

/** What has been answered. One process's: behind several, route the same number to the same one. */
export interface ReceiverMemory {
	/** By the signature that the request's body was found to have: no other body has it. */
	readonly answers: BoundedMap<Promise<Answer>>;
	/** AES keys and IVs that have encrypted, hashed. */
	readonly used: BoundedMap<true>;
}

/** Receives one request: raw body and `X-Hub-Signature-256` in, status and body out. Never throws. */
export type Receiver = (rawBody: Uint8Array, signature: unknown) => Promise<Answer>;

/** Answers are repeated, byte for byte, for at least this long. */
const answersKept = { capacity: 20_000, lifetimeMs: 60_000 };
/** Beyond that a repeated key and IV is refused (421), and the client encrypts anew. */
const usedKept = { capacity: 200_000, lifetimeMs: 24 * 60 * 60_000 };

/** An empty memory of the default sizes. */
export const createReceiverMemory = (): ReceiverMemory => ({
	answers: new BoundedMap(answersKept),
	used: new BoundedMap(usedKept),
});

/**
 * The protocol from bytes to bytes, for the keys of one number. The order is the defence: the signature over the raw
 * bytes before anything reads them; one 421, reached by one path, whatever fails to decrypt; and for one AES key and
 * IV never a second plaintext.
 */
export function createReceiver(parts: ReceiverParts): Receiver {
	const { answers } = parts.memory;
	return async (rawBody, signature) => {
		if (!verifySignature(rawBody, signature, parts.appSecret)) return refuse(432);
		const known = answers.get(signature, parts.now());
		if (known !== undefined) return known;
		const answering = answerOnce(rawBody, parts);
		answers.set(signature, answering, parts.now());
		const answer = await answering;
		// Nothing was encrypted: the same bytes may succeed later, after a rotation or a rush.
		if (answer.body === '') answers.delete(signature);
		return answer;
	};
}

async function answerOnce(rawBody: Uint8Array, parts: ReceiverParts): Promise<Answer> {
	const invocation = draft(parts.now());
	let answer: Answer;
	try {
		answer = await attempt(rawBody, parts, invocation);
	} catch (cause) {
		invocation.problem = cause instanceof Error ? cause.name : 'unknown';
		answer = refuse(cause instanceof TooBusy ? 503 : 500);
	}
	parts.onInvocation?.(finish(invocation, answer.status, parts.now() - invocation.at));
	return answer;
}

async function attempt(
	rawBody: Uint8Array,
	{ unwrap, responder, appSecret, now, memory: { used } }: ReceiverParts,
	invocation: Draft,
): Promise<Answer> {
	const envelope = parseEnvelope(rawBody);
	if (envelope === undefined) return refuse(421);
	// A key that does not unwrap becomes one nobody knows, so that RSA and GCM fail alike and take alike.
	const aesKey = (await unwrap(envelope.wrappedKey)) ?? randomBytes(aesKeyBytes);
	invocation.unwrapMs = now() - invocation.at;
	const key = aesKeyOf(aesKey);
	const plaintext = open(key, envelope);
	const request = plaintext && parseRequest(plaintext);
	const nonce = nonceOf(aesKey, envelope);
	if (request === undefined || used.get(nonce, now()) === true) return refuse(421);
	used.set(nonce, true, now());
	invocation.request = request;
	try {
		const { status, kind, body } = await respond(request, responder, appSecret);
		invocation.reply = kind;
		return { status, body: seal(key, envelope.iv, JSON.stringify(body)) };
	} catch (cause) {
		used.delete(nonce);
		throw cause;
	}
}

const nonceOf = (aesKey: Uint8Array, { iv }: Envelope): string =>
	hash('sha256', Buffer.concat([aesKey, iv]), 'base64');
