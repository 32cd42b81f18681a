import type { MessageCategory } from '../core/effect';
import type { Period } from '../core/budget/Budget';

/** What was spent on messages, by the statuses that came so far; where none came yet, by what was to be expected. */
export interface Spending {
	/** In a period; of all categories when none is named. */
	used(period: Period, category: MessageCategory | null): Spent;
	/** By how much a person raised that budget for that period. */
	raised(budgetId: string, period: Period): number;
	/** Raises it further. */
	raise(budgetId: string, period: Period, by: number): Promise<void>;
}

export interface Spent {
	/** Those that are charged. */
	readonly messages: number;
	/** Millionths of the currency. */
	readonly cost: number;
}
