import type { AgentAction } from '../laneEvent';
import { follow, offer, restingRuns } from '../runs/reactRun';
import { queueText } from '../queueText';
import { withFact, withState, type Turn } from '../turn';

/**
 * What a person does: take a conversation, answer in it, and give it back. What was meant for an escalation that is
 * over by now does nothing, lest it act on the next one.
 */
export function onAgent(turn: Turn, action: AgentAction, escalationId: string | null): Turn {
	const { owner } = turn.state;
	if (escalationId !== null && !(owner.kind === 'human' && owner.escalationId === escalationId)) {
		return withFact(turn, {
			kind: 'event.ignored',
			reason: `${action.agent}: "${action.kind}" came after the escalation was over`,
			data: { escalationId },
		});
	}
	switch (action.kind) {
		case 'take':
			return tell(takeOver(turn, action.agent), action);
		case 'reply':
			return queueText(
				tell(takeOver(turn, action.agent), action),
				'agent',
				action.text,
				`${action.agent} replied`,
			);
		case 'resolve':
			return resolve(turn, action);
	}
}

/** The agent becomes the owner, of an escalation that waits or of a conversation nobody escalated. */
function takeOver(turn: Turn, agent: string): Turn {
	const { owner } = turn.state;
	if (owner.kind === 'human' && owner.agent === agent) return turn;
	const escalationId = owner.kind === 'human' ? owner.escalationId : `${turn.eventId}-taken`;
	const opened =
		owner.kind === 'human'
			? turn
			: withFact(turn, {
					kind: 'escalation.opened',
					reason: `${agent} took over unasked`,
					data: { escalationId, team: null, assignee: agent, note: null, dueAt: null },
				});
	const runId = owner.kind === 'human' ? owner.runId : null;
	const owned = withState(opened, {
		owner: { kind: 'human', escalationId, runId, since: turn.now, agent },
	});
	return withFact(owned, {
		kind: 'escalation.taken',
		...(runId === null ? {} : { runId }),
		reason: `${agent} took the conversation`,
		data: { escalationId, agent },
	});
}

function resolve(turn: Turn, action: Extract<AgentAction, { kind: 'resolve' }>): Turn {
	const { owner } = turn.state;
	if (owner.kind !== 'human')
		return withFact(turn, {
			kind: 'event.ignored',
			reason: `${action.agent} resolved a conversation that the journeys have already`,
		});
	const freed = withState(turn, { owner: { kind: 'automation' } });
	const noted = withFact(freed, {
		kind: 'escalation.resolved',
		...(owner.runId === null ? {} : { runId: owner.runId }),
		reason: `resolved by ${action.agent}`,
		data: { escalationId: owner.escalationId, agent: action.agent, note: action.note },
	});
	return tellRun(noted, owner.runId, action);
}

function tell(turn: Turn, action: AgentAction): Turn {
	const { owner } = turn.state;
	return owner.kind === 'human' ? tellRun(turn, owner.runId, action) : turn;
}

/** The escalating run hears of it: its clock goes on, or it leaves by Resolved. */
function tellRun(turn: Turn, runId: string | null, action: AgentAction): Turn {
	const resting = restingRuns(turn).find(({ run }) => run.id === runId);
	const taken = resting === undefined ? null : offer(turn, resting, { kind: 'agent', action });
	return resting === undefined || taken === null ? turn : follow(turn, resting, taken.reaction);
}
