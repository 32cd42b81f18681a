/** The text stops being JSON at `offset`. Raised inside the parser only; callers get it as a result. */
export class JsonSyntaxError extends Error {
	constructor(
		readonly offset: number,
		message: string,
	) {
		super(message);
	}
}
