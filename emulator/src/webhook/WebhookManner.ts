import { z } from 'zod';

/** Meta's own bound: https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/components */
const mostUpdates = 1000;

const manner = z.strictObject({
	/** At most so many updates (messages, statuses, news) in one POST. */
	batch: z.number().int().min(1).max(mostUpdates).default(1),
	/** Whether what happens at about the same time may come in another order. */
	reorder: z.boolean().default(false),
	/** The share of updates that come a second time, at once or up to 20 minutes later. */
	repeat: z.number().min(0).max(1).default(0),
	/** So many POSTs are under way to one receiver at once. */
	concurrency: z.number().int().min(1).max(100).default(1),
});

/** How webhooks are handed over. */
export type WebhookManner = z.output<typeof manner>;

const named: Readonly<Record<'orderly' | 'meta', WebhookManner>> = {
	orderly: { batch: 1, reorder: false, repeat: 0, concurrency: 1 },
	meta: { batch: mostUpdates, reorder: true, repeat: 0.1, concurrency: 4 },
};

/**
 * `orderly`: one update per POST, one POST at a time, in order, once. `meta`: as a receiver meets it in the open,
 * many in a POST, several POSTs at once, in any order, some twice. Or each of these by itself.
 */
export const webhookManner = z.union([
	z.enum(['orderly', 'meta']).transform((name) => named[name]),
	manner,
]);

/** A manner as one writes it down. */
export type WebhookMannerName = z.input<typeof webhookManner>;
