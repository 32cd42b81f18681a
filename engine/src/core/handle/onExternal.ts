import type { JsonObject } from '../../../../cloud-api/json';
import type { ExternalEvent } from '../laneEvent';
import { admit } from '../routing/admit';
import { interruptFor, interruptRun } from '../runs/interruptRun';
import type { Run } from '../run';
import { follow, offer, restingRuns } from '../runs/reactRun';
import { startRun } from '../runs/startRun';
import { eventToWaits } from '../routing/eventToWaits';
import { withFact, type Turn } from '../turn';

/** An event from outside: runs that wait for it take it, runs it interrupts are pulled out, then triggers start. */
export function onExternal(turn: Turn, event: ExternalEvent): Turn {
	const received = withFact(turn, {
		kind: 'event.received',
		reason: `event ${event.name}`,
		data: { name: event.name, key: event.key, data: event.data },
	});
	const item: JsonObject = { event: event.name, key: event.key, data: event.data };
	const told = restingRuns(received).reduce((before, resting) => {
		const taken = offer(before, resting, event);
		if (taken !== null) return follow(before, resting, taken.reaction);
		const interrupt = heldByAgent(before, resting.run)
			? undefined
			: interruptFor(
					resting,
					'event',
					({ events, sameKey }) =>
						events.includes(event.name) && (!sameKey || resting.run.key === event.key),
				);
		return interrupt === undefined
			? before
			: interruptRun(before, resting, interrupt, item, `event ${event.name}`);
	}, received);
	return startOn(eventToWaits(told, event), event, item);
}

/** Whether an agent answers the contact on this run's behalf: no event takes a conversation out of a person's hands. */
function heldByAgent({ state: { owner } }: Turn, run: Run): boolean {
	return owner.kind === 'human' && owner.runId === run.id && owner.agent !== null;
}

function startOn(turn: Turn, event: ExternalEvent, item: JsonObject): Turn {
	let after = turn;
	for (const journey of turn.definitions.published) {
		for (const trigger of journey.triggers) {
			if (trigger.on.kind !== 'event' || trigger.on.event !== event.name) continue;
			const start = { journey, trigger, item, key: event.key, reason: `event ${event.name}` };
			if (after.state.owner.kind === 'human') {
				after = withFact(after, {
					kind: 'event.ignored',
					reason: `"${journey.name}" does not start: a person has the conversation`,
				});
				continue;
			}
			const admission = admit(after, start);
			after = admission.ok
				? startRun(admission.turn, start)
				: withFact(after, {
						kind: 'event.ignored',
						reason: `"${journey.name}" does not start: ${admission.reason}`,
					});
		}
	}
	return after;
}
