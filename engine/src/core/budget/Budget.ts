import type { MessageCategory } from '../effect';

/** What may be spent in a day or a month of UTC. */
export interface Budget {
	/** `day`, `month`, or with the category it counts messages of: `day:marketing`. */
	readonly id: string;
	readonly period: 'day' | 'month';
	/** Messages of that category are counted; `null` = money is. */
	readonly category: MessageCategory | null;
	/** Messages, or millionths of the currency. */
	readonly most: number;
}

/** A day or month of UTC. */
export interface Period {
	/** `2026-03-02` or `2026-03`. */
	readonly name: string;
	/** Its days, as texts in order. */
	readonly first: string;
	readonly last: string;
	/** The first instant after it (ms UTC). */
	readonly end: number;
}

export const budgetOf = (
	period: Budget['period'],
	category: Budget['category'],
	most: number,
): Budget => ({
	id: category === null ? period : `${period}:${category}`,
	period,
	category,
	most,
});

/** Every budget there can be. */
export const budgetIds: readonly string[] = (['day', 'month'] as const).flatMap((period) =>
	([null, 'marketing', 'utility', 'authentication'] as const).map(
		(category) => budgetOf(period, category, 0).id,
	),
);

/** The day of an instant. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The day or month that an instant is in. */
export function periodOf(period: Budget['period'], now: number): Period {
	const day = dayOf(now);
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	if (period === 'day')
		return { name: day, first: day, last: day, end: Date.UTC(year, month - 1, date + 1) };
	const name = day.slice(0, 7);
	return { name, first: `${name}-01`, last: `${name}-31`, end: Date.UTC(year, month, 1) };
}

/** By what name a budget holds messages. */
export const heldByBudget = (id: string): string => `budget:${id}`;
