import type { JsonObject } from '../../../cloud-api/json';
import type { Problem } from './problem';
import type { Step, Trigger, Interrupt } from './step';

/** A journey version compiled for running: immutable, made from one document, cached by its hash. */
export interface Journey {
	readonly id: string;
	/** SHA-256 (hex) of the canonical document and of the sub-workflows pinned into it. */
	readonly version: string;
	readonly name: string;
	/** IANA zone of the workflow's settings; `UTC` when it names none. */
	readonly timezone: string;
	/** Plain-JSON XState config: draw it, test it by paths, open it in XState tools. */
	readonly machine: JsonObject;
	/** By step key, which is the state's id in the machine. */
	readonly steps: ReadonlyMap<string, Step>;
	readonly triggers: readonly Trigger[];
	readonly interrupts: readonly Interrupt[];
}

/** Every problem found, and the journey when none of them is an error. */
export interface Compilation {
	readonly journey: Journey | null;
	readonly problems: readonly Problem[];
}
