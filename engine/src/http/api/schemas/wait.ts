import { z } from 'zod';
import { answerProblems } from '../../../../../nodes/WaitForReply/takeReply';
import { contactAddress } from './contactAddress';
import { deliverySecret, deliveryUrl } from './delivery';
import { instant } from './primitives';

const answer = z.strictObject({
	name: z.string().max(100).default(''),
	choices: z
		.array(z.string().max(200))
		.max(50)
		.default([])
		.describe('Ids or titles of buttons and rows'),
	keywords: z.string().max(2000).default('').describe('Comma-separated; one pattern for `regex`'),
	match: z.enum(['exact', 'contains', 'starts', 'word', 'regex', 'fuzzy']).default('word'),
	kinds: z.array(z.string().max(50)).max(50).default([]).describe('Kinds of message, e.g. `image`'),
});

const common = {
	...contactAddress,
	resumeUrl: deliveryUrl,
	secret: deliverySecret.exactOptional(),
	until: instant.describe('When the waiting side gives up; it times out by its own clock'),
};

/** What to wait for, and whom to tell. */
export const newWait = z.discriminatedUnion('kind', [
	z.strictObject({
		...common,
		kind: z.literal('reply'),
		answers: z
			.array(answer)
			.max(50)
			.default([])
			.superRefine((answers, context) => {
				for (const message of answerProblems(answers))
					context.addIssue({ code: 'custom', message });
			}),
		takeOther: z.boolean().default(true).describe('Whether any other message is an answer too'),
	}),
	z.strictObject({
		...common,
		kind: z.literal('event'),
		events: z
			.array(
				z.strictObject({
					name: z.string().min(1).max(100),
					key: z.string().max(200).default('').describe('Empty: any'),
				}),
			)
			.min(1)
			.max(50),
	}),
]);

export const wait = z
	.object({
		id: z.string(),
		status: z
			.enum(['open', 'answered', 'delivered', 'returned', 'failed', 'closed'])
			.describe(
				'`answered`: on its way. `returned`: nobody waited any more, and the reply was routed as if nobody had. `failed`: an event found nobody waiting',
			),
		openedAt: instant,
		until: instant,
		settledAt: instant.nullable(),
		reason: z.string().nullable(),
	})
	.meta({ id: 'Wait' });
