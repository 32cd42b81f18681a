import { assertNever } from './assertNever';
import type { Decision } from './decision';
import type { Definitions } from './definitions';
import { onAgent } from './handle/onAgent';
import { onAlarm } from './handle/onAlarm';
import { onExternal } from './handle/onExternal';
import { onFlowExchange } from './handle/onFlowExchange';
import { onHandover } from './handle/onHandover';
import { onMessage } from './handle/onMessage';
import { followEscalation } from './handle/followEscalation';
import { onPreference } from './handle/onPreference';
import { onRequest } from './handle/onRequest';
import { onResult } from './handle/onResult';
import { onStatus } from './handle/onStatus';
import type { LaneEvent } from './laneEvent';
import type { LaneState } from './laneState';
import { beginTurn, type Turn } from './turn';

export type { Definitions } from './definitions';

export type Decide = (
	state: LaneState,
	event: LaneEvent,
	now: number,
	definitions: Definitions,
) => Decision;

/** The whole engine: what one event does to one lane. Pure and synchronous; time and ids are arguments. */
export const decide: Decide = (state, event, now, definitions) => {
	const handled = handle(beginTurn(state, event.id, now, definitions), event);
	const turn = followEscalation(state, onHandover(state, handled), event);
	const { facts, effects, cancelledRuns } = turn;
	return { state: turn.state, facts, effects, cancelledRuns };
};

function handle(turn: Turn, event: LaneEvent): Turn {
	switch (event.kind) {
		case 'message':
			return onMessage(turn, event.message, event);
		case 'status':
			return onStatus(turn, event.status, event.effect, event.over);
		case 'preference':
			return onPreference(turn, event.preference);
		case 'external':
			return onExternal(turn, event);
		case 'flow':
			return onFlowExchange(turn, event);
		case 'request':
			return onRequest(turn, event.request);
		case 'alarm':
			return onAlarm(turn);
		case 'result':
			return onResult(turn, event.effect, event.outcome, event.over);
		case 'agent':
			return onAgent(turn, event.action, event.escalationId);
		default:
			return assertNever(event);
	}
}
