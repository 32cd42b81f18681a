import type { JsonObject } from '../../../cloud-api/json';
import type { Contact } from './contact';
import type { Decision } from './decision';
import type { Definitions } from './definitions';
import type { Effect } from './effect';
import type { Fact } from './fact';
import type { LaneState } from './laneState';

/** A lane in the middle of one event: the state so far and what has come of it. Never changed, only replaced. */
export interface Turn extends Decision {
	readonly eventId: string;
	readonly now: number;
	/** When what happens was to happen (ms UTC): the deadline of a timer that fires late, else `now`. */
	readonly dueAt: number;
	readonly definitions: Definitions;
}

export function beginTurn(
	state: LaneState,
	eventId: string,
	now: number,
	definitions: Definitions,
): Turn {
	return {
		state,
		eventId,
		now,
		dueAt: now,
		definitions,
		facts: [],
		effects: [],
		cancelledRuns: [],
	};
}

type FactDraft = Pick<Fact, 'kind' | 'reason'> & {
	readonly runId?: string;
	readonly node?: string;
	readonly data?: JsonObject;
};

/** The turn with one more thing on record. */
export function withFact(turn: Turn, draft: FactDraft): Turn {
	const fact: Fact = {
		kind: draft.kind,
		at: turn.now,
		runId: draft.runId ?? null,
		node: draft.node ?? null,
		reason: draft.reason,
		data: draft.data ?? {},
	};
	return { ...turn, facts: [...turn.facts, fact] };
}

export function withState(turn: Turn, patch: Partial<LaneState>): Turn {
	return { ...turn, state: { ...turn.state, ...patch } };
}

export function withContact(turn: Turn, contact: Contact): Turn {
	return withState(turn, { contact });
}

/** Id of the next effect of this event: deterministic, so that deciding twice gives the same row. */
export function nextEffectId(turn: Turn): string {
	return `${turn.eventId}.${turn.effects.length}`;
}

export function withEffect(turn: Turn, effect: Effect): Turn {
	return { ...turn, effects: [...turn.effects, effect] };
}
