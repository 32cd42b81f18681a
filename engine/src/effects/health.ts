/** How the senders are doing: what /ready and /status show. */
export interface SendersHealth {
	/** Requests on their way to Graph. */
	readonly inFlight: number;
	/** Why nothing is sent (a bad token, an unpaid account), and since when; `null` = sending. */
	readonly circuit: {
		readonly since: number;
		readonly code: number | null;
		readonly reason: string;
	} | null;
	/** Until when Graph asked us to stop (ms UTC); `null` = not throttled. */
	readonly pausedUntil: number | null;
}
