import { type DateTime, type DurationLike, type DurationUnit } from 'luxon';
import { ExpressionError } from '../ExpressionError';
import type { Value } from '../value';

const WHOLE = ['day', 'week', 'month', 'year', 'hour', 'minute', 'second', 'millisecond'];

const SINGULAR: { readonly [unit: string]: string } = {
	...Object.fromEntries([...WHOLE, 'quarter'].map((unit) => [`${unit}s`, unit])),
	hr: 'hour',
	hrs: 'hour',
	min: 'minute',
	mins: 'minute',
	sec: 'second',
	secs: 'second',
	ms: 'millisecond',
};

/** What `plus` and `minus` take: milliseconds or a Luxon duration alone, or an amount and a unit. */
export type Amount = number | string | DurationLike;

/** The unit under Luxon's name: `hrs` → `hour`. */
export const unitOf = (unit: string): keyof DateTime & DurationUnit =>
	(SINGULAR[unit] ?? unit) as keyof DateTime & DurationUnit;

/** `(5, 'days')`, `({ days: 5 })` or milliseconds as a duration; an amount without a unit, among two, is minutes. */
export function amountOf(args: readonly Value[]): DurationLike {
	if (args.length === 1) return args[0] as DurationLike;
	const [amount = 0, unit = 'minutes'] = args;
	return { [unitOf(String(unit))]: amount };
}

/** What `diffTo` takes: Luxon's own names, none of the short ones. */
const UNITS: ReadonlySet<string> = new Set([
	...WHOLE,
	...WHOLE.map((unit) => `${unit}s`),
	'quarters',
	'weekNumber',
	'yearDayNumber',
	'weekday',
]);

/** The time from `other` to `date`: a number for one unit (days by default), an object for several. */
export function dateDifference(date: DateTime, other: DateTime, unit: Value = 'days'): Value {
	const units = (
		Array.isArray(unit) ? (unit.length > 0 ? unit : ['days']) : [unit]
	) as DurationUnit[];
	const unknown = units.find((name) => !UNITS.has(name));
	if (unknown !== undefined)
		throw new ExpressionError(`'${unknown}' is no unit of time. Use days, hours, minutes, …`);
	const difference = date.diff(other, units);
	return units.length > 1 ? difference.toObject() : difference.as(units[0] ?? 'days');
}
