import type { OutboxStatus } from '../../../host/outbox';

/*
 * Conditions of the indexes outbox_open and outbox_aside, word for word: only then does SQLite use them. They are no
 * lists, because of a list of three words SQLite makes a table for every row that is written.
 */

/** A contact's next message waits for these. */
export const isOpen = "(status = 'PENDING' OR status = 'SENDING' OR status = 'UNKNOWN')";

/** Neither on its way nor taken by Meta. */
export const isAside = "(status <> 'PENDING' AND status <> 'SENDING' AND status <> 'ACCEPTED')";

/** For rows in one status, which is the parameter. */
export function inStatus(status: OutboxStatus): string {
	if (status === 'ACCEPTED') return 'status = ?';
	const indexed = status === 'PENDING' || status === 'SENDING' ? isOpen : isAside;
	return `${indexed} AND status = ?`;
}
