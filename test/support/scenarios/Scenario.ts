import type { PolicyName } from '../../../engine/src/core/policy/sendingPolicies';
import type { Stage } from './Stage';

/** Something that goes wrong, and the row of the table that says how the runner takes it. */
export interface Scenario {
	readonly name: string;
	readonly policy: PolicyName;
	/** Messages that Meta has to take all the same, so that a run in which nothing works fails. */
	readonly minimum: number;
	readonly play: (stage: Stage) => Promise<void>;
}
