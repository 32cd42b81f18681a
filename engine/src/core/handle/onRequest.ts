import { assertNever } from '../assertNever';
import { changeContact } from '../changeContact';
import { migrateRuns } from './migrateRuns';
import { onLetter } from './onLetter';
import type { OutsideRequest } from '../outsideRequest';
import { withoutEscalation } from '../runs/withoutEscalation';
import { closeWait, withWait } from '../waits';
import { withContact, withFact, withState, type Turn } from '../turn';

/** What a workflow outside asked for, each with the fact that a step of a journey would leave. */
export function onRequest(turn: Turn, request: OutsideRequest): Turn {
	switch (request.kind) {
		case 'contact': {
			const { change } = request;
			const contact = changeContact(turn.state.contact, change, turn.now);
			return withFact(withContact(turn, contact), {
				kind: change.kind === 'consent' ? 'consent.changed' : 'contact.changed',
				reason: `the contact's ${change.kind} was changed through the API`,
				data:
					change.kind === 'consent'
						? { marketing: change.marketing, source: change.source }
						: { change: change.kind },
			});
		}
		case 'goal':
			return withFact(turn, {
				kind: 'goal.reached',
				reason: `goal ${request.name}, reported through the API`,
				data: { name: request.name, value: request.value },
			});
		case 'migrate':
			return migrateRuns(turn, request);
		case 'escalate':
			return escalate(turn, request);
		case 'wait':
			return withFact(withWait(turn, request.wait), {
				kind: 'wait.opened',
				reason: `a workflow outside waits for ${request.wait.kind === 'reply' ? 'a reply' : 'an event'}`,
				data: { waitId: request.wait.id, wait: request.wait.kind, until: request.wait.until },
			});
		case 'letter':
			return onLetter(turn, request);
		case 'wait.cancel': {
			const wait = (turn.state.waits ?? []).find(({ id }) => id === request.waitId);
			return wait === undefined ? turn : closeWait(turn, wait, 'it was cancelled');
		}
		default:
			return assertNever(request);
	}
}

/** The newest question for a person counts: one that was open before is over, as when two journeys ask. */
function escalate(turn: Turn, request: Extract<OutsideRequest, { kind: 'escalate' }>): Turn {
	const { escalationId, team, assignee, note, slaMs, handBackMs, waitId } = request;
	const dueAt = turn.now + slaMs;
	const freed = withoutEscalation(turn, 'a workflow outside asked for a person');
	const owned = withState(freed, {
		owner: { kind: 'human', escalationId, runId: null, since: turn.now, agent: null },
	});
	const waiting = withWait(owned, {
		kind: 'escalation',
		id: waitId,
		escalationId,
		openedAt: turn.now,
		until: dueAt,
		note,
		handBackMs,
		takenAt: null,
		agent: null,
	});
	return withFact(waiting, {
		kind: 'escalation.opened',
		reason: 'a workflow outside asked for a person',
		data: { escalationId, team, assignee, note, dueAt },
	});
}
