import { DateTime, Duration } from 'luxon';
import { ExpressionError } from './ExpressionError';
import { forbiddenKey } from './forbiddenKey';
import type { Context, Value } from './value';
import { methodOf } from './methods/methodOf';
import { NodesByName } from './NodesByName';

const DATE_TIME_FIELDS: ReadonlySet<string> = new Set([
	'year',
	'quarter',
	'month',
	'day',
	'hour',
	'minute',
	'second',
	'millisecond',
	'weekday',
	'weekNumber',
	'weekYear',
	'ordinal',
	'daysInMonth',
	'daysInYear',
	'weeksInWeekYear',
	'monthLong',
	'monthShort',
	'weekdayLong',
	'weekdayShort',
	'zoneName',
	'offset',
	'offsetNameShort',
	'offsetNameLong',
	'isInDST',
	'isInLeapYear',
	'isValid',
	'isOffsetFixed',
	'locale',
	'ts',
]);

const DURATION_FIELDS: ReadonlySet<string> = new Set([
	'years',
	'quarters',
	'months',
	'weeks',
	'days',
	'hours',
	'minutes',
	'seconds',
	'milliseconds',
	'isValid',
]);

/** `target[key]`. Only what the target itself holds, and named fields of dates: never anything inherited. */
export function getMember(target: Value, key: string, context: Context): Value {
	const value = getOwn(target, key);
	if (value === undefined && isMethod(target, key)) {
		throw new ExpressionError(`${key} is a function, not a value. Write ${key}() to call it.`);
	}
	if (typeof value === 'string' || Array.isArray(value)) context.budget.admit(value);
	return value;
}

/** Reads an own member; throws on `undefined` and `null` as JavaScript does. */
export function getOwn(target: Value, key: string): Value {
	if (forbiddenKey(key))
		throw new ExpressionError(`"${key}" cannot be read. Rename the field if it is data.`);
	if (target === undefined || target === null)
		throw new TypeError(`Cannot read ${key} of ${String(target)}.`);
	if (typeof target === 'string')
		return Object.hasOwn(Object(target) as object, key)
			? (target[key as unknown as number] ?? target.length)
			: undefined;
	if (typeof target === 'function') return ownEnumerable(target, key);
	if (typeof target !== 'object') return undefined;
	if (target instanceof NodesByName) return target.read(key);
	if (target instanceof DateTime)
		return DATE_TIME_FIELDS.has(key) ? target[key as keyof DateTime] : undefined;
	if (target instanceof Duration)
		return DURATION_FIELDS.has(key) ? target[key as keyof Duration] : undefined;
	if (target instanceof Set) return key === 'size' ? target.size : undefined;
	return Object.hasOwn(target, key)
		? (target as { readonly [key: string]: Value })[key]
		: undefined;
}

/** `Number.isInteger` and the like: enumerable members are ours, a function's own `name` or `prototype` are not enumerable. */
function ownEnumerable(target: object, key: string): Value {
	return Object.prototype.propertyIsEnumerable.call(target, key)
		? (target as { readonly [key: string]: Value })[key]
		: undefined;
}

/** Every object has these in JavaScript; other names are fields an item may lack. */
const OBJECT_METHODS: ReadonlySet<string> = new Set([
	'hasOwnProperty',
	'toLocaleString',
	'toString',
	'valueOf',
]);

const isMethod = (target: Value, key: string): boolean =>
	typeof target === 'object' ? OBJECT_METHODS.has(key) : methodOf(target, key) !== undefined;
