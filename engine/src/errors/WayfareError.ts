import { errorRow, type ErrorCode } from './errorTable';

/** One of several things wrong with the same input. */
export interface ErrorDetail {
	/** Where: a field (`body.contact.waId`) or a node's name; `null` = the whole. */
	readonly at: string | null;
	/** A problem code when it is a journey's; `null` for a field. */
	readonly code: string | null;
	readonly severity: 'error' | 'warning';
	readonly message: string;
}

/**
 * An expected failure with a stable code. `message` states the fact of this case; what to do is the code's
 * row, so the two are never mixed. Carries no secret: it is printed, logged and sent as it is.
 */
export class WayfareError extends Error {
	override readonly name = 'WayfareError';
	readonly code: ErrorCode;
	readonly details: readonly ErrorDetail[];

	constructor(
		code: ErrorCode,
		fact: string,
		more: { readonly details?: readonly ErrorDetail[]; readonly cause?: unknown } = {},
	) {
		super(fact, more.cause === undefined ? undefined : { cause: more.cause });
		this.code = code;
		this.details = more.details ?? [];
	}

	/** What to do next, from the table. */
	get advice(): string {
		return errorRow(this.code).advice;
	}
}
