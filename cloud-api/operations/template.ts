import type { Operation } from '../operation';

/** Message templates: what may be said outside the 24 h window, and how Meta judges it. */
export const template = {} as const satisfies Record<string, Operation>;
