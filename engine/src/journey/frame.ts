import type { JsonObject } from '../../../cloud-api/json';
import type { Problem } from './problem';
import type { Interrupt, Step, Trigger } from './step';

/** What one workflow document contributes to a machine: its own steps and those of its sub-workflows. */
export interface Frame {
	readonly steps: readonly Step[];
	readonly triggers: readonly Trigger[];
	readonly interrupts: readonly Interrupt[];
	/** Key of the step behind `Execute Workflow Trigger`; `null` = there is none. */
	readonly entry: string | null;
	readonly problems: readonly Problem[];
	/** What decides how it runs, for the version's hash. */
	readonly essence: JsonObject;
}

/** Where a frame stands in its journey. */
export interface FramePlace {
	readonly prefix: string;
	/** Key a path that ends leads on to; `null` = the run ends. */
	readonly end: string | null;
	/** Ids of the workflows around this one, outermost first. */
	readonly chain: readonly string[];
}
