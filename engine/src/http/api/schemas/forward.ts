import { z } from 'zod';
import { instant } from './primitives';

const words = (what: string) =>
	z.array(z.string().min(1).max(100)).max(100).exactOptional().describe(what);

/** Filters of a forward; one that is absent or empty lets everything through. */
export const forwardFilters = z
	.strictObject({
		updates: words(
			'Words of WhatsApp Trigger’s Updates, e.g. `messages`; `events` for posted events',
		),
		fields: words('Meta’s webhook fields, e.g. `message_template_status_update`'),
		kinds: words('Kinds of message, e.g. `text`'),
		phoneNumberIds: words('Ids of numbers of yours'),
		events: words('Names of posted events, e.g. `cart.updated`'),
	})
	.meta({ id: 'ForwardFilters' });

export const forward = z
	.object({
		id: z.string(),
		name: z.string(),
		url: z.string(),
		filters: forwardFilters,
		paused: z.boolean(),
		createdAt: instant,
		delivered: z.number().int(),
		lastDeliveredAt: instant.nullable(),
		behind: z
			.number()
			.int()
			.describe('Events after the last one that is done; not all may be wanted'),
		behindSince: instant.nullable().describe('When the first of them came; null: nothing waits'),
		refused: z
			.number()
			.int()
			.describe('Deliveries answered with 400, 413 or 422: they were passed over'),
		lastProblem: z
			.object({ at: instant, reason: z.string() })
			.nullable()
			.describe('When a delivery last came to nothing, and why'),
	})
	.meta({ id: 'Forward' });
