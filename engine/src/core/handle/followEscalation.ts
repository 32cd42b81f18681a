import type { LaneEvent } from '../laneEvent';
import type { LaneState } from '../laneState';
import type { OutsideWait } from '../outsideWait';
import { answerWait, withWait } from '../waits';
import type { Turn } from '../turn';

type EscalationWait = Extract<OutsideWait, { kind: 'escalation' }>;

/** Tells whoever outside asked for a person how it went: each act of the agent moves the hand-back, the end is an answer. */
export function followEscalation(before: LaneState, turn: Turn, event: LaneEvent): Turn {
	const waits = (turn.state.waits ?? []).filter(
		(wait): wait is EscalationWait => wait.kind === 'escalation',
	);
	const { owner } = turn.state;
	return waits.reduce((after, wait) => {
		if (owner.kind === 'human' && owner.escalationId === wait.escalationId) {
			if (event.kind !== 'agent' || owner.agent === null) return after;
			const takenAt = wait.takenAt ?? turn.now;
			const until = turn.now + wait.handBackMs;
			return withWait(after, { ...wait, takenAt, agent: owner.agent, until });
		}
		const had = before.owner.kind === 'human' && before.owner.escalationId === wait.escalationId;
		return had ? end(after, wait) : after;
	}, turn);
}

function end(turn: Turn, wait: EscalationWait): Turn {
	const resolved = turn.facts.find(
		({ kind, data }) =>
			kind === 'escalation.resolved' && data['escalationId'] === wait.escalationId,
	);
	const { escalationId: id, openedAt, takenAt, note } = wait;
	const escalation = { id, openedAt, takenAt, agent: wait.agent, note };
	if (resolved === undefined)
		return answerWait(turn, wait, 'the escalation timed out', {
			outcome: 'timedOut',
			escalation: { ...escalation, expiredAt: turn.now },
		});
	return answerWait(turn, wait, resolved.reason, {
		outcome: 'resolved',
		escalation: {
			...escalation,
			agent: resolved.data['agent'] ?? null,
			resolvedAt: turn.now,
			resolution: resolved.data['note'] ?? null,
		},
	});
}
