import { Agent, request } from 'undici';
import type { JsonObject } from '../../../cloud-api/json';
import { sign } from '../../../cloud-api/signature';

/** How one delivery went. */
export type DeliveryOutcome =
	| { readonly kind: 'delivered'; readonly answer: string }
	/** The receiver will never take this one. */
	| { readonly kind: 'refused'; readonly status: number; readonly answer: string }
	/** Nobody answered, or said to come again. */
	| { readonly kind: 'failed'; readonly status: number | null; readonly reason: string };

/** One POST to somebody's system. */
export interface Delivery {
	readonly url: string;
	/** Signs the body as Meta does, in `X-Hub-Signature-256`; `null` = unsigned. */
	readonly secret: string | null;
	/** The same for every try of the same delivery. */
	readonly id: string;
	readonly body: JsonObject;
}

export type Deliver = (delivery: Delivery, signal: AbortSignal) => Promise<DeliveryOutcome>;

const timeoutMs = 15_000;
/** More of an answer is not read: nothing in it could matter. */
const longestAnswer = 4096;

/** Makes deliveries by HTTP. Redirects are not followed: a signed body goes where the operator said, and nowhere else. */
export function createDeliver(): {
	readonly deliver: Deliver;
	readonly close: () => Promise<void>;
} {
	const agent = new Agent({ connect: { timeout: 5000 }, keepAliveTimeout: 10_000 });
	const deliver: Deliver = async ({ url, secret, id, body }, signal) => {
		const bytes = Buffer.from(JSON.stringify(body));
		try {
			const response = await request(url, {
				method: 'POST',
				dispatcher: agent,
				headersTimeout: timeoutMs,
				bodyTimeout: timeoutMs,
				signal,
				headers: {
					'content-type': 'application/json',
					'x-wayfare-delivery': id,
					...(secret === null ? {} : { 'x-hub-signature-256': sign(bytes, secret) }),
				},
				body: bytes,
			});
			const answer = await readSome(response.body);
			return outcomeOf(response.statusCode, answer);
		} catch (error) {
			return { kind: 'failed', status: null, reason: reasonOf(error) };
		}
	};
	return { deliver, close: () => agent.destroy() };
}

/** 2xx is taken. A body that does not fit never will; everything else, a workflow that is switched off too, may pass. */
function outcomeOf(status: number, answer: string): DeliveryOutcome {
	if (status >= 200 && status < 300) return { kind: 'delivered', answer };
	if ([400, 413, 422].includes(status)) return { kind: 'refused', status, answer };
	return { kind: 'failed', status, reason: `it answered ${status}` };
}

async function readSome(body: AsyncIterable<Uint8Array>): Promise<string> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of body) {
		chunks.push(chunk);
		length += chunk.length;
		if (length >= longestAnswer) break;
	}
	return Buffer.concat(chunks).subarray(0, longestAnswer).toString('utf8');
}

/** The code alone: a message of a connection's error quotes its address, which may hold a token. */
function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
	return `nobody answered (${code})`;
}
