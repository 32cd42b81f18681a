/** Something about a journey that a builder should know; `error` blocks publishing, `warning` does not. */
export interface Problem {
	readonly severity: 'error' | 'warning';
	/** Stable code, a row of docs/errors.md. */
	readonly code: ProblemCode;
	/** The node's name; `null` when it is about the whole document. */
	readonly node: string | null;
	/** What is wrong and what to do, in a builder's words. */
	readonly message: string;
}

export type ProblemCode =
	| 'journey.not-json'
	| 'journey.not-a-workflow'
	| 'journey.no-trigger'
	| 'journey.duplicate-name'
	| 'node.unknown-type'
	| 'node.unsupported-version'
	| 'node.disabled'
	| 'node.parameter'
	| 'node.expression'
	| 'node.fan-out'
	| 'node.unreachable'
	| 'connection.unknown-node'
	| 'connection.into-trigger'
	| 'loop.without-wait'
	| 'wait.without-timeout'
	| 'window.may-be-closed'
	| 'subworkflow.missing'
	| 'subworkflow.recursive';
