import type { Operation } from '../operation';

/** What customers read about the business. */
export const profile = {} as const satisfies Record<string, Operation>;
