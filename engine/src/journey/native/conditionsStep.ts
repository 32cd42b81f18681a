import { isJsonObject } from '../../../../cloud-api/json';
import { checkFilter } from './filter/checkFilter';
import { readFilter } from './filter/filterParameter';
import { passes } from './filter/passes';
import type { NativeStep } from './nativeStep';
import { failing, StepFailure } from './stepFailure';

/** If and Filter: the same conditions, but where an item goes that does not pass. */
export function conditionsStep(
	type: string,
	outputsOf: { readonly passed: readonly number[]; readonly failed: readonly number[] },
): NativeStep {
	return {
		types: [type],
		versions: [2, 2.1, 2.2, 2.3],
		check: (parameters) =>
			checkFilter(isJsonObject(parameters) ? parameters['conditions'] : undefined),
		run: ({ parameters, json, timezone }) =>
			failing(() => {
				const filter = readFilter(parameters['conditions']);
				if (!filter) throw new StepFailure('There are no conditions. Add one.');
				return {
					kind: 'pass',
					outputs: passes(filter, timezone) ? outputsOf.passed : outputsOf.failed,
					json,
				};
			}),
	};
}
