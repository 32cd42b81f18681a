import type { Operation } from '../operation';

/** People whose messages the business does not take. */
export const blockedUser = {} as const satisfies Record<string, Operation>;
