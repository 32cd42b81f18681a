import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { AllowList } from './AllowList';
import { EgressError } from './EgressError';
import { exchange, type EgressAnswer } from './exchange';
import { Guard, type Resolve } from './Guard';
import { nextHop, type Hop } from './redirect';
import { readTarget } from './Target';

export { EgressError } from './EgressError';
export type { EgressAnswer } from './exchange';

/** One request to somebody's system. */
export interface EgressRequest {
	readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	readonly url: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: Uint8Array | string;
	/** How many redirects are followed; each is checked like the first address. Default 0: a redirect is the answer. */
	readonly redirects?: 0 | 1 | 2 | 3;
	/** For everything: looking up, connecting, redirects and reading. Default 10 s. */
	readonly timeoutMs?: number;
	/** Default 1 MiB. */
	readonly mostBytes?: number;
	/** An answer that is larger is cut off there instead of being refused. */
	readonly cut?: boolean;
}

/** The one way out to addresses that somebody else chose: it reaches the public Internet and what is vouched for. */
export interface Egress {
	/** @throws EgressError */
	send(request: EgressRequest, signal?: AbortSignal): Promise<EgressAnswer>;
	/** Why a URL would be refused now, in words; `null` = it would not be, as far as its name can be looked up. */
	objection(url: string): Promise<string | null>;
	close(): void;
}

/** What would change where a request goes, or what the receiver takes for its end. */
const ownHeaders =
	/^(?:host|connection|keep-alive|content-length|transfer-encoding|te|trailer|upgrade|expect|proxy-.*)$/i;

/** Makes an egress with connections of its own. It uses no proxy, whatever the environment says. */
export function createEgress(
	options: { readonly allow?: AllowList; readonly resolve?: Resolve } = {},
): Egress {
	const guard = new Guard(options.allow, options.resolve);
	const shared = { keepAlive: true, maxSockets: 64, maxFreeSockets: 16, timeout: 30_000 };
	const agents = { 'http:': new HttpAgent(shared), 'https:': new HttpsAgent(shared) } as const;

	const send = async (request: EgressRequest, signal: AbortSignal): Promise<EgressAnswer> => {
		const { redirects = 0, mostBytes = 1024 * 1024, cut = false } = request;
		let hop = firstHop(request);
		for (let left: number = redirects; ; left--) {
			const { protocol } = hop.target.url;
			const addresses = await unlessAborted(guard.addressesOf(hop.target), signal);
			const agent = agents[protocol === 'https:' ? 'https:' : 'http:'];
			const answer = await exchange({ ...hop, addresses, agent, signal, mostBytes, cut });
			const next = redirects === 0 ? null : nextHop(hop, answer);
			if (next === null) return answer;
			if (left === 0) throw new EgressError('refused', `More than ${redirects} redirects`);
			hop = next;
		}
	};

	return {
		async send(request, given) {
			const limit = AbortSignal.timeout(request.timeoutMs ?? 10_000);
			const signal = given === undefined ? limit : AbortSignal.any([given, limit]);
			try {
				return await send(request, signal);
			} catch (cause) {
				if (cause instanceof EgressError) throw cause;
				throw new EgressError('never-sent', 'The request was not made in time', cause);
			}
		},
		async objection(url) {
			try {
				await guard.addressesOf(readTarget(url));
				return null;
			} catch (cause) {
				if (!(cause instanceof EgressError)) throw cause;
				return cause.kind === 'refused' ? cause.message : null;
			}
		},
		close() {
			for (const agent of Object.values(agents)) agent.destroy();
		},
	};
}

/** Looking a name up cannot be stopped, but nobody needs to wait for it. */
const unlessAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
	new Promise((resolve, reject) => {
		const stop = (): void =>
			reject(new EgressError('never-sent', 'The name was not found in time'));
		if (signal.aborted) stop();
		signal.addEventListener('abort', stop, { once: true });
		void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
	});

function firstHop({ url, method, headers = {}, body }: EgressRequest): Hop {
	const own = Object.keys(headers).find((name) => ownHeaders.test(name));
	if (own !== undefined) throw new EgressError('refused', `The header ${own} is not the caller’s`);
	return {
		target: readTarget(url),
		method,
		headers,
		body: body === undefined ? null : Buffer.from(body),
	};
}
