import type { ErrorClass } from './errors/errorClass';
import type { RetryPolicy } from './errors/retryPolicy';

/** A Graph error with all it means for the sender. `code` is absent when no Graph envelope came back. */
export interface GraphError {
	/** HTTP status, or 0 for an error that came by webhook. */
	readonly status: number;
	readonly code?: number;
	readonly subcode?: number;
	readonly title: string;
	readonly details: string;
	readonly fbtraceId?: string;
	readonly isTransient: boolean;
	readonly class: ErrorClass;
	readonly retry: RetryPolicy;
	/** One sentence for the person who builds the journey. */
	readonly advice: string;
}
