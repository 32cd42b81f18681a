import { outboundText } from './outboundText';
import { assertNever } from './assertNever';
import type { Act, Step } from '../journey/step';
import { changeContact } from './changeContact';
import type { Run } from './run';
import { withoutEscalation } from './runs/withoutEscalation';
import { wholeInstant } from './wholeInstant';
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
				...(act.draft.late === undefined ? {} : { dueAt: turn.dueAt }),
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
				...(act.upload === undefined ? {} : { upload: act.upload }),
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
			const { team, assignee, note } = act;
			const dueAt = act.dueAt === null ? null : wholeInstant(act.dueAt);
			const owned = withState(withoutEscalation(turn, 'another journey asked for a person'), {
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
			// Somebody else may have the conversation by now; that is theirs to end.
			return owner.kind === 'human' && owner.runId === run.id
				? withoutEscalation(turn, act.reason)
				: turn;
		}
		case 'goal':
			return withFact(turn, {
				kind: 'goal.reached',
				...place,
				reason: `goal ${act.name}`,
				data: { name: act.name, value: act.value },
			});
		case 'flow.answer':
			return withFact(turn, {
				kind: 'flow.answered',
				...place,
				reason: 'the journey answered the Flow',
				data: { exchangeId: run.key, reply: act.reply },
			});
		default:
			return assertNever(act);
	}
}
