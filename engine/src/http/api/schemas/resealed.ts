import { z } from 'zod';

/** What a rotation of the key did. */
export const resealed = z
	.object({
		resealed: z
			.number()
			.int()
			.describe('Secrets that are sealed under the current key from now on'),
		lost: z.number().int().describe('Secrets that no key of the settings opens'),
	})
	.meta({ id: 'Resealed' });
