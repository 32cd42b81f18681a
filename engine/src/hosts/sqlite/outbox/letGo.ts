import type { KeptFor } from '../../../core/laneEvent';
import type { Clock } from '../../../host/clock';
import type { OutboxRecord, OutboxTable } from './OutboxTable';
import { keptName } from './settleRow';

/**
 * What was kept for something of a contact's goes back to its place in the line, before whatever was asked for since.
 * In a transaction; returns what was let go, in order.
 */
export function letGo(
	wanted: KeptFor,
	contactId: string,
	{ table, clock }: { readonly table: OutboxTable; readonly clock: Pick<Clock, 'now'> },
): readonly OutboxRecord[] {
	const kept = table.heldBy(keptName(wanted, contactId));
	for (const row of kept) table.move(row, 'PENDING', { due_at: clock.now(), code: null });
	return kept;
}
