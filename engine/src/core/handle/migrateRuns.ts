import { migrateRun } from '../runs/migrateRun';
import type { StepMap } from '../runs/stepMap';
import { withFact, withState, type Turn } from '../turn';

/** Moves the contact's runs of a journey to one of its versions; those that do not fit stay where they are. */
export function migrateRuns(
	turn: Turn,
	{
		journeyId,
		version,
		map,
	}: { readonly journeyId: string; readonly version: string; readonly map: StepMap },
): Turn {
	const to = turn.definitions.version(journeyId, version);
	if (to === undefined) return turn;
	let moved = turn;
	for (const run of turn.state.runs) {
		if (run.journeyId !== journeyId || run.version === version) continue;
		const from = turn.definitions.version(journeyId, run.version);
		const migrated = migrateRun(run, from, to, map);
		if (!migrated.fits) continue;
		const runs = moved.state.runs.map((one) => (one.id === run.id ? migrated.run : one));
		moved = withFact(withState(moved, { runs }), {
			kind: 'run.migrated',
			runId: run.id,
			reason: `moved to version ${version.slice(0, 12)} by an operator`,
			data: { journeyId, from: run.version, version },
		});
	}
	return moved;
}
