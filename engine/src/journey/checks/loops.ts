import type { Problem } from '../problem';
import type { Step } from '../step';

/** A loop in which no step rests would turn for ever within one event: an error that names its steps. */
export function loopProblems(steps: readonly Step[]): readonly Problem[] {
	const byKey = new Map(steps.map((step) => [step.key, step]));
	const done = new Set<string>();
	const problems: Problem[] = [];
	const visit = (step: Step, path: readonly Step[]): void => {
		const at = path.indexOf(step);
		if (at >= 0) {
			const loop = path.slice(at).map(({ name }) => name);
			problems.push({
				severity: 'error',
				code: 'loop.without-wait',
				node: step.name,
				message: `The loop ${[...loop, step.name].join(' → ')} never waits, so a run would turn in it for ever: put a Wait or Wait for Reply into it.`,
			});
			return;
		}
		if (done.has(step.key) || step.behaviour.rests) return;
		for (const key of step.targets) {
			const next = key === null ? undefined : byKey.get(key);
			if (next !== undefined) visit(next, [...path, step]);
		}
		done.add(step.key);
	};
	for (const step of steps) visit(step, []);
	return problems;
}
