import type { FlowProblemCode } from './flowProblemCodes';

/** An error stops Meta from publishing (or a client from running) the Flow; a warning deserves a look. */
export type FlowProblemSeverity = 'error' | 'warning';

export interface FlowProblem {
	readonly severity: FlowProblemSeverity;
	readonly code: FlowProblemCode;
	/** `screens[1].layout.children[0].label`; empty for the document itself. */
	readonly path: string;
	/** From 1. */
	readonly line: number;
	/** From 1, in UTF-16 units. */
	readonly column: number;
	/** What is wrong and what to do. */
	readonly message: string;
}

export interface FlowReport {
	/** No errors; there may be warnings. */
	readonly ok: boolean;
	/** The Flow JSON version it was checked as, when the document names a known one. */
	readonly version: string | undefined;
	/** In the order of the text. */
	readonly problems: readonly FlowProblem[];
}
