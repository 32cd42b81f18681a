import type { Operation } from '../operation';

/** Product catalogs, their products and sets, and how they show in a chat. */
export const catalog = {} as const satisfies Record<string, Operation>;
