import { isDeepStrictEqual } from 'node:util';
import type { StepBudget } from '../StepBudget';
import type { Value } from '../value';

type List = readonly Value[];

/** The list without repeats; with keys, objects that agree in those keys are repeats. */
export function unique(list: List, keys: readonly string[], budget: StepBudget): List {
	if (!list.some((item) => typeof item === 'object' && item !== null)) return [...new Set(list)];
	chargePairs(list, list, budget);
	const views = list.map((item) => viewed(item, keys));
	return list.filter(
		(_item, index) => views.findIndex((view) => isDeepStrictEqual(view, views[index])) === index,
	);
}

/** What of the list is not in the other. */
export function without(list: List, others: List, budget: StepBudget): List {
	chargePairs(list, others, budget);
	return list.filter((item) => !holds(others, item));
}

/** What of the list is in the other, too. */
export function within(list: List, others: List, budget: StepBudget): List {
	chargePairs(list, others, budget);
	return list.filter((item) => holds(others, item));
}

const holds = (list: List, value: Value): boolean =>
	list.some((item) => isDeepStrictEqual(item, value));

function viewed(item: Value, keys: readonly string[]): Value {
	if (keys.length === 0 || typeof item !== 'object' || item === null) return item;
	return keys.map((key) =>
		Object.hasOwn(item, key) ? (item as { readonly [key: string]: Value })[key] : undefined,
	);
}

/** Comparing each with each grows with the product of the lengths; 64 comparisons count as one step. */
const chargePairs = (list: List, others: List, budget: StepBudget): void =>
	budget.charge((list.length * others.length) / 64);
