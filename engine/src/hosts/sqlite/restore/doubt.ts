import type { OutboxRecord } from '../outbox/OutboxTable';
import { uncertain, type Move } from '../outbox/settleRow';

/**
 * Why a send may have been made by a runner that was lost. `known`: under the name it has now, so a status settles it
 * and silence means that it never left; `blind`: neither.
 */
export type Doubt = 'known' | 'blind';

/** What becomes of an effect that may have been made already. A send counts as made at the last possible moment. */
export function inDoubt(row: OutboxRecord, doubt: Doubt, restoredAt: number): Move {
	const move = uncertain(row, 'It may have been made before the data was restored from a backup');
	const sent = move.status === 'UNKNOWN' ? { sent_at: restoredAt } : {};
	return { ...move, change: { ...move.change, ...sent, restored: doubt } };
}
