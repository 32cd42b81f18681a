import type { Delivery } from '../faults/callPlan';

/** What a caller gets. A text is a page of HTML. */
export interface Reply {
	readonly status: number;
	readonly body: object | string;
	readonly headers?: Readonly<Record<string, string>>;
}

/** A reply, how it goes out, and what begins when it is out. */
export interface Outcome extends Reply {
	readonly delivery: Delivery;
	readonly afterwards?: (() => void) | undefined;
}
