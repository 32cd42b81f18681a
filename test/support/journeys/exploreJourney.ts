import { fromTransition, type EventObject } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { JsonObject } from '../../../cloud-api/json';
import { newContact, type Contact } from '../../../engine/src/core/contact';
import { decide } from '../../../engine/src/core/decide';
import type { LaneEventBody } from '../../../engine/src/core/laneEvent';
import { newLane, nextAlarm, type LaneState } from '../../../engine/src/core/laneState';
import type { Journey } from '../../../engine/src/journey/journey';
import { choicesOf } from '../../../engine/src/simulate/choices';
import { simulatedMessage, type Said } from '../../../engine/src/simulate/simulatedMessage';

/** What can be done to a lane while exploring: something said, an event, an agent's action, or time passing. */
export type Move = EventObject &
	(
		| { readonly type: 'say'; readonly said: Said }
		| { readonly type: 'event'; readonly name: string; readonly data: JsonObject }
		| { readonly type: 'agent'; readonly action: 'take' | 'resolve' }
		| { readonly type: 'alarm' }
	);

interface Explored {
	readonly state: LaneState;
	readonly now: number;
	/** Buttons and rows of what was sent last. */
	readonly offered: readonly Said[];
	/** Steps entered or left by the last move, by name. */
	readonly visited: readonly string[];
}

/** A lane to begin with, and how long ago it was last heard from. */
export interface Beginning {
	readonly now: number;
	readonly contact: Partial<Contact>;
}

/**
 * Lets xstate/graph walk a journey with `decide` as the transition: from each beginning, through every move that
 * the lane's own state offers, to every distinct place. Returns the paths, each a list of moves with the state after.
 */
export function exploreJourney(
	journey: Journey,
	others: readonly Journey[],
	beginning: Beginning,
	moves: readonly Move[],
) {
	const definitions = {
		published: [journey, ...others],
		version: (id: string, version: string) =>
			[journey, ...others].find((one) => one.id === id && one.version === version),
	};
	const contact = {
		...newContact('explored', '100', { waId: '34600000001' }, beginning.now),
		...beginning.contact,
	};
	const start: Explored = { state: newLane(contact), now: beginning.now, offered: [], visited: [] };

	const apply = (before: Explored, move: Move): Explored => {
		const now =
			move.type === 'alarm'
				? Math.max(before.now, nextAlarm(before.state) ?? before.now)
				: before.now;
		const decision = decide(
			before.state,
			{ id: 'e1', ...bodyOf(before, move, now) },
			now,
			definitions,
		);
		const offered = decision.effects.flatMap((effect) =>
			effect.kind === 'send' ? choicesOf(effect.message) : [],
		);
		return {
			state: decision.state,
			now,
			offered: offered.length > 0 ? offered : before.offered,
			visited: decision.facts.flatMap(({ node }) => (node === null ? [] : [node])),
		};
	};
	const logic = fromTransition((before: Explored, move: Move) => apply(before, move), start);
	return getShortestPaths(logic, {
		events: ({ context }) => [
			...moves,
			...context.offered.map((said): Move => ({ type: 'say', said })),
			...(nextAlarm(context.state) === null ? [] : [{ type: 'alarm' } as const]),
			...(context.state.owner.kind === 'human'
				? ([
						{ type: 'agent', action: 'take' },
						{ type: 'agent', action: 'resolve' },
					] as const)
				: []),
		],
		serializeState: ({ context }) => place(context),
		serializeEvent: (move) => JSON.stringify(move),
		limit: 20_000,
	});
}

/** What tells two places of the walk apart: where runs rest, who has the conversation, what journeys remember. */
function place({ state, visited }: Explored): string {
	const { contact, owner, runs } = state;
	return JSON.stringify([
		runs.map(({ journeyId, at }) => [journeyId, at]),
		owner.kind === 'human' ? (owner.agent ?? 'waiting') : 'automation',
		contact.attributes['misses'] ?? 0,
		contact.consent.marketing,
		Object.keys(state.starts).length,
		visited,
	]);
}

function bodyOf(before: Explored, move: Move, now: number): LaneEventBody {
	switch (move.type) {
		case 'say':
			return {
				kind: 'message',
				message: simulatedMessage(before.state.contact, move.said, 'wamid.1', now),
			};
		case 'event':
			return { kind: 'external', name: move.name, key: 'c-1', data: move.data };
		case 'agent':
			return {
				kind: 'agent',
				escalationId: null,
				action:
					move.action === 'take'
						? { kind: 'take', agent: 'Lea' }
						: { kind: 'resolve', agent: 'Lea', note: null },
			};
		case 'alarm':
			return { kind: 'alarm' };
	}
}
