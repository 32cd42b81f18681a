import { effectOf } from './effectOf';
import type { OutboxRecord } from './OutboxTable';

/** Whether the row is sent again since because Meta did not deliver what that try had sent. */
export function isOfGivenUpTry(row: OutboxRecord, attempt: number): boolean {
	const { again } = effectOf(row);
	return again?.undelivered === true && attempt <= again.tries;
}
