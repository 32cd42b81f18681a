/** What the runner's own errors have in common: one row of docs/errors.md. */
export interface ErrorRow {
	/** Two to six words; the heading in docs/errors.md. */
	readonly title: string;
	/** What the reader does next, one or two sentences. */
	readonly advice: string;
	/** HTTP status when the REST API answers with it. */
	readonly status?: number;
	/** Exit code when the `wayfare` command ends with it. */
	readonly exit?: number;
}
