import type { Problem } from '../problem';
import type { Step } from '../step';

/** Steps no trigger or interrupt leads to: they never run, which is worth a warning. */
export function reachProblems(
	steps: readonly Step[],
	entries: readonly string[],
): readonly Problem[] {
	const byKey = new Map(steps.map((step) => [step.key, step]));
	const reached = new Set<string>();
	const open = [...entries];
	for (let key = open.pop(); key !== undefined; key = open.pop()) {
		if (reached.has(key)) continue;
		reached.add(key);
		for (const next of byKey.get(key)?.targets ?? []) if (next !== null) open.push(next);
	}
	return steps
		.filter((step) => !reached.has(step.key))
		.map((step) => ({
			severity: 'warning',
			code: 'node.unreachable',
			node: step.name,
			message: 'No trigger leads here, so it never runs: connect it or delete it.',
		}));
}
