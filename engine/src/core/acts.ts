import { outboundText } from './outboundText';
import { assertNever } from './assertNever';
import type { Act, Step } from '../journey/step';
import { changeContact } from './changeContact';
import type { Run } from './run';
import { nextEffectId, withContact, withEffect, withFact, withState, type Turn } from './turn';

/** Does what a step asked for: effects into the turn, changes into the state, each with its fact. */
export function applyActs(turn: Turn, run: Run, step: Step, acts: readonly Act[]): Turn {
	return acts.reduce((before, act) => applyAct(before, run, step, act), turn);
}

function applyAct(turn: Turn, run: Run, step: Step, act: Act): Turn {
	const place = { runId: run.id, node: step.name };
	const stopsRun = step.onError === 'stop' && !step.behaviour.rests;
	switch (act.kind) {
		case 'send': {
			const id = nextEffectId(turn);
			const queued = withEffect(turn, {
				kind: 'send',
				id,
				...place,
				stopsRun,
				origin: 'journey',
				...act.draft,
			});
			return withFact(queued, {
				kind: 'message.queued',
				...place,
				reason: `${act.draft.message.kind} message handed to the outbox`,
				data: { effectId: id, text: outboundText(act.draft.message) },
			});
		}
		case 'call': {
			const id = nextEffectId(turn);
			const queued = withEffect(turn, {
				kind: 'call',
				id,
				...place,
				stopsRun,
				operation: act.operation,
				path: act.path,
				query: act.query,
				body: act.body,
			});
			return withFact(queued, {
				kind: 'effect.queued',
				...place,
				reason: `${act.operation} handed to the outbox`,
				data: { effectId: id },
			});
		}
		case 'contact': {
			const contact = changeContact(turn.state.contact, act.change, turn.now);
			const kind = act.change.kind === 'consent' ? 'consent.changed' : 'contact.changed';
			const data =
				act.change.kind === 'consent'
					? { marketing: act.change.marketing, source: act.change.source }
					: { change: act.change.kind };
			return withFact(withContact(turn, contact), {
				kind,
				...place,
				reason: `the journey changed the contact's ${act.change.kind}`,
				data,
			});
		}
		case 'escalate': {
			const escalationId = `${run.id}-${run.visits}`;
			const { team, assignee, note, dueAt } = act;
			const owned = withState(turn, {
				owner: { kind: 'human', escalationId, runId: run.id, since: turn.now, agent: null },
			});
			return withFact(owned, {
				kind: 'escalation.opened',
				...place,
				reason: 'the journey asked for a person',
				data: { escalationId, team, assignee, note, dueAt },
			});
		}
		case 'escalation.expire': {
			const { owner } = turn.state;
			const escalationId = owner.kind === 'human' ? owner.escalationId : null;
			const freed = withState(turn, { owner: { kind: 'automation' } });
			return withFact(freed, {
				kind: 'escalation.expired',
				...place,
				reason: act.reason,
				data: { escalationId },
			});
		}
		case 'goal':
			return withFact(turn, {
				kind: 'goal.reached',
				...place,
				reason: `goal ${act.name}`,
				data: { name: act.name, value: act.value },
			});
		default:
			return assertNever(act);
	}
}
