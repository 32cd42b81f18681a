import { describe, expect, it } from '@jest/globals';
import { runScenario } from '../support/scenarios/runScenario';
import { scenarios } from '../support/scenarios/scenarios';

/** Every scenario with one seed; `npm run scenarios` plays twenty. */
const seed = 1;

describe('whatever goes wrong at Meta’s leaves the runner as its table says:', () => {
	it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
		'%s',
		async (_name, scenario) => {
			const { broken, checks } = await runScenario(scenario, { seed, knownBad: false });
			expect(broken).toEqual([]);
			expect(checks).toBeGreaterThan(0);
		},
	);
});

describe('a runner that sends again whatever failed, was cut off or held back', () => {
	it.each(['connection cut, never taken: a text', '131051 in the answer', '132015 in the answer'])(
		'is caught by: %s',
		async (name) => {
			const scenario = scenarios.find((one) => one.name.startsWith(name));
			if (scenario === undefined) throw new Error(`There is no scenario ${name}`);
			const { broken } = await runScenario(scenario, { seed, knownBad: true });
			expect(broken).not.toEqual([]);
		},
	);
});
