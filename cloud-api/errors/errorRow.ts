import type { ErrorClass } from './errorClass';
import type { RetryPolicy } from './retryPolicy';

/** What a code means: how to react, when to try again, and a sentence for the builder. */
export interface ErrorRow {
	readonly class: ErrorClass;
	readonly retry: RetryPolicy;
	readonly advice: string;
}

/** Rows by Graph error code. */
export type ErrorRows = Readonly<Record<number, ErrorRow>>;

/** One row for a run of neighbouring codes, both ends included. */
export interface ErrorRange {
	readonly from: number;
	readonly to: number;
	readonly row: ErrorRow;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

const never: RetryPolicy = { kind: 'never' };

/** 1 s, 2 s, 4 s … at most 5 min apart, with full jitter, eight tries in all unless said otherwise. */
export const transient = (advice: string, maxTries = 8): ErrorRow => ({
	class: 'transient',
	retry: { kind: 'backoff', baseMs: second, capMs: 5 * minute, maxTries },
	advice,
});

/** The bucket rests; usage headers may ask for longer. */
export const throttle = (
	bucket: 'app' | 'account' | 'number',
	seconds: number,
	advice: string,
): ErrorRow => ({
	class: `throttle.${bucket}`,
	retry: { kind: 'pauseBucket', bucket, ms: seconds * second },
	advice,
});

/** Meta asks for 4^x seconds between tries to the same person. */
export const pairThrottle = (advice: string): ErrorRow => ({
	class: 'throttle.pair',
	retry: { kind: 'pair', baseMs: second, factor: 4, maxTries: 6 },
	advice,
});

/** Tried once more after so many hours (parts of one allowed). */
export const later = (errorClass: ErrorClass, hours: number, advice: string): ErrorRow => ({
	class: errorClass,
	retry: { kind: 'wait', ms: Math.round(hours * hour), maxTries: 1 },
	advice,
});

/** Final for this message. */
export const final = (errorClass: ErrorClass, advice: string): ErrorRow => ({
	class: errorClass,
	retry: never,
	advice,
});

/** The request is wrong and stays wrong. */
export const content = (advice: string): ErrorRow => final('content', advice);

/** Everything in the scope would fail the same way: one request a minute tries whether it still does. */
export const circuit = (
	errorClass: ErrorClass,
	scope: 'credential' | 'account' | 'number',
	advice: string,
): ErrorRow => ({
	class: errorClass,
	retry: { kind: 'circuit', scope, probeMs: minute },
	advice,
});

/** A person must look before this kind of sending goes on. */
export const paused = (
	errorClass: ErrorClass,
	what: 'marketing' | 'template' | 'flow',
	advice: string,
): ErrorRow => ({
	class: errorClass,
	retry: { kind: 'pauseUntilResumed', what },
	advice,
});

/** Outside the window only a template passes. */
export const windowClosed = (advice: string): ErrorRow => ({
	class: 'window',
	retry: { kind: 'template' },
	advice,
});

/** No answer to trust: the request may have been accepted. */
export const unknownOutcome = (advice: string): ErrorRow => ({
	class: 'unknownOutcome',
	retry: { kind: 'reconcile' },
	advice,
});
