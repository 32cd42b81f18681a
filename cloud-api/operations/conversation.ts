import type { Operation } from '../operation';

/** Who of several responders on a number may speak. */
export const conversation = {} as const satisfies Record<string, Operation>;
