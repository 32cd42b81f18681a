import type { Operation } from '../operation';

/** What was sent, delivered, read, called and charged. */
export const analytics = {} as const satisfies Record<string, Operation>;
