import type { OutboundMessage } from '../../../../cloud-api/messages/outboundMessage';
import { brake } from './brake';
import { budget } from './budget';
import { consent } from './consent';
import type { MessageCategory } from '../../core/effect';
import type { Gate, Passage, Verdict } from './gate';
import { lateness } from './lateness';
import { marketingCap } from './marketingCap';
import { messagingLimit } from './messagingLimit';
import { numberThroughput } from './numberThroughput';
import { ownership } from './ownership';
import { pairPace } from './pairPace';
import { quietHours } from './quietHours';
import { reachable } from './reachable';
import { serviceWindow } from './serviceWindow';
import { thread } from './thread';

/**
 * Every gate, in order: first what may be sent at all, then when. The window comes before consent because it may
 * put a marketing template in place of a service message.
 */
const gates: readonly Gate[] = [
	ownership,
	lateness,
	thread,
	serviceWindow,
	consent,
	reachable,
	brake,
	marketingCap,
	quietHours,
	budget,
	messagingLimit,
	pairPace,
	numberThroughput,
];

/** Those that hold for a message by another channel, too: whether it may be sent, not how WhatsApp takes it. */
export const elsewhereGates: readonly Gate[] = [ownership, lateness, consent, quietHours];

/** The message to send, or the first gate that would not have it. */
export type Passed =
	| {
			readonly kind: 'send';
			readonly message: OutboundMessage;
			readonly category: MessageCategory;
			readonly replaced: boolean;
	  }
	| {
			readonly kind: 'stopped';
			readonly gate: string;
			readonly verdict: Exclude<Verdict, { kind: 'pass' | 'instead' }>;
	  };

/** Takes a message through these gates, all unless told; the first that stops it has the word. */
export function passGates(
	start: Omit<Passage, 'message' | 'category'>,
	through: readonly Gate[] = gates,
): Passed {
	const { effect } = start;
	let passage: Passage = { ...start, message: effect.message, category: effect.category };
	for (const { name, check } of through) {
		const verdict = check(passage);
		if (verdict.kind === 'instead') passage = withInstead(passage, verdict);
		else if (verdict.kind !== 'pass') return { kind: 'stopped', gate: name, verdict };
	}
	const { message, category } = passage;
	return { kind: 'send', message, category, replaced: message !== effect.message };
}

const withInstead = (
	passage: Passage,
	{ message, category }: Extract<Verdict, { kind: 'instead' }>,
): Passage => ({ ...passage, message, category });
