import type { JsonObject } from '../../../../cloud-api/json';
import type { Journey } from '../../journey/journey';
import type { Trigger } from '../../journey/step';
import type { Run } from '../run';
import { withFact, withState, type Turn } from '../turn';
import { advance } from './advance';

export interface RunStart {
	readonly journey: Journey;
	readonly trigger: Trigger;
	/** The trigger's item. */
	readonly item: JsonObject;
	/** Key of the starting event; `null` for a message. */
	readonly key: string | null;
	/** Why this journey, for the trace. */
	readonly reason: string;
}

/** Starts a run on a journey's published version and lets it go as far as it can. */
export function startRun(turn: Turn, start: RunStart): Turn {
	const { journey, trigger, item, key } = start;
	const run: Run = {
		id: runId(turn, journey),
		journeyId: journey.id,
		version: journey.version,
		trigger: trigger.key,
		key,
		at: 'start',
		json: item,
		outputs: {},
		deadline: null,
		awaiting: null,
		interruptedBy: [],
		startedAt: turn.now,
		visits: 0,
	};
	const id = startKey(journey, trigger);
	const before = turn.state.starts[id];
	const recorded = withState(turn, {
		starts: { ...turn.state.starts, [id]: { count: (before?.count ?? 0) + 1, lastAt: turn.now } },
	});
	const started = withFact(recorded, {
		kind: 'run.started',
		runId: run.id,
		node: trigger.name,
		reason: start.reason,
		data: { journeyId: journey.id, journey: journey.name, version: journey.version },
	});
	return advance(started, journey, run, { type: `enter.${trigger.key}` });
}

/** Named after event and journey, and numbered when several triggers of the journey take the same event. */
function runId({ eventId, facts }: Turn, journey: Journey): string {
	const earlier = facts.filter(
		({ kind, data }) => kind === 'run.started' && data['journeyId'] === journey.id,
	).length;
	const id = `${eventId}-${journey.id}`;
	return earlier === 0 ? id : `${id}-${earlier + 1}`;
}

/** Under which name a trigger's starts are remembered: by its name, so that a new version does not forget. */
export function startKey(journey: Journey, trigger: Trigger): string {
	return `${journey.id}/${trigger.name}`;
}
