import { z } from 'zod';

/** How runs are to be moved. */
export const migration = z.strictObject({
	map: z
		.record(z.string().max(200), z.string().max(200))
		.default({})
		.describe('Names of steps in the old version and what they are called in the new one'),
	dryRun: z.boolean().default(true).describe('Only say what would happen'),
});

export const migrationPlan = z
	.object({
		version: z.string().describe('The published version, where the runs go'),
		dryRun: z.boolean(),
		fits: z.number().int().describe('Runs that can be moved, or were'),
		misfits: z.array(
			z.object({
				runId: z.string(),
				contactId: z.string(),
				step: z.string().nullable().describe('Where it rests'),
				reason: z.string(),
			}),
		),
	})
	.meta({ id: 'MigrationPlan' });
