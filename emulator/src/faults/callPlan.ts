import type { FaultOf } from './Fault';

type CallFault = FaultOf<'call'>;
type Verdict = Extract<
	CallFault,
	{ readonly kind: 'graphError' | 'http' | 'cutBeforeAccept' | 'cutAfterAccept' }
>;

/** How an answer goes out. */
export type Delivery =
	| { readonly kind: 'whole' }
	| { readonly kind: 'cut' }
	| Extract<CallFault, { readonly kind: 'truncatedBody' | 'slowBody' }>;

/** What the faults of one call come to. */
export interface CallPlan {
	/** Real milliseconds before the call is done, and between that and its answer. */
	readonly waitBefore: number;
	readonly waitAfter: number;
	/** What the caller gets instead of the answer, and whether the call is done all the same. */
	readonly verdict?: { readonly accepted: boolean; readonly fault: Verdict };
	readonly delivery: Delivery;
}

/** Adds the faults of one call up: waits add, the last word on the body holds. */
export function callPlan(faults: readonly CallFault[]): CallPlan {
	let plan: CallPlan = { waitBefore: 0, waitAfter: 0, delivery: { kind: 'whole' } };
	for (const fault of faults) plan = withFault(plan, fault);
	return plan;
}

function withFault(plan: CallPlan, fault: CallFault): CallPlan {
	switch (fault.kind) {
		case 'delay':
			return fault.accepted
				? { ...plan, waitAfter: plan.waitAfter + fault.ms }
				: { ...plan, waitBefore: plan.waitBefore + fault.ms };
		case 'graphError':
		case 'http':
			return { ...plan, verdict: { accepted: fault.accepted, fault } };
		case 'cutBeforeAccept':
		case 'cutAfterAccept':
			return {
				...plan,
				verdict: { accepted: fault.kind === 'cutAfterAccept', fault },
				delivery: { kind: 'cut' },
			};
		case 'truncatedBody':
		case 'slowBody':
			return plan.delivery.kind === 'cut' ? plan : { ...plan, delivery: fault };
	}
}
