import type { Operation } from '../operation';

/** Calls between a customer and the business. */
export const call = {} as const satisfies Record<string, Operation>;
