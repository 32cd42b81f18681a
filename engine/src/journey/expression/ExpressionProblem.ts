/** A reason why a string is not an expression the runner executes: where, what, and the way out. */
export type ExpressionProblem = {
	readonly expression: string;
	/** 0-based offset into `expression`, the leading `=` included. */
	readonly column: number;
	readonly message: string;
};
