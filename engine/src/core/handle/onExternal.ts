import type { JsonObject } from '../../../../cloud-api/json';
import type { ExternalEvent } from '../laneEvent';
import { admit } from '../routing/admit';
import { interruptFor, interruptRun } from '../runs/interruptRun';
import { follow, offer, restingRuns } from '../runs/reactRun';
import { startRun } from '../runs/startRun';
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
		const interrupt = interruptFor(
			resting,
			'event',
			({ events, sameKey }) =>
				events.includes(event.name) && (!sameKey || resting.run.key === event.key),
		);
		return interrupt === undefined
			? before
			: interruptRun(before, resting, interrupt, item, `event ${event.name}`);
	}, received);
	return startOn(told, event, item);
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
