import type { Operation } from '../operation';

/** The business portfolio that owns accounts. */
export const business = {} as const satisfies Record<string, Operation>;
