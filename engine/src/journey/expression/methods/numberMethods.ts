import { DateTime } from 'luxon';
import { ExpressionError } from '../ExpressionError';
import type { Context } from '../value';
import { method, natives, type MethodTable } from './method';

const round = (value: number, decimals = 0): number => Number(value.toFixed(decimals));

const UNITS: { readonly [unit: string]: (value: number) => number } = {
	ms: (value) => value,
	s: (value) => value * 1000,
	us: (value) => value / 1000,
	// Excel counts days from 1900 and believes that year was a leap year: 1970-01-01 is day 25569.
	excel: (value) => (value - 25_569) * 86_400_000,
};

/** A count of milliseconds, seconds, microseconds or Excel days as a date in the workflow's zone. */
export function dateFromNumber(value: number, unit: string, { zone }: Context): DateTime {
	const toMillis = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
	if (!toMillis)
		throw new ExpressionError(`toDateTime() knows 'ms', 's', 'us' and 'excel', not '${unit}'.`);
	return DateTime.fromMillis(toMillis(value), { zone });
}

function parity(value: number, name: string): number {
	if (!Number.isInteger(value))
		throw new ExpressionError(`${name}() needs a whole number. Round it first.`);
	return Math.abs(value) % 2;
}

/** n8n's extensions of numbers. */
export const numberExtensions: MethodTable = new Map([
	['ceil', method<number>((value) => Math.ceil(value))],
	['floor', method<number>((value) => Math.floor(value))],
	['abs', method<number>((value) => Math.abs(value))],
	['round', method<number>((value, [decimals]) => round(value, decimals))],
	[
		'format',
		method<number>((value, [locale, options]) =>
			new Intl.NumberFormat(locale ?? 'en-US', options ?? {}).format(value),
		),
	],
	['isEven', method<number>((value) => parity(value, 'isEven') === 0)],
	['isOdd', method<number>((value) => parity(value, 'isOdd') === 1)],
	['isInteger', method<number>((value) => Number.isInteger(value))],
	['toBoolean', method<number>((value) => value !== 0)],
	['toInt', method<number>((value) => round(value))],
	['toFloat', method<number>((value) => value)],
	[
		'toDateTime',
		method<number>((value, [unit], context) => dateFromNumber(value, unit ?? 'ms', context)),
	],
	['isEmpty', method<number>((value) => !value)],
	['isNotEmpty', method<number>((value) => Boolean(value))],
]);

/** Everything callable on a number. */
export const numberMethods: MethodTable = new Map([
	...natives(Number.prototype, [
		'toFixed',
		'toPrecision',
		'toExponential',
		'toString',
		'toLocaleString',
		'valueOf',
	]),
	...numberExtensions,
]);
