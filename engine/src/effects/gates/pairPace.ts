import { pass, type Gate } from './gate';
import { fullBucket, nextAt, take, type Pace, type TokenBucket } from './TokenBucket';

/**
 * Meta's limit for one number writing to one person: one message in 6 s, with 45 at once, borrowed and paid back.
 * Beyond it comes error 131056.
 */
const pairRate: Pace = { burst: 45, everyMs: 6000 };

/** Slows down before Meta would, keeping the order of what is said. */
export const pairPace: Gate = {
	name: 'pair pace',
	check({ claim: { recentSends }, now }) {
		const until = nextAt(bucketAfter(recentSends), pairRate, now);
		if (until <= now) return pass;
		return {
			kind: 'pace',
			until,
			reason: 'the contact has got as many messages as Meta allows for now',
		};
	},
};

const bucketAfter = (sends: readonly number[]): TokenBucket =>
	sends.reduce((bucket, at) => take(bucket, pairRate, at), fullBucket(pairRate, sends[0] ?? 0));
