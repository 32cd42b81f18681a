import type { LetterDone, LetterRequest } from '../../../core/outsideRequest';
import { objectionTo, otherWayOf } from '../../../host/deadLetters';
import { effectOf } from './effectOf';
import type { OutboxRecord, OutboxTable } from './OutboxTable';

/** When a person asks. */
interface Asking {
	/** Where the story stands. */
	readonly asked: number;
	/** ms UTC. */
	readonly now: number;
}

/**
 * Puts a dead letter back into its place, where it passes every gate afresh, or drops it. The row stays the same one:
 * what Meta says of an earlier try still settles it, so that nothing is sent again that did arrive.
 */
export function applyLetter(
	row: OutboxRecord | undefined,
	{ act, by }: LetterRequest,
	{ asked, now }: Asking,
	table: OutboxTable,
): LetterDone {
	if (row === undefined) return { ok: false, why: 'it is not in the outbox' };
	const effect = effectOf(row);
	const other = table.get(otherWayOf(effect) ?? '');
	const why = objectionTo(act, { ...row, effect }, other ?? null);
	if (why !== null) return { ok: false, why };
	if (act === 'drop') {
		const had = row.reason === null ? '' : ` (${row.reason})`;
		table.move(row, 'CANCELLED', { reason: `Dropped by ${by}${had}` });
		return { ok: true, effect };
	}
	const undelivered = row.status === 'ACCEPTED';
	const again = {
		...effect,
		again: {
			by,
			at: now,
			times: (effect.again?.times ?? 0) + 1,
			tries: row.attempt,
			undelivered,
		},
	};
	if (undelivered) table.forgetMessages(row);
	table.move(row, 'PENDING', {
		effect: JSON.stringify(again),
		asked,
		due_at: now,
		sent_at: null,
		code: null,
		reason: `Sent again by ${by}`,
		...(undelivered ? { delivery: 'none', first_status_at: null, message_id: null } : {}),
	});
	return { ok: true, effect: again };
}
