const first = 1000;
const longest = 5 * 60 * 1000;

/** How long to wait before the next try (ms): doubling up to five minutes, half of it by chance. `random` in [0, 1). */
export const backoff = (tries: number, random: number): number =>
	Math.min(first * 2 ** Math.min(Math.max(tries - 1, 0), 20), longest) * (0.5 + random / 2);
