import { z } from 'zod';

/** What an erasure did. */
export const erased = z
	.object({
		contactIds: z.array(z.string()).describe('Our ids of the person, which are gone'),
		events: z.number().int().describe('Events of the inbox that went'),
		journal: z.number().int().describe('Deliveries of the journal that were rewritten or went'),
		complete: z
			.boolean()
			.describe('False: a backup was reading, and the log is emptied when it is done'),
	})
	.meta({ id: 'Erased' });
