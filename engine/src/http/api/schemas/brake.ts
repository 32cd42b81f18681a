import { z } from 'zod';
import { instant } from './primitives';

export const brake = z
	.object({
		id: z.string(),
		stops: z
			.enum(['runner', 'account', 'number', 'marketing', 'template', 'flow', 'step'])
			.describe('What is stopped: a line on which messages leave, or one kind of message'),
		name: z.string().nullable().describe('Which one; null: the whole runner'),
		since: instant,
		code: z.number().nullable().describe('Graph error code; see docs/errors.md'),
		reason: z.string(),
		release: z
			.enum(['time', 'probe', 'person', 'repair'])
			.describe(
				'What lets it go: the clock, one request a minute that gets through, you, or you or Meta’s news of a repair',
			),
		until: instant.nullable().describe('When it ends, or lets the next probe out'),
		held: z.number().int().nullable().describe('Messages that wait for it; null: not counted'),
	})
	.meta({ id: 'Brake' });
