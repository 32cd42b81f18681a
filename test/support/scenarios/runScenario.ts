import type { Scenario } from './Scenario';
import { Stage, type StageOptions } from './Stage';

/** What came of one scenario with one seed. */
export interface ScenarioOutcome {
	readonly scenario: string;
	readonly seed: number;
	/** What was not as the table says; empty = it holds. */
	readonly broken: readonly string[];
	readonly checks: number;
	readonly accepted: number;
	readonly calls: number;
	readonly ms: number;
}

/** Plays a scenario on a stage of its own. */
export async function runScenario(
	scenario: Scenario,
	options: StageOptions,
): Promise<ScenarioOutcome> {
	const started = performance.now();
	const stage = await Stage.open(options);
	const about = { scenario: scenario.name, seed: options.seed };
	try {
		await scenario.play(stage);
		const figures = stage.finish(scenario.minimum);
		return { ...about, ...figures, ms: performance.now() - started };
	} catch (cause) {
		const broken = [cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)];
		return { ...about, broken, checks: 0, accepted: 0, calls: 0, ms: performance.now() - started };
	} finally {
		await stage.close();
	}
}
