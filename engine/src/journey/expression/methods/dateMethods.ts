import { DateTime, type DateTimeUnit } from 'luxon';
import { ExpressionError } from '../ExpressionError';
import type { Context, Value } from '../value';
import { amountOf, dateDifference, unitOf, type Amount } from './dateUnits';
import { parseDate } from '../parseDate';
import { method, natives, type Method, type MethodTable } from './method';
import { nativeDateMethods } from './nativeDateMethods';

type DateLike = DateTime | Date;

const asDateTime = (date: DateLike, { zone }: Context): DateTime =>
	date instanceof Date ? DateTime.fromJSDate(date, { zone }) : date;

/** Computes on Luxon's date and answers in the kind that was asked: a `Date` stays a `Date`. */
const inKind = (compute: (date: DateTime, args: readonly never[]) => DateTime): Method =>
	method<DateLike>((date, args, context) => {
		const result = compute(asDateTime(date, context), args);
		return date instanceof Date ? result.toJSDate() : result;
	});

function otherDate(value: Value, context: Context): DateTime {
	if (value instanceof DateTime || value instanceof Date) return asDateTime(value, context);
	const date = typeof value === 'string' ? parseDate(value, context.zone) : undefined;
	if (date === undefined)
		throw new ExpressionError('The other date is neither a date nor a text that reads as one.');
	return date;
}

function isBetween(date: DateLike, args: readonly Value[], context: Context): boolean {
	if (args.length !== 2) throw new ExpressionError('isBetween() needs two dates.');
	const bounds = args.map((arg) => otherDate(arg, context).toMillis());
	const at = asDateTime(date, context).toMillis();
	return Math.min(...bounds) < at && at < Math.max(...bounds);
}

function isInLast(date: DateLike, [amount, unit]: readonly Value[], context: Context): boolean {
	const now = DateTime.fromMillis(context.scope.now, { zone: context.zone });
	const at = asDateTime(date, context);
	return now.minus(amountOf([amount ?? 0, unit ?? 'minutes'])) <= at && at <= now;
}

function extract(date: DateTime, part = 'week'): number {
	if (part === 'yearDayNumber') return date.ordinal;
	return date.get(part === 'week' ? 'weekNumber' : unitOf(part));
}

const toMillis = method<DateLike>((date) => date.valueOf());

/** n8n's extensions of dates, for Luxon's `DateTime` and JavaScript's `Date`. */
export const dateExtensions: MethodTable = new Map<string, Method>([
	['plus', inKind((date, args) => date.plus(amountOf(args as readonly Amount[])))],
	['minus', inKind((date, args) => date.minus(amountOf(args as readonly Amount[])))],
	['beginningOf', inKind((date, [unit]) => date.startOf(unitOf(unit ?? 'week') as DateTimeUnit))],
	['endOfMonth', inKind((date) => date.endOf('month'))],
	[
		'extract',
		method<DateLike>((date, [part], context) => extract(asDateTime(date, context), part)),
	],
	[
		'format',
		method<DateLike>((date, [format, options], context) =>
			asDateTime(date, context).toFormat(format ?? '', { ...(options as object | undefined) }),
		),
	],
	['isBetween', method<DateLike>(isBetween)],
	['isInLast', method<DateLike>(isInLast)],
	['isDst', method<DateLike>((date, _args, context) => asDateTime(date, context).isInDST)],
	['isWeekend', method<DateLike>((date, _args, context) => asDateTime(date, context).weekday >= 6)],
	[
		'diffTo',
		method<DateLike>((date, [other, unit], context) =>
			dateDifference(asDateTime(date, context), otherDate(other, context), unit),
		),
	],
	[
		'diffToNow',
		method<DateLike>((date, [unit], context) =>
			dateDifference(asDateTime(date, context), DateTime.fromMillis(context.scope.now), unit),
		),
	],
	['toDateTime', method<DateLike>((date, _args, context) => asDateTime(date, context))],
	['toInt', toMillis],
	['toFloat', toMillis],
	['toBoolean', () => undefined],
	['isEmpty', () => false],
	['isNotEmpty', () => true],
]);

const LUXON = [
	'diff',
	'endOf',
	'equals',
	'get',
	'hasSame',
	'reconfigure',
	'set',
	'setLocale',
	'setZone',
	'startOf',
	'toFormat',
	'toHTTP',
	'toISO',
	'toISODate',
	'toISOTime',
	'toISOWeekDate',
	'toJSDate',
	'toJSON',
	'toLocaleString',
	'toMillis',
	'toObject',
	'toRFC2822',
	'toSQL',
	'toSQLDate',
	'toSQLTime',
	'toSeconds',
	'toString',
	'toUTC',
	'toUnixInteger',
	'until',
	'valueOf',
];

const luxon = new Map<string, Method>([
	...natives(DateTime.prototype, LUXON),
	['toLocal', method<DateTime>((date, _args, { zone }) => date.setZone(zone))],
	[
		'diffNow',
		method<DateTime>((date, [unit, options], { scope }) =>
			date.diff(DateTime.fromMillis(scope.now), unit, options),
		),
	],
	[
		'toRelative',
		method<DateTime>((date, [options], { scope }) =>
			date.toRelative({
				base: DateTime.fromMillis(scope.now, { zone: date.zone }),
				...(options as object | undefined),
			}),
		),
	],
]);

const byKind =
	(name: string): Method =>
	(target, args, context) => {
		const native = (target instanceof Date ? nativeDateMethods : luxon).get(name);
		if (!native) throw new TypeError(`${name} is not a function of this kind of date.`);
		return native(target, args, context);
	};

/** Everything callable on a date. */
export const dateMethods: MethodTable = new Map([
	...[...luxon.keys(), ...nativeDateMethods.keys()].map((name) => [name, byKind(name)] as const),
	...dateExtensions,
]);
