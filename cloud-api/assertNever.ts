/**
 * Ends an exhaustive switch: a forgotten case does not compile.
 * @throws Error when a value from outside slipped past its type.
 */
export function assertNever(value: never, what: string): never {
	throw new Error(`${what} is none of those known: ${JSON.stringify(value)}`);
}
