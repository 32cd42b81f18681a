import { z } from 'zod';

export const budget = z
	.object({
		id: z.string().describe('`day`, `month`, or with the category it counts: `day:marketing`'),
		period: z.string().describe('The day or month of UTC that it is for now'),
		category: z
			.enum(['service', 'utility', 'marketing', 'authentication'])
			.nullable()
			.describe('null: money is counted'),
		currency: z.string().nullable().describe('null: messages are counted'),
		most: z.number().describe('With what it was raised by'),
		used: z.number(),
		held: z.number().int().describe('Messages that wait for it'),
	})
	.meta({ id: 'Budget' });
