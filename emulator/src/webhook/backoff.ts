const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Waits after the first, second, … failed attempt: at once, then ever rarer, as Meta's page describes. */
const waits = [0, 2 * second, 10 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute, hour];

/** Meta gives up after seven days. */
export const givesUpAfterMs = 7 * 24 * hour;

/** How long to wait after so many failed attempts (1 or more). */
export const backoff = (failed: number): number => waits[failed - 1] ?? 3 * hour;
