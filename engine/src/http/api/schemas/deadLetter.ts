import { z } from 'zod';
import { deadStates, usualStates, type LetterFilter } from '../../../host/deadLetters';
import { instant } from './primitives';

const name = z.string().min(1).max(512);
const state = z.enum(deadStates);

const rest = {
	template: name
		.exactOptional()
		.describe('Name of the template that it is, or that would have gone in its place'),
	journeyId: name.exactOptional(),
	contactId: name.exactOptional(),
	phoneNumberId: name.exactOptional().describe('The number of yours that it leaves on'),
	since: instant.exactOptional().describe('Asked for then or later'),
	before: instant.exactOptional().describe('Asked for before'),
};

/** Which dead letters, in a query. */
export const letterQuery = {
	state: z
		.union([state.transform((one) => [one]), z.array(state)])
		.default([...usualStates])
		.describe('May be repeated; without it all but REFUSED'),
	code: z.coerce.number().int().exactOptional().describe('Error code of Graph'),
	...rest,
};

/** Which dead letters, and how many of them, in a body. */
export const letterBatch = z.strictObject({
	states: z
		.array(state)
		.min(1)
		.default([...usualStates])
		.describe('Without it all but REFUSED'),
	code: z.number().int().exactOptional().describe('Error code of Graph'),
	...rest,
	dryRun: z.boolean().default(true).describe('Only say how many it would be'),
	limit: z.number().int().min(1).max(1000).default(1000).describe('At most so many in one call'),
	after: z
		.string()
		.regex(/^\d{1,15}$/, 'must be the `next` of the call before, unchanged')
		.exactOptional()
		.describe('`next` of the call before'),
});

export const batchOutcome = z
	.object({
		dryRun: z.boolean(),
		matches: z.number().int().describe('How many fit, from `after` on'),
		done: z.number().int().describe('How many were taken in hand by this call'),
		passedOver: z
			.array(z.object({ id: z.string(), reason: z.string() }))
			.describe('Those that were left as they are'),
		next: z.string().nullable().describe('Pass as `after` to go on; null: the end'),
	})
	.meta({ id: 'BatchOutcome' });

type Given = Omit<z.output<typeof letterBatch>, 'dryRun' | 'limit' | 'after'>;

/** The filter as the host takes it. */
export const toFilter = ({ phoneNumberId, since, before, ...same }: Given): LetterFilter => ({
	...same,
	...(phoneNumberId === undefined ? {} : { number: phoneNumberId }),
	...(since === undefined ? {} : { since: Date.parse(since) }),
	...(before === undefined ? {} : { before: Date.parse(before) }),
});
