/** A length of time for people: `45 min`, `2 h`, `3 days`. */
export function durationText(ms: number): string {
	if (ms < 60_000) return `${Math.round(ms / 1000)} s`;
	if (ms < 3_600_000) return `${Math.round(ms / 60_000)} min`;
	if (ms < 172_800_000) return `${Math.round(ms / 360_000) / 10} h`;
	return `${Math.round(ms / 8_640_000) / 10} days`;
}
