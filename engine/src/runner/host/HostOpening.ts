import type { FactKind } from '../../core/fact';
import type { TimeTold } from '../../hosts/thread/ThreadClock';
import type { RunnerConfig } from '../config';

/** What the host of a runner is opened with; it crosses to the host's thread as it is. */
export interface HostOpening {
	readonly config: RunnerConfig;
	/** Facts of other kinds are nobody's concern but the host's. */
	readonly watched: readonly FactKind[];
	/** Whether the time that decisions take is measured. */
	readonly measured: boolean;
	readonly time: TimeTold;
}
