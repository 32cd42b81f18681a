import { z } from 'zod';
import { answerKinds } from './kinds/answer';
import { bodyKinds } from './kinds/body';
import { connectionKinds } from './kinds/connection';
import { inboundKinds } from './kinds/inbound';
import { statusKinds } from './kinds/status';

/** What a fault strikes: a Graph call, the statuses of an accepted message, or what a customer sends. */
const families = {
	call: [...answerKinds, ...connectionKinds, ...bodyKinds],
	status: statusKinds,
	inbound: inboundKinds,
} as const;

export type FaultFamily = keyof typeof families;

/** The faults of one family. */
export type FaultOf<F extends FaultFamily> = z.output<(typeof families)[F][number]>;

/** What goes wrong. */
export type Fault = FaultOf<FaultFamily>;

const kindNames = Object.values(families).flatMap((kinds) =>
	kinds.map((kind): string => kind.shape.kind.value),
);

export const faultSchema = z.discriminatedUnion(
	'kind',
	[...families.call, ...families.status, ...families.inbound],
	{ error: () => `must be one of ${kindNames.join(', ')}` },
);

export const isOfFamily = <F extends FaultFamily>(family: F, fault: Fault): fault is FaultOf<F> =>
	families[family].some((kind) => kind.shape.kind.value === fault.kind);
