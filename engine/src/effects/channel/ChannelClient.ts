import type { JsonObject } from '../../../../cloud-api/json';
import { sign } from '../../../../cloud-api/signature';
import { EgressError, type Egress } from '../../../../egress/createEgress';

/** The operator's way to send what WhatsApp cannot deliver: an endpoint that sends SMS or e-mail, say. */
export interface Channel {
	readonly url: string;
	/** Signs each body as Meta signs its webhooks. */
	readonly secret: string;
}

/** What the endpoint said. */
export type ChannelAnswer =
	| { readonly kind: 'taken' }
	/** It will never take this one. */
	| { readonly kind: 'refused'; readonly reason: string }
	/** It did not take it now. */
	| { readonly kind: 'later'; readonly reason: string }
	/** It may have taken it. */
	| { readonly kind: 'unknown'; readonly reason: string };

const timeoutMs = 15_000;

/** POSTs to the other channel, through the egress: to public addresses, and what the operator vouches for. */
export class ChannelClient {
	constructor(
		private readonly egress: Pick<Egress, 'send'>,
		private readonly channel: Channel,
	) {}

	/** `key` is the same for every try, so that the endpoint can tell a repeat. Never throws. */
	async give(key: string, body: JsonObject, signal: AbortSignal): Promise<ChannelAnswer> {
		const bytes = Buffer.from(JSON.stringify(body));
		const headers = {
			'content-type': 'application/json',
			'idempotency-key': key,
			'x-hub-signature-256': sign(bytes, this.channel.secret),
		};
		const limits = { timeoutMs, mostBytes: 4096, cut: true };
		try {
			const { status } = await this.egress.send(
				{ method: 'POST', url: this.channel.url, headers, body: bytes, ...limits },
				signal,
			);
			return answerOf(status);
		} catch (cause) {
			return cause instanceof EgressError
				? failureOf(cause)
				: { kind: 'unknown', reason: 'the other channel did not answer' };
		}
	}
}

/** 500, 502 and 504 are said by who may have done it all the same. */
const perhapsDone: ReadonlySet<number> = new Set([500, 502, 504]);
const never: ReadonlySet<number> = new Set([400, 404, 410, 413, 415, 422]);

function answerOf(status: number): ChannelAnswer {
	const reason = `the other channel answered ${status}`;
	if (status >= 200 && status < 300) return { kind: 'taken' };
	if (never.has(status)) return { kind: 'refused', reason };
	return { kind: perhapsDone.has(status) ? 'unknown' : 'later', reason };
}

function failureOf({ kind, message }: EgressError): ChannelAnswer {
	switch (kind) {
		case 'refused':
			return {
				kind: 'refused',
				reason: `the runner may not reach the other channel: ${message}. If it is yours, add it to WAYFARE_EGRESS_ALLOW`,
			};
		case 'never-sent':
			return { kind: 'later', reason: `the other channel cannot be reached: ${message}` };
		case 'no-answer':
		case 'too-large':
			return { kind: 'unknown', reason: `the other channel did not answer: ${message}` };
	}
}
