import type { JsonObject, JsonValue } from '../../../../cloud-api/json';

/** One item before a step: the node's parameters with their expressions evaluated, and the item itself. */
export interface StepInput {
	readonly parameters: JsonObject;
	readonly typeVersion: number;
	readonly json: JsonObject;
	/** Milliseconds UTC. */
	readonly now: number;
	/** IANA zone of the workflow. */
	readonly timezone: string;
}

/** Where the item goes and what it carries then, or why the step fails the run. */
export type StepOutput =
	| {
			readonly kind: 'pass';
			/** Indexes of the outputs the item leaves by; none when it is dropped. */
			readonly outputs: readonly number[];
			readonly json: JsonObject;
	  }
	| { readonly kind: 'fail'; readonly message: string };

/** One of n8n's own nodes, done natively: pure, one item at a time. */
export interface NativeStep {
	/** n8n node type names, such as `n8n-nodes-base.if`. */
	readonly types: readonly string[];
	/** The `typeVersion`s that behave as implemented here; another version is a compile problem. */
	readonly versions: readonly number[];
	/** Top-level parameters that hold JSON as text, to be compiled as such: `compileParameter(parameters, { jsonTexts })`. */
	readonly jsonTexts?: readonly string[];
	/** Problems visible without data, each with a way out. Expressions are still texts that begin with `=`. */
	readonly check: (parameters: JsonValue, typeVersion: number) => readonly string[];
	readonly run: (input: StepInput) => StepOutput;
}
