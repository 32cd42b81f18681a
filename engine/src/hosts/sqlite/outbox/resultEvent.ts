import type { EffectOutcome } from '../../../core/laneEvent';
import type { NewEvent } from '../../../host/host';
import { effectOf } from './effectOf';
import type { OutboxRecord } from './OutboxTable';

/** Tells the lane what became of an effect. One key per effect and hold, so that a lane hears of each and of one end; one more
 * end each time that a person has it sent again. */
export const resultEvent = (row: OutboxRecord, outcome: EffectOutcome): NewEvent => ({
	key: keyOf(row, outcome),
	lane: { kind: 'contact', contactId: row.contact_id },
	body: { kind: 'result', effect: effectOf(row), outcome },
});

/** A row that is let go and held again by a brake is due at another time. */
function keyOf(row: OutboxRecord, outcome: EffectOutcome): string {
	if (outcome.kind !== 'held') {
		const { again } = effectOf(row);
		return again === undefined ? `result:${row.id}` : `result:${row.id}:${again.times}`;
	}
	return outcome.until === null
		? `braked:${row.id}:${row.due_at}`
		: `held:${row.id}:${outcome.until}`;
}
