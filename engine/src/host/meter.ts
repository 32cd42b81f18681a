import type { ErrorClass } from '../../../cloud-api/errors/errorClass';
import type { Acceptance } from './host';

/** Where hosts and senders tell how they are doing; /metrics is one listener. Labels are closed sets. */
export interface Meter {
	/** An event was offered to `Host.accept`. */
	accepted(acceptance: Acceptance): void;
	/** One `decide` and its commit took `seconds`; `failed` = it threw and the event was put aside. */
	decided(outcome: 'done' | 'failed', seconds: number): void;
	/** A claim was settled; `class` is Meta's error by what to do about it, `null` when it went well. */
	settled(
		outcome: 'accepted' | 'retry' | 'held' | 'refused' | 'failed' | 'unknown',
		errorClass: ErrorClass | null,
	): void;
}

/** A meter nobody reads. */
export const silentMeter: Meter = { accepted: () => {}, decided: () => {}, settled: () => {} };
