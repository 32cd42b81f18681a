import type { Journey } from '../../journey/journey';
import type { Step } from '../../journey/step';
import type { Run } from '../run';
import type { StepMap } from './stepMap';

/** A run as it would be on another version, or why it cannot go there. */
export type Migrated =
	{ readonly fits: true; readonly run: Run } | { readonly fits: false; readonly reason: string };

/**
 * Moves a run to another version of its journey, to the step of the same kind that has its step's name, or the one
 * the map gives it. Its item, what its steps put out and its timer stay.
 */
export function migrateRun(
	run: Run,
	from: Journey | undefined,
	to: Journey,
	map: StepMap,
): Migrated {
	const step = from?.steps.get(run.at);
	if (from === undefined || step === undefined)
		return { fits: false, reason: 'the version it is on is not known here' };
	const target = counterpart(step, to, map);
	const named = map[step.name] ?? step.name;
	if (target === undefined)
		return { fits: false, reason: `the new version has no step “${named}”` };
	if (target.type !== step.type || !target.behaviour.rests)
		return { fits: false, reason: `“${named}” is a ${target.type} there, not a ${step.type}` };
	const outputs = Object.entries(run.outputs).map(([key, output]) => {
		const visited = from.steps.get(key);
		return [(visited && counterpart(visited, to, map)?.key) ?? key, output] as const;
	});
	const moved = { at: target.key, outputs: Object.fromEntries(outputs), version: to.version };
	return { fits: true, run: { ...run, ...moved } };
}

function counterpart(step: Step, to: Journey, map: StepMap): Step | undefined {
	const name = map[step.name] ?? step.name;
	return [...to.steps.values()].find(
		(candidate) => candidate.name === name && candidate.frame === step.frame,
	);
}
