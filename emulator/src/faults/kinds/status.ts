import { z } from 'zod';
import { titleOf } from '../../graph/GraphFault';
import { rewriteEach, type News } from '../News';

/** Milliseconds of the emulator's clock, at most a month, as long as Meta keeps a message. */
export const clockMs = z
	.number()
	.int()
	.min(0)
	.max(30 * 24 * 60 * 60 * 1000);

export const copies = z.number().int().min(1).max(10).default(1);

const status = z.enum(['sent', 'delivered', 'read', 'failed']);

/** Every status of the message, unless one is named. */
const which = status.optional();

const missingStatus = z.strictObject({ kind: z.literal('missingStatus'), status: which });

/** Told later, with the time at which it came about. */
const lateStatus = z.strictObject({
	kind: z.literal('lateStatus'),
	status: which,
	ms: clockMs,
});

const duplicateStatus = z.strictObject({
	kind: z.literal('duplicateStatus'),
	status: which,
	copies,
	/** How long after the first. */
	ms: clockMs.default(0),
});

/** Tells of delivery, and then of failure too. */
const failedToo = z.strictObject({
	kind: z.literal('failedToo'),
	code: z.number().int().default(131026),
	details: z.string().default('Asked for by the fault script.'),
});

/** Holds back what becomes of the message for so long, then tells it newest first: read, delivered, sent. */
const reversedStatuses = z.strictObject({
	kind: z.literal('reversedStatuses'),
	ms: clockMs.default(1000),
});

/** Tells a status under a word that nobody knows. */
const unknownStatus = z.strictObject({
	kind: z.literal('unknownStatus'),
	status: status.default('sent'),
	word: z.string().min(1).default('held_for_review'),
});

/** Brings the message up to a status and hands the webhooks over before the call is answered. */
const statusBeforeAnswer = z.strictObject({
	kind: z.literal('statusBeforeAnswer'),
	status: z.enum(['sent', 'delivered', 'read']).default('delivered'),
});

/** Every kind that strikes the statuses of an accepted message. */
export const statusKinds = [
	missingStatus,
	lateStatus,
	duplicateStatus,
	failedToo,
	reversedStatuses,
	unknownStatus,
	statusBeforeAnswer,
] as const;

/** What goes wrong with the statuses of one message. */
export type StatusFault = z.output<(typeof statusKinds)[number]>;

/** What becomes of the news of one status under the faults of its message, one after the other. */
export const strayStatuses = (
	faults: readonly StatusFault[],
	status: string,
	news: News,
): readonly News[] =>
	faults.reduce<readonly News[]>(
		(all, fault) => all.flatMap((one) => stray(fault, status, one)),
		[news],
	);

function stray(fault: StatusFault, status: string, news: News): readonly News[] {
	switch (fault.kind) {
		case 'missingStatus':
			return isMeant(fault, status) ? [] : [news];
		case 'lateStatus':
			return isMeant(fault, status) ? [{ ...news, inMs: news.inMs + fault.ms }] : [news];
		case 'duplicateStatus':
			return isMeant(fault, status) ? [news, ...copiesOf(news, fault)] : [news];
		case 'failedToo':
			return status === 'delivered' ? [news, failureOf(news, fault)] : [news];
		case 'unknownStatus':
			return fault.status === status ? [renamed(news, fault.word)] : [news];
		case 'reversedStatuses':
		case 'statusBeforeAnswer':
			return [news];
	}
}

const isMeant = (fault: { readonly status?: string | undefined }, status: string): boolean =>
	fault.status === undefined || fault.status === status;

/** The same webhook again, so many times. */
export const copiesOf = (
	news: News,
	{ copies, ms }: { readonly copies: number; readonly ms: number },
): readonly News[] => Array.from({ length: copies }, () => ({ ...news, inMs: news.inMs + ms }));

const renamed = (news: News, word: string): News => ({
	...news,
	about: `status ${word}`,
	change: rewriteEach(news.change, 'statuses', (one) => ({ ...one, status: word })),
});

const failureOf = (
	news: News,
	{ code, details }: { readonly code: number; readonly details: string },
): News => ({
	...news,
	about: 'status failed',
	change: rewriteEach(news.change, 'statuses', ({ pricing: _price, ...one }) => ({
		...one,
		status: 'failed',
		errors: [{ code, title: titleOf(code), message: titleOf(code), error_data: { details } }],
	})),
});
