import type { RunDetails } from 'fast-check';
import type { Checked } from './Property';

/** fast-check's answer in ours; `shown` says what of a case helps to understand it. */
export function checkedOf<T>(
	details: RunDetails<T>,
	shown: (counterexample: T) => unknown = (counterexample) => counterexample,
): Checked {
	const { failed, numRuns, counterexample, counterexamplePath, errorInstance, seed } = details;
	if (!failed) return { runs: numRuns, broken: null };
	const fault = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
	const example = counterexample === null ? '' : JSON.stringify(shown(counterexample));
	return {
		runs: numRuns - 1,
		broken: `${fault}\n    seed ${seed}, path ${counterexamplePath ?? '?'}: ${example}`,
	};
}
