import type { Effect } from '../../../core/effect';
import type { EffectOutcome } from '../../../core/laneEvent';
import type { NewEvent } from '../../../host/host';
import type { OutboxRecord } from './OutboxTable';

/** Tells the lane what became of an effect. One key per effect and hold, so that a lane hears of each and of one end. */
export const resultEvent = (row: OutboxRecord, outcome: EffectOutcome): NewEvent => ({
	key: outcome.kind === 'held' ? `held:${row.id}:${outcome.until}` : `result:${row.id}`,
	lane: { kind: 'contact', contactId: row.contact_id },
	body: { kind: 'result', effect: JSON.parse(row.effect) as Effect, outcome },
});
