import { z } from 'zod';
import { rewriteEach, type News } from '../News';
import { clockMs, copies, copiesOf } from './status';

/** The webhook of a customer's message comes again. */
const duplicateInbound = z.strictObject({
	kind: z.literal('duplicateInbound'),
	copies,
	/** How long after the first. */
	ms: clockMs.default(0),
});

/** It comes later, with the time at which the customer wrote, so that others overtake it. */
const lateInbound = z.strictObject({ kind: z.literal('lateInbound'), ms: clockMs });

/** It comes as a type that nobody knows. */
const unknownInbound = z.strictObject({
	kind: z.literal('unknownInbound'),
	word: z.string().min(1).default('hologram'),
});

/** Every kind that strikes what a customer sends. */
export const inboundKinds = [duplicateInbound, lateInbound, unknownInbound] as const;

/** What goes wrong with the webhook of one customer's message. */
export type InboundFault = z.output<(typeof inboundKinds)[number]>;

/** What becomes of the news of a customer's message under its faults, one after the other. */
export const strayInbound = (faults: readonly InboundFault[], news: News): readonly News[] =>
	faults.reduce<readonly News[]>((all, fault) => all.flatMap((one) => stray(fault, one)), [news]);

function stray(fault: InboundFault, news: News): readonly News[] {
	switch (fault.kind) {
		case 'duplicateInbound':
			return [news, ...copiesOf(news, fault)];
		case 'lateInbound':
			return [{ ...news, inMs: news.inMs + fault.ms }];
		case 'unknownInbound':
			return [
				{
					...news,
					about: `message ${fault.word}`,
					change: rewriteEach(news.change, 'messages', (message) => asUnknown(message, fault.word)),
				},
			];
	}
}

const asUnknown = (
	message: Readonly<Record<string, unknown>>,
	word: string,
): Readonly<Record<string, unknown>> => ({
	...Object.fromEntries(Object.entries(message).filter(([name]) => name !== message['type'])),
	type: word,
	[word]: {},
});
