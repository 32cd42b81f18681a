import type { FlowProblemCode } from '../../../../flows-endpoint/src/flowJson/flowProblemCodes';

/** Any JSON; tests write Flows the way people do, so they are not typed further. */
export type Json =
	string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One rule: a Flow that keeps it and one that breaks it in one place. */
export interface RuleCase {
	readonly code: FlowProblemCode;
	readonly name: string;
	readonly warning?: true;
	readonly good: Json;
	readonly bad: Json;
	readonly path: string;
	/** A piece of the broken Flow's text; the problem must be on its (first) line. */
	readonly at?: string;
	/** Or: the problem must be on the line that opens the object in which this piece stands. */
	readonly opens?: string;
	/** The last such line counts, not the first. */
	readonly last?: true;
}
