import type { Operation } from '../operation';

/** Payment configurations, look-ups and refunds (India and Brazil). */
export const payment = {} as const satisfies Record<string, Operation>;
