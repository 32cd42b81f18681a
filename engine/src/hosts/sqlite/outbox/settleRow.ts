import { operations } from '../../../../../cloud-api/catalogue';
import type { MessageCategory } from '../../../core/effect';
import type { SentAs } from '../../../core/sentAs';
import type { EffectOutcome, KeptFor } from '../../../core/laneEvent';
import type { OutboxStatus, Settlement } from '../../../host/outbox';
import { effectOf } from './effectOf';
import type { OutboxChange, OutboxRecord } from './OutboxTable';

/** Where a row goes, and what its lane is told; `outcome: null` = nothing yet. */
export interface Move {
	readonly status: OutboxStatus;
	readonly change: OutboxChange;
	readonly outcome: EffectOutcome | null;
}

/** The due time of what waits for a brake: never by itself (the last instant of the year 9999). */
export const whenLetGo = 253_402_300_799_999;

/** What a sender's word does to a row it has claimed. */
export function settleRow(row: OutboxRecord, settlement: Settlement, charge?: ChargeOf): Move {
	switch (settlement.kind) {
		case 'accepted': {
			const { messageId, response, replaced = false, sentAs } = settlement;
			return {
				status: 'ACCEPTED',
				change: { message_id: messageId, reason: null, code: null, ...countedAs(sentAs, charge) },
				outcome: { kind: 'accepted', response, replaced },
			};
		}
		case 'retry': {
			const { at, aside, code, reason } = settlement;
			return {
				status: aside ? 'HELD' : 'PENDING',
				change: { due_at: at, code, reason },
				outcome: null,
			};
		}
		case 'paced':
		case 'held': {
			const { until, gate, reason } = settlement;
			// Nothing left the house, so neither the attempt nor the time of sending counts.
			const change = {
				due_at: until,
				attempt: row.attempt - 1,
				sent_at: null,
				reason: `${gate}: ${reason}`,
			};
			// A pace lasts seconds; only a hold is worth telling.
			if (settlement.kind === 'paced') return { status: 'PENDING', change, outcome: null };
			return {
				status: 'HELD',
				change: { ...change, held_by: settlement.heldBy ?? null },
				outcome: { kind: 'held', gate, reason, until },
			};
		}
		case 'kept': {
			const { gate, reason, until, for: wanted, code = null } = settlement;
			return {
				status: 'HELD',
				change: {
					due_at: until,
					held_by: keptName(wanted, row.contact_id),
					attempt: row.attempt - 1,
					sent_at: null,
					reason: `${gate}: ${reason}`,
					code,
				},
				outcome: { kind: 'held', gate, reason, until, for: wanted },
			};
		}
		case 'braked': {
			const { gate, reason, brakeId } = settlement;
			return {
				status: 'HELD',
				change: {
					due_at: whenLetGo,
					held_by: brakeId,
					attempt: row.attempt - 1,
					sent_at: null,
					reason: `${gate}: ${reason}`,
				},
				outcome: { kind: 'held', gate, reason, until: null },
			};
		}
		case 'refused': {
			const { gate, reason } = settlement;
			return {
				status: 'REFUSED',
				change: { sent_at: null, reason: `${gate}: ${reason}` },
				outcome: { kind: 'refused', gate, reason },
			};
		}
		case 'failed': {
			const { code, reason } = settlement;
			return {
				status: 'FAILED',
				change: { code, reason },
				outcome: { kind: 'failed', code, reason },
			};
		}
		case 'unknown':
			return uncertain(row, settlement.reason, settlement.sentAs, charge);
	}
}

/**
 * Nobody knows whether it arrived. A message waits for its status; other calls have none, so a repeatable one is
 * done again and the rest are left to a person.
 */
export function uncertain(
	row: OutboxRecord,
	reason: string,
	sentAs?: SentAs,
	charge?: ChargeOf,
): Move {
	const effect = effectOf(row);
	if (effect.kind === 'send')
		return { status: 'UNKNOWN', change: { reason, ...countedAs(sentAs, charge) }, outcome: null };
	const repeatable =
		effect.kind === 'elsewhere'
			? effect.instead.ifUncertain === 'resend'
			: operations[effect.operation].idempotent;
	if (repeatable) return { status: 'PENDING', change: { reason }, outcome: null };
	return park(reason);
}

/** What a row is held by that waits for something of its contact's. */
export const keptName = (wanted: KeptFor, contactId: string): string => `${wanted}:${contactId}`;

/** What a message of that category is charged (millionths of the currency), before Meta says. */
export type ChargeOf = (category: MessageCategory) => number;

/** The columns of what a message counts as. Answers are free until Meta says otherwise. */
const countedAs = (sentAs: SentAs | undefined, charge: ChargeOf = () => 0): OutboxChange =>
	sentAs === undefined
		? {}
		: {
				sent_as: sentAs.category,
				initiated: sentAs.initiated ? 1 : null,
				charge: sentAs.category === 'service' ? null : charge(sentAs.category),
			};

/** Left to a person: sent or not, it is not tried again. */
export const park = (reason: string): Move => ({
	status: 'PARKED',
	change: { reason },
	outcome: { kind: 'parked', reason },
});
