import type { BrakeWatch, LineNews } from '../../host/brakes';
import type { Host, NewEvent } from '../../host/host';
import type { LaneNews } from '../../host/laneWatch';
import type { Claim } from '../../host/outbox';
import type { Failure } from './Failure';
import type { TimeTold } from './ThreadClock';

/** A method of the host, or of one of its parts, that is called from the other thread. */
export interface Call {
	readonly kind: 'call';
	/** Which answer belongs to it. */
	readonly id: number;
	readonly part: PartName | 'host';
	readonly method: string;
	readonly args: readonly unknown[];
}

/** What is told the host's thread. */
export type ToHost = Call | { readonly kind: 'time'; readonly time: TimeTold };

/** What the host's thread tells. */
export type FromHost =
	| { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
	| { readonly kind: 'failure'; readonly id: number; readonly failure: Failure }
	/** Claimed for who has offered. */
	| { readonly kind: 'claims'; readonly claims: readonly Claim[] }
	/** Who listens to that part may have work. */
	| { readonly kind: 'work'; readonly part: WorkPart }
	| HostNews;

/** How long it took to decide events (seconds each), by whether that went well. */
export interface DecideTimes {
	readonly done: readonly number[];
	readonly failed: readonly number[];
}

/** What a host has its owner know. */
export type HostNews =
	| { readonly kind: 'lane'; readonly news: LaneNews }
	| { readonly kind: 'brake'; readonly brake: Parameters<BrakeWatch> }
	| { readonly kind: 'line'; readonly news: LineNews }
	| { readonly kind: 'news'; readonly event: NewEvent }
	| { readonly kind: 'storage'; readonly trouble: string | null }
	| { readonly kind: 'decided'; readonly took: DecideTimes };

/** The parts of a host that are asked. */
export type PartName = {
	[K in keyof Host]: Host[K] extends (...args: never[]) => unknown ? never : K;
}[Exclude<keyof Host, 'clock'>];

/** The parts that call back when there may be work. */
export type WorkPart = 'outbox' | 'forwards' | 'waits';
