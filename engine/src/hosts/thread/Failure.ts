import { HostUnavailable } from '../../host/HostUnavailable';
import { WayfareError, type ErrorDetail } from '../../errors/WayfareError';
import type { ErrorCode } from '../../errors/errorTable';

/** An error on its way between threads, which would lose its class and its code. */
export type Failure =
	| { readonly kind: 'unavailable'; readonly message: string }
	| {
			readonly kind: 'expected';
			readonly code: ErrorCode;
			readonly message: string;
			readonly details: readonly ErrorDetail[];
	  }
	| { readonly kind: 'other'; readonly name: string; readonly message: string };

/** What is told of an error. */
export function failureOf(error: unknown): Failure {
	if (error instanceof HostUnavailable) return { kind: 'unavailable', message: error.message };
	if (error instanceof WayfareError) {
		const { code, message, details } = error;
		return { kind: 'expected', code, message, details };
	}
	return error instanceof Error
		? { kind: 'other', name: error.name, message: error.message }
		: { kind: 'other', name: 'Error', message: String(error) };
}

/** The error again, with the class that callers go by. */
export function errorOf(failure: Failure): Error {
	switch (failure.kind) {
		case 'unavailable':
			return Object.assign(new HostUnavailable(''), { message: failure.message });
		case 'expected':
			return new WayfareError(failure.code, failure.message, { details: failure.details });
		case 'other':
			return Object.assign(new Error(failure.message), { name: failure.name });
	}
}
