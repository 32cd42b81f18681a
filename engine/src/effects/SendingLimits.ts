import type { Budget } from '../core/budget/Budget';
import type { PriceTable } from '../core/budget/PriceTable';
import type { MarketingCap } from '../core/marketingCap';

/** What the operator wants counted ahead of sending. */
export interface SendingLimits {
	/** Messages a second of a number; `null` = what Meta says. */
	readonly speed: (number: string) => number | null;
	readonly marketing: MarketingCap;
	/** People a portfolio writes to first in 24 hours, where Meta allows more; `off` = they are not counted. */
	readonly people: number | 'off' | null;
	readonly budgets: readonly Budget[];
	/** What messages cost; `null` = nobody says. */
	readonly prices: PriceTable | null;
}
