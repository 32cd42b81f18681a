/** How many sends a pace still allows, as of an instant. Plain data; taking one gives a new bucket. */
export interface TokenBucket {
	readonly tokens: number;
	readonly at: number;
}

export interface Pace {
	/** What may be sent at once after a rest. */
	readonly burst: number;
	/** One more every so many ms. */
	readonly everyMs: number;
}

export const fullBucket = ({ burst }: Pace, now: number): TokenBucket => ({
	tokens: burst,
	at: now,
});

/** The bucket at `now`, with what has come in since. A clock set back gives nothing and takes nothing. */
function refill(bucket: TokenBucket, { burst, everyMs }: Pace, now: number): TokenBucket {
	const gained = Math.max(0, now - bucket.at) / everyMs;
	return { tokens: Math.min(burst, bucket.tokens + gained), at: now };
}

/** The bucket after one send at `now`; it may owe, when more was sent than the pace allows. */
export function take(bucket: TokenBucket, pace: Pace, now: number): TokenBucket {
	const { tokens } = refill(bucket, pace, now);
	return { tokens: tokens - 1, at: now };
}

/** When the next send fits (ms UTC): `now` when it does already. */
export function nextAt(bucket: TokenBucket, pace: Pace, now: number): number {
	const { tokens } = refill(bucket, pace, now);
	// Sums of fractions fall a hair short of the whole token they stand for.
	return tokens >= 1 - 1e-9 ? now : now + Math.ceil((1 - tokens) * pace.everyMs);
}
