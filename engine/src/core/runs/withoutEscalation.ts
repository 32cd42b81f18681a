import { withFact, withState, type Turn } from '../turn';

/** Ends an escalation that nobody resolved, if there is one: the journeys have the conversation again. */
export function withoutEscalation(turn: Turn, reason: string): Turn {
	const { owner } = turn.state;
	if (owner.kind === 'automation') return turn;
	return withFact(withState(turn, { owner: { kind: 'automation' } }), {
		kind: 'escalation.expired',
		...(owner.runId === null ? {} : { runId: owner.runId }),
		reason,
		data: { escalationId: owner.escalationId },
	});
}
