import { sign } from '../../../cloud-api/signature';
import { Agent, request } from 'undici';
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
	const agent = new Agent({
		headersTimeout: patienceMs,
		bodyTimeout: patienceMs,
		connect: { timeout: 3000 },
	});

	return {
		async deliver(callback, body) {
			try {
				const answer = await request(callback.url, {
					method: 'POST',
					dispatcher: agent,
					headers: {
						'content-type': 'application/json',
						'user-agent': 'facebookexternalua',
						'x-hub-signature-256': sign(body, callback.appSecret),
					},
					body,
				});
				await answer.body.dump();
				return { kind: 'answered', status: answer.statusCode };
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
				const answer = await request(url, { dispatcher: agent });
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

		close: () => agent.destroy(),
	};
}

/** The system's code, such as ECONNREFUSED, where there is one. */
function reasonOf(cause: unknown): string {
	if (typeof cause !== 'object' || cause === null) return String(cause);
	if ('code' in cause && typeof cause.code === 'string') return cause.code;
	return 'message' in cause ? String(cause.message) : 'unknown';
}
