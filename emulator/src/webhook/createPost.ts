import { sign } from '../../../cloud-api/signature';
import type { Agent } from 'undici';
import type { Callback } from './Callback';
import type { AttemptResult } from './Delivery';

/** Real time a receiver has to answer; Meta documents no figure and asks for a median of 250 ms. */
const patienceMs = 10_000;

/** The way out to a receiver. Neither call rejects: no answer is a result like any other. */
export interface Post {
	deliver(callback: Callback, body: Buffer): Promise<AttemptResult>;
	/** Meta's handshake: `GET ?hub.mode=subscribe…` must answer 200 with the challenge and nothing else. */
	verify(
		callback: Callback,
		challenge: string,
	): Promise<AttemptResult & { readonly verified: boolean }>;
	close(): Promise<void>;
}

export function createPost(): Post {
	let agent: Agent | undefined;
	/** Loaded with the first webhook: it is a fifth of all there is to load at the start. */
	const dispatcher = async (): Promise<Agent> => {
		const undici = await import('undici');
		agent ??= new undici.Agent({
			headersTimeout: patienceMs,
			bodyTimeout: patienceMs,
			connect: { timeout: 3000 },
		});
		return agent;
	};

	return {
		async deliver(callback, body) {
			const headers = {
				'content-type': 'application/json',
				'user-agent': 'facebookexternalua',
				'x-hub-signature-256': sign(body, callback.appSecret),
			};
			try {
				return await postTo(agent ?? (await dispatcher()), callback.url, headers, body);
			} catch (cause) {
				return { kind: 'noAnswer', reason: reasonOf(cause) };
			}
		},

		async verify(callback, challenge) {
			const url = new URL(callback.url);
			url.searchParams.set('hub.mode', 'subscribe');
			url.searchParams.set('hub.challenge', challenge);
			url.searchParams.set('hub.verify_token', callback.verifyToken);
			try {
				const { request } = await import('undici');
				const answer = await request(url, { dispatcher: await dispatcher() });
				const text = await answer.body.text();
				return {
					kind: 'answered',
					status: answer.statusCode,
					verified: answer.statusCode === 200 && text === challenge,
				};
			} catch (cause) {
				return { kind: 'noAnswer', reason: reasonOf(cause), verified: false };
			}
		},

		close: async () => agent?.destroy(),
	};
}

/** Nobody reads the answer, so that no stream is made for it: at thousands a second that counts. */
function postTo(
	agent: Agent,
	url: string,
	headers: Readonly<Record<string, string>>,
	body: Buffer,
): Promise<AttemptResult> {
	const { origin, pathname, search } = new URL(url);
	return new Promise((resolve, reject) => {
		let status = 0;
		agent.dispatch(
			{ origin, path: pathname + search, method: 'POST', headers: { ...headers }, body },
			{
				onRequestStart() {},
				onResponseStart(_controller, statusCode) {
					status = statusCode;
				},
				onResponseData() {},
				onResponseEnd() {
					resolve({ kind: 'answered', status });
				},
				onResponseError(_controller, cause) {
					reject(cause);
				},
			},
		);
	});
}

/** The system's code, such as ECONNREFUSED, where there is one. */
function reasonOf(cause: unknown): string {
	if (typeof cause !== 'object' || cause === null) return String(cause);
	if ('code' in cause && typeof cause.code === 'string') return cause.code;
	return 'message' in cause ? String(cause.message) : 'unknown';
}
