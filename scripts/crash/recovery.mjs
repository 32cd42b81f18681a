/** A runner should be up again by then. */
export const lateMs = 2000;

/** What a start is made of, in order: the process itself, loading and opening, and the first webhook taken. */
const parts = { processMs: 'for the process', openMs: 'to open', answerMs: 'to the first 200' };

/** How long a start took, and what that went into. */
export const recoveryWords = ({ ms, cpuMs, ...recovery }) =>
	`${ms} ms: ${Object.entries(parts)
		.map(([name, words]) => `${recovery[name]} ${words}`)
		.join(', ')}; ${cpuMs} of a processor until it listened`;

/** What half and all but one in a hundred of the starts stayed within (ms), the worst, and how many were late. */
export function spreadOf(recoveries, name) {
	const sorted = recoveries.map((one) => one[name]).toSorted((a, b) => a - b);
	const at = (share) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
	const late = sorted.filter((ms) => ms > lateMs).length;
	return { median: at(0.5), p99: at(0.99), worst: at(1), late };
}

/** The slowest of them; undefined when there was none. */
export const slowestOf = (recoveries) => recoveries.toSorted((a, b) => b.ms - a.ms)[0];
