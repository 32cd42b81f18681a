import { z } from 'zod';

const errorDetail = z.object({
	at: z
		.string()
		.nullable()
		.describe('The field (`body.contact.waId`) or the node’s name; null: the whole'),
	code: z.string().nullable().describe('Problem code, for journeys'),
	severity: z.enum(['error', 'warning']),
	message: z.string().describe('What is wrong and what to do'),
});

/** Every answer that is not a success. */
export const errorEnvelope = z
	.object({
		error: z.object({
			code: z.string().describe('Stable; a row of docs/errors.md'),
			message: z.string().describe('What happened, and what to do'),
			details: z.array(errorDetail),
		}),
	})
	.meta({ id: 'Error' });
