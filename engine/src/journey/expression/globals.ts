import { DateTime, Duration, Interval } from 'luxon';
import { ExpressionError } from './ExpressionError';
import type { Context, Value } from './value';
import { Namespace } from './Namespace';

type Global = (context: Context) => Value;

/** The global names of JavaScript and Luxon an expression may use, each with the members it may use. */
export const namespaces: { readonly [name: string]: Global } = {
	Math: () => MATH,
	JSON: () =>
		new Namespace({ stringify, parse: (text: Value) => JSON.parse(String(text)) as Value }),
	Object: () => OBJECT,
	Array: () =>
		new Namespace({
			isArray: (value: Value) => Array.isArray(value),
			from: arrayFrom,
			of: (...values: readonly Value[]) => values,
		}),
	Number: () => Object.assign((value: Value = 0) => Number(value), NUMBER),
	String:
		() =>
		(...args: readonly Value[]) =>
			args.length === 0 ? '' : String(args[0]),
	Boolean: () => (value: Value) => Boolean(value),
	Date: ({ scope }) =>
		new Namespace({
			now: () => scope.now,
			parse: (text: string) => Date.parse(text),
			UTC: (...parts: Parameters<typeof Date.UTC>) => Date.UTC(...parts),
		}),
	DateTime: dateTime,
	Duration: () =>
		new Namespace({
			fromObject: (...args: Parameters<typeof Duration.fromObject>) => Duration.fromObject(...args),
			fromISO: (text: string) => Duration.fromISO(text),
			fromMillis: (ms: number) => Duration.fromMillis(ms),
		}),
	Interval: () =>
		new Namespace({
			fromDateTimes: (start: DateTime, end: DateTime) => Interval.fromDateTimes(start, end),
		}),
	parseInt: () => (text: string, radix?: number) => Number.parseInt(text, radix),
	parseFloat: () => (text: string) => Number.parseFloat(text),
	// The global pair converts first, Number's own pair does not.
	isNaN: () => (value: Value) => Number.isNaN(Number(value)),
	isFinite: () => (value: Value) => Number.isFinite(Number(value)),
	encodeURIComponent: () => (text: string) => encodeURIComponent(text),
	decodeURIComponent: () => (text: string) => decodeURIComponent(text),
	encodeURI: () => (text: string) => encodeURI(text),
	decodeURI: () => (text: string) => decodeURI(text),
};

// Math.random is not among them: a journey must replay to the same result.
const MATH = new Namespace({
	...Object.fromEntries(
		(
			[
				'abs',
				'ceil',
				'floor',
				'round',
				'trunc',
				'max',
				'min',
				'pow',
				'sqrt',
				'cbrt',
				'sign',
				'log',
				'log2',
				'log10',
				'exp',
				'hypot',
			] as const
		).map((name) => [name, Math[name]]),
	),
	PI: Math.PI,
	E: Math.E,
});

const NUMBER = {
	isInteger: (value: Value) => Number.isInteger(value),
	isFinite: (value: Value) => Number.isFinite(value),
	isNaN: (value: Value) => Number.isNaN(value),
	isSafeInteger: (value: Value) => Number.isSafeInteger(value),
	parseFloat: (text: string) => Number.parseFloat(text),
	parseInt: (text: string, radix?: number) => Number.parseInt(text, radix),
	MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER,
	MIN_SAFE_INTEGER: Number.MIN_SAFE_INTEGER,
	EPSILON: Number.EPSILON,
};

const OBJECT = new Namespace({
	keys: (value: object) => Object.keys(value),
	values: (value: object) => Object.values(value) as Value,
	entries: (value: object) => Object.entries(value),
	fromEntries: (entries: Iterable<readonly [PropertyKey, Value]>) =>
		Object.fromEntries(entries) as Value,
	// Spreading defines fields, so a field named __proto__ stays a field and no argument is changed.
	assign: (...sources: readonly object[]) =>
		Object.fromEntries(sources.flatMap((source) => Object.entries(source ?? {}))) as Value,
	hasOwn: (value: object, key: string) => Object.hasOwn(value, key),
});

function stringify(value: Value, replacer?: Value, space?: string | number): Value {
	return JSON.stringify(value, replacer as (string | number)[] | null, space);
}

function arrayFrom(source: Value, map?: (value: Value, index: number) => Value): Value {
	const length =
		typeof source === 'object' && source !== null && 'length' in source ? Number(source.length) : 0;
	if (length > 100_000)
		throw new ExpressionError('Array.from makes a list of more than 100000 items. Shorten it.');
	return map ? Array.from(source as ArrayLike<Value>, map) : Array.from(source as ArrayLike<Value>);
}

/** `$ifEmpty(value, fallback)`: empty is `undefined`, `null`, `''`, `[]` and `{}`. */
export function ifEmpty(...args: readonly Value[]): Value {
	const [value, fallback] = args;
	if (args.length !== 2) throw new ExpressionError('$ifEmpty needs a value and a fallback.');
	if (value === undefined || value === null || value === '') return fallback;
	return typeof value === 'object' && Object.keys(value).length === 0 ? fallback : value;
}

/** The mean of its arguments. */
export function average(...numbers: readonly number[]): number {
	return numbers.length === 0
		? 0
		: numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function dateTime({ scope, zone }: Context): Value {
	const inZone = <T extends object>(options: T | undefined): T & { zone: string } =>
		({ zone, ...options }) as T & { zone: string };
	return new Namespace({
		now: () => DateTime.fromMillis(scope.now, { zone }),
		utc: (...parts: number[]) =>
			parts.length === 0
				? DateTime.fromMillis(scope.now, { zone: 'utc' })
				: DateTime.utc(...(parts as [number])),
		local: (...parts: number[]) =>
			parts.length === 0
				? DateTime.fromMillis(scope.now, { zone })
				: DateTime.local(...(parts as [number]), { zone }),
		fromISO: (text: string, options?: object) => DateTime.fromISO(text, inZone(options)),
		fromFormat: (text: string, format: string, options?: object) =>
			DateTime.fromFormat(text, format, inZone(options)),
		fromSQL: (text: string, options?: object) => DateTime.fromSQL(text, inZone(options)),
		fromHTTP: (text: string, options?: object) => DateTime.fromHTTP(text, inZone(options)),
		fromRFC2822: (text: string, options?: object) => DateTime.fromRFC2822(text, inZone(options)),
		fromMillis: (ms: number, options?: object) => DateTime.fromMillis(ms, inZone(options)),
		fromSeconds: (seconds: number, options?: object) =>
			DateTime.fromSeconds(seconds, inZone(options)),
		fromObject: (parts: object, options?: object) => DateTime.fromObject(parts, inZone(options)),
		fromJSDate: (date: Date, options?: object) => DateTime.fromJSDate(date, inZone(options)),
		isDateTime: (value: Value) => DateTime.isDateTime(value),
		max: (...dates: DateTime[]) => DateTime.max(...dates),
		min: (...dates: DateTime[]) => DateTime.min(...dates),
	});
}
