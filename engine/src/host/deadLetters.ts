import { graphErrorRow } from '../../../cloud-api/graphErrors';
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
}

type Fate = Pick<OutboxRow, 'status' | 'delivery' | 'code' | 'effect'>;

/** In which state it is dead; `null` = it is not. */
function deadState({ status, delivery }: Fate): DeadState | null {
	if (status === 'ACCEPTED' && delivery === 'failed') return 'UNDELIVERED';
	return status === 'FAILED' || status === 'PARKED' || status === 'REFUSED' ? status : null;
}

/** Why it can not be sent again, or dropped; `null` = it can. */
export function objectionTo(act: 'replay' | 'drop', row: Fate): string | null {
	const state = deadState(row);
	if (state === null) return alive(row);
	return act === 'replay' && state === 'UNDELIVERED' ? madeGood(row) : null;
}

function alive({ status, delivery }: Fate): string {
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
