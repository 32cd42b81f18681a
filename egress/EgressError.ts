/**
 * Why a request came to nothing. `refused`: the egress would not make it, and never will; `never-sent`: no byte of it
 * left, so repeating it is safe; `no-answer`: it may have been acted on; `too-large`: the answer did not fit. The
 * message names a host at most: paths and queries may hold secrets.
 */
export class EgressError extends Error {
	override readonly name = 'EgressError';

	constructor(
		readonly kind: 'refused' | 'never-sent' | 'no-answer' | 'too-large',
		message: string,
		cause?: unknown,
	) {
		super(message, cause === undefined ? undefined : { cause });
	}
}
