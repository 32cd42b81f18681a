import type { Operation } from '../operation';

/** Groups of customers that the business leads. */
export const group = {} as const satisfies Record<string, Operation>;
