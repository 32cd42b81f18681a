import { request as requestHttp, type Agent, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { EgressError } from './EgressError';
import type { Address } from './Guard';
import type { Target } from './Target';

/** One request on its way, without redirects. */
export interface Exchange {
	readonly target: Target;
	/** Checked; the connection goes to one of these. */
	readonly addresses: readonly Address[];
	readonly method: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: Uint8Array | null;
	readonly agent: Agent;
	readonly signal: AbortSignal;
	readonly mostBytes: number;
	/** What is larger is cut off there, and no error. */
	readonly cut: boolean;
}

/** What came back. */
export interface EgressAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
	readonly body: Buffer;
}

/** Makes one exchange. @throws EgressError */
export function exchange(one: Exchange): Promise<EgressAnswer> {
	const { target, addresses, method, headers, body, agent, signal } = one;
	return new Promise((resolve, reject) => {
		let left = false;
		const fail = (cause: unknown): void =>
			reject(cause instanceof EgressError ? cause : broken(cause, left, target.host));
		const secure = target.url.protocol === 'https:';
		const open = secure ? requestHttps : requestHttp;
		const outgoing = open(target.url, {
			method,
			headers: { ...headers, ...lengthOf(method, body) },
			agent,
			signal,
			lookup: checked(addresses),
		});
		outgoing.once('socket', (socket) => {
			if (!socket.connecting) left = true;
			else socket.once(secure ? 'secureConnect' : 'connect', () => (left = true));
		});
		outgoing.once('error', fail);
		outgoing.once('response', (incoming) => void read(incoming, one).then(resolve, fail));
		outgoing.end(body ?? undefined);
	});
}

const lengthOf = (method: string, body: Uint8Array | null): Readonly<Record<string, string>> =>
	body === null && (method === 'GET' || method === 'HEAD')
		? {}
		: { 'content-length': String(body?.length ?? 0) };

/** A look-up that answers what was checked, so that nobody asks a second time. */
const checked =
	(addresses: readonly Address[]): LookupFunction =>
	(_host, { all }, done) => {
		const [first] = addresses;
		if (all === true) done(null, [...addresses]);
		else done(null, first?.address ?? '', first?.family ?? 0);
	};

async function read(
	incoming: IncomingMessage,
	{ mostBytes, cut }: Exchange,
): Promise<EgressAnswer> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of incoming as AsyncIterable<Buffer>) {
		chunks.push(chunk);
		size += chunk.length;
		// Leaving the loop destroys the stream, and the connection with it.
		if (size > mostBytes) break;
	}
	if (size > mostBytes && !cut)
		throw new EgressError('too-large', `The answer is larger than ${mostBytes} bytes`);
	const { statusCode = 0, headers } = incoming;
	return { status: statusCode, headers, body: Buffer.concat(chunks).subarray(0, mostBytes) };
}

/** The code alone: a connection's error may quote more of the address than anyone should read. */
function broken(cause: unknown, left: boolean, host: string): EgressError {
	const { code, name } = cause as { readonly code?: unknown; readonly name?: unknown };
	const late = name === 'AbortError' || name === 'TimeoutError';
	const reason = late ? 'in time' : `(${typeof code === 'string' ? code : 'broken off'})`;
	return new EgressError(
		left ? 'no-answer' : 'never-sent',
		`${host} did not answer ${reason}`,
		cause,
	);
}
