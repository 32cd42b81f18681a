import type { JsonObject } from '../../../cloud-api/json';
import { sign } from '../../../cloud-api/signature';
import { EgressError, type Egress } from '../../../egress/createEgress';

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
export const createDeliver =
	(egress: Egress): Deliver =>
	async ({ url, secret, id, body }, signal) => {
		const bytes = Buffer.from(JSON.stringify(body));
		const headers = {
			'content-type': 'application/json',
			'x-wayfare-delivery': id,
			...(secret === null ? {} : { 'x-hub-signature-256': sign(bytes, secret) }),
		};
		const limits = { timeoutMs, mostBytes: longestAnswer, cut: true };
		try {
			const answer = await egress.send(
				{ method: 'POST', url, headers, body: bytes, ...limits },
				signal,
			);
			return outcomeOf(answer.status, answer.body.toString('utf8'));
		} catch (cause) {
			if (!(cause instanceof EgressError)) throw cause;
			return { kind: 'failed', status: null, reason: reasonOf(cause) };
		}
	};

/** 2xx is taken. A body that does not fit never will; everything else, a workflow that is switched off too, may pass. */
function outcomeOf(status: number, answer: string): DeliveryOutcome {
	if (status >= 200 && status < 300) return { kind: 'delivered', answer };
	if ([400, 413, 422].includes(status)) return { kind: 'refused', status, answer };
	return { kind: 'failed', status, reason: `it answered ${status}` };
}

const reasonOf = ({ kind, message }: EgressError): string =>
	kind === 'refused'
		? `the runner may not reach it: ${message}. If it is yours, add it to WAYFARE_EGRESS_ALLOW`
		: `nobody answered: ${message}`;
