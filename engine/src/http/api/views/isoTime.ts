/** ms UTC as RFC 3339. */
export const isoTime = (ms: number): string => new Date(ms).toISOString();

/** The same, where there may be no instant. */
export const isoTimeOrNull = (ms: number | null): string | null =>
	ms === null ? null : isoTime(ms);
