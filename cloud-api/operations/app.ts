import type { Operation } from '../operation';

/** The Meta app: where its webhooks go, what its tokens may do. */
export const app = {} as const satisfies Record<string, Operation>;
