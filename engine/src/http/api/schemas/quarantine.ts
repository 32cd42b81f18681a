import { z } from 'zod';
import { instant } from './primitives';

const quarantinedNumber = z
	.object({
		phoneNumberId: z.string(),
		events: z.number().int(),
		firstAt: instant,
		latestAt: instant,
	})
	.meta({ id: 'QuarantinedNumber' });

export const quarantineList = z.object({ items: z.array(quarantinedNumber) });

export const quarantineRelease = z.object({
	phoneNumberId: z.string(),
	released: z.number().int().describe('Events that are on their way into their lanes now'),
});
