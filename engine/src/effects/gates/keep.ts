import type { KeptFor } from '../../core/laneEvent';
import type { Passage, Verdict } from './gate';

const hourMs = 3_600_000;

/** How long a message is kept where nothing else is set (ms): longer, and it would come out of nowhere. */
const usualKeepMs = 72 * hourMs;

/**
 * So long without a word of the contact, and Meta takes a conversation from whoever has it (ms): what waits for it
 * asks again then, as nothing else would tell.
 */
const idleMs = 24 * hourMs;

/** Keeps a message for what has to happen first, and gives it up when that took too long. */
export function keep(
	wanted: KeptFor,
	reason: string,
	{ claim, keepMs = usualKeepMs, now }: Pick<Passage, 'claim' | 'keepMs' | 'now'>,
): Extract<Verdict, { kind: 'keep' | 'give up' }> {
	const end = claim.queuedAt + keepMs;
	if (now >= end)
		return { kind: 'give up', reason: `${reason}; kept for ${Math.round(keepMs / hourMs)} hours` };
	const until = wanted === 'thread' ? Math.min(end, now + idleMs) : end;
	return { kind: 'keep', for: wanted, until, reason };
}
