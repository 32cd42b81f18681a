import { operations } from '../../../cloud-api/catalogue';
import type { Effect } from '../../../engine/src/core/effect';
import type { Delivery, OutboxStatus } from '../../../engine/src/host/outbox';

/** A row of the outbox as the model keeps it. */
export interface ModelRow {
	readonly id: string;
	readonly contactId: string;
	readonly number: string;
	readonly runId: string | null;
	/** What to do when nobody knows whether it arrived; `again` = at once, because doing it twice does no harm. */
	readonly ifUncertain: 'resend' | 'park' | 'again' | 'parkAtOnce';
	readonly queuedAt: number;
	status: OutboxStatus;
	delivery: Delivery;
	attempt: number;
	/** `null` = when its brake is let go. */
	dueAt: number | null;
	sentAt: number | null;
	heldBy: string | null;
	messageId: string | null;
	hasStatus: boolean;
	/** Its run was stopped, or pulled elsewhere, after it was asked for. */
	stopped: boolean;
}

/** The row of an effect that a lane asks for. */
export function newRow(
	effect: Effect,
	lane: { readonly contactId: string; readonly number: string },
	now: number,
): ModelRow {
	const dueAt = (effect.kind === 'send' ? effect.notBefore : undefined) ?? now;
	return {
		...lane,
		id: effect.id,
		runId: effect.runId,
		ifUncertain: ifUncertain(effect),
		queuedAt: now,
		status: dueAt > now ? 'HELD' : 'PENDING',
		delivery: 'none',
		attempt: 0,
		dueAt,
		sentAt: null,
		heldBy: null,
		messageId: null,
		hasStatus: false,
		stopped: false,
	};
}

function ifUncertain(effect: Effect): ModelRow['ifUncertain'] {
	if (effect.kind === 'send') return effect.ifUncertain;
	if (effect.kind === 'elsewhere')
		return effect.instead.ifUncertain === 'resend' ? 'again' : 'parkAtOnce';
	return operations[effect.operation].idempotent ? 'again' : 'parkAtOnce';
}
