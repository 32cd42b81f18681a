import type { MarketingCap } from '../core/marketingCap';

/** What the operator wants counted ahead of sending. */
export interface SendingLimits {
	readonly marketing: MarketingCap;
	/** People a portfolio writes to first in 24 hours, where Meta allows more; `off` = whatever Meta allows is not counted. */
	readonly people: number | 'off' | null;
}
