import { graphErrorRow } from '../../../cloud-api/graphErrors';
import type { Effect } from '../core/effect';
import { policyOf } from '../core/policy/policyOf';
import { sendingPolicies } from '../core/policy/sendingPolicies';
import type { OutboxRow } from './outbox';
import type { Page, PageQuery } from './records';

/**
 * How a message came to nothing: it was given up, left to a person because nobody knows whether it arrived, taken by
 * Meta and reported as not delivered, or refused by a gate.
 */
export const deadStates = ['FAILED', 'PARKED', 'UNDELIVERED', 'REFUSED'] as const;
export type DeadState = (typeof deadStates)[number];

/** What a gate refused is a rule at work: it is only meant when it is named. */
export const usualStates: readonly DeadState[] = ['FAILED', 'PARKED', 'UNDELIVERED'];

/** Which dead letters; what is absent does not matter. */
export interface LetterFilter {
	readonly states: readonly DeadState[];
	readonly code?: number;
	/** Name of the template that it is, or that would have gone in its place. */
	readonly template?: string;
	readonly journeyId?: string;
	readonly contactId?: string;
	/** Id of the number of ours that it leaves on. */
	readonly number?: string;
	/** Asked for at that instant or later, and before that one (ms UTC). */
	readonly since?: number;
	readonly before?: number;
}

/** Messages and other effects that came to nothing, until somebody has them sent again or drops them. */
export interface DeadLetters {
	/** Oldest first, so that what is sent again keeps its order. */
	list(filter: LetterFilter, page: PageQuery): Page<OutboxRow>;
	/** How many fit, from that place on. */
	count(filter: LetterFilter, after?: string): number;
	get(id: string): OutboxRow | null;
	/** Why it can not be sent again, or dropped, as things stand; `null` = it can. */
	objectionTo(act: 'replay' | 'drop', row: OutboxRow): string | null;
}

type Progress = Pick<OutboxRow, 'id' | 'status' | 'delivery'>;
type Fate = Progress & Pick<OutboxRow, 'code' | 'effect'>;

/** In which state it is dead; `null` = it is not. */
function deadState({ status, delivery }: Progress): DeadState | null {
	if (status === 'ACCEPTED' && delivery === 'failed') return 'UNDELIVERED';
	return status === 'FAILED' || status === 'PARKED' || status === 'REFUSED' ? status : null;
}

/** The effect that is the same message by the other way: the other channel's, or WhatsApp's; `null` = there is none. */
export function otherWayOf(effect: Effect): string | null {
	switch (effect.kind) {
		case 'send':
			return effect.elsewhere ?? null;
		case 'elsewhere':
			return effect.instead.id;
		case 'call':
			return null;
	}
}

/** Why it can not be sent again, or dropped; `null` = it can. `other` is what became of it by the other way. */
export function objectionTo(
	act: 'replay' | 'drop',
	row: Fate,
	other: Progress | null,
): string | null {
	const state = deadState(row);
	if (state === null) return alive(row);
	if (act === 'drop') return null;
	const twice = other === null ? null : goneBy(nameOfWay(row.effect), other);
	return twice ?? (state === 'UNDELIVERED' ? madeGood(row) : null);
}

const nameOfWay = ({ kind }: Effect): string =>
	kind === 'send' ? 'the other channel' : 'WhatsApp';

/** Nobody gets it by both ways. */
function goneBy(way: string, other: Progress): string | null {
	switch (other.status) {
		case 'ACCEPTED':
			return deadState(other) === null ? `${way} has it (${other.id})` : null;
		case 'PARKED':
			return `${way} may have it: drop ${other.id} first, if it does not`;
		case 'FAILED':
		case 'REFUSED':
		case 'CANCELLED':
			return null;
		default:
			return `it is on its way by ${way} (${other.id})`;
	}
}

function alive({ status, delivery }: Progress): string {
	switch (status) {
		case 'ACCEPTED':
			return delivery === 'none' || delivery === 'sent'
				? 'Meta has taken it'
				: `it arrived (${delivery})`;
		case 'CANCELLED':
			return 'it was cancelled';
		default:
			return 'it is still on its way';
	}
}

/** What the lane did by itself when Meta reported it: sent again by hand it would be there twice. */
function madeGood({ code, effect }: Fate): string | null {
	if (code === null || effect.kind !== 'send') return null;
	const { message } = sendingPolicies[policyOf(code, graphErrorRow(code))];
	if (message === 'template' && effect.fallback !== null) return 'its template went in its place';
	if (message === 'template' && effect.keep === true && effect.closedAt === undefined)
		return 'it is kept until the contact writes';
	return message === 'once more' && effect.notBefore === undefined
		? 'it is sent once more by itself'
		: null;
}
