import type { Effect } from '../../../core/effect';
import type { EffectOutcome } from '../../../core/laneEvent';
import type { NewEvent } from '../../../host/host';
import type { OutboxRecord } from './OutboxTable';

/** Tells the lane what became of an effect. One key per effect, so that a lane hears of one outcome only. */
export const resultEvent = (row: OutboxRecord, outcome: EffectOutcome): NewEvent => ({
	key: `result:${row.id}`,
	lane: { kind: 'contact', contactId: row.contact_id },
	body: { kind: 'result', effect: JSON.parse(row.effect) as Effect, outcome },
});
