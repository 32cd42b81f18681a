import type { Effect } from '../../../core/effect';
import type { OutboxRecord } from './OutboxTable';

/** Id of the event in which an effect was asked for, or asked for again by a person. */
export function askedIn({ id, effect }: Pick<OutboxRecord, 'id' | 'effect'>): string {
	const { again } = JSON.parse(effect) as Effect;
	return again?.eventId ?? id.slice(0, id.lastIndexOf('.'));
}
