import type { Run } from '../../../../engine/src/core/run';
import type { Journey } from '../../../../engine/src/journey/journey';
import { laneProperty } from '../laneProperty';

/** Whom a run excludes: its own kind, and for a journey that runs in parallel only the one about the same thing. */
function exclusive(run: Run, journeys: readonly Journey[]): string | null {
	const journey = journeys.find(({ id }) => id === run.journeyId);
	const parallel = journey?.triggers.some(({ runs }) => runs === 'parallel') ?? false;
	if (!parallel) return run.journeyId;
	return run.key === null ? null : `${run.journeyId} about ${run.key}`;
}

export const oneRun = laneProperty({
	name: 'a journey has one live run per contact, or one per key where it runs in parallel',
	fault({ turned, journeys }) {
		for (const { event, decision } of turned) {
			const names = decision.state.runs.flatMap((run) => exclusive(run, journeys) ?? []);
			const twice = names.find((name, index) => names.indexOf(name) !== index);
			if (twice !== undefined) return `after ${event.id} (${event.kind}) two runs live: ${twice}`;
			const ids = decision.state.runs.map(({ id }) => id);
			if (new Set(ids).size < ids.length) return `after ${event.id} two runs have one id`;
		}
		return null;
	},
	breaking: (decide) => (state, event, now, definitions) => {
		if (event.kind !== 'message' && event.kind !== 'external')
			return decide(state, event, now, definitions);
		// Whoever is admitted is admitted as if nothing were going on.
		const decision = decide({ ...state, runs: [] }, event, now, definitions);
		const runs = [...state.runs, ...decision.state.runs];
		return { ...decision, state: { ...decision.state, runs } };
	},
});
