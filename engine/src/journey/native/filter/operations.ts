import type { DateTime } from 'luxon';
import type { JsonObject, JsonValue } from '../../../../../cloud-api/json';
import { searched, toSafeRegex } from '../../expression/regex/safeRegex';

type Test<T, R = T> = (left: T, right: R) => boolean;
type Tests<T, R = T> = { readonly [operation: string]: Test<T, R> };

const matches: Test<string> = (left, right) => toSafeRegex(right).test(searched(left));

/** Both sides are `''` when missing. */
export const stringTests: Tests<string> = {
	empty: (left) => left === '',
	notEmpty: (left) => left !== '',
	equals: (left, right) => left === right,
	notEquals: (left, right) => left !== right,
	contains: (left, right) => left.includes(right),
	notContains: (left, right) => !left.includes(right),
	startsWith: (left, right) => left.startsWith(right),
	notStartsWith: (left, right) => !left.startsWith(right),
	endsWith: (left, right) => left.endsWith(right),
	notEndsWith: (left, right) => !left.endsWith(right),
	regex: matches,
	notRegex: (left, right) => !matches(left, right),
};

const isMissing = (value: unknown): boolean => value === undefined || value === null;

// A missing number compares as JavaScript compares null and undefined: the cast lets it.
type MaybeNumber = number;

export const numberTests: Tests<MaybeNumber> = {
	empty: isMissing,
	notEmpty: (left) => !isMissing(left),
	equals: (left, right) => left === right,
	notEquals: (left, right) => left !== right,
	gt: (left, right) => left > right,
	lt: (left, right) => left < right,
	gte: (left, right) => left >= right,
	lte: (left, right) => left <= right,
};

type MaybeDate = DateTime | null | undefined;

/** A date that is missing on either side passes no comparison. */
const comparing =
	(test: Test<number>): Test<MaybeDate> =>
	(left, right) =>
		left !== null &&
		left !== undefined &&
		right !== null &&
		right !== undefined &&
		test(left.toMillis(), right.toMillis());

export const dateTimeTests: Tests<MaybeDate> = {
	empty: isMissing,
	notEmpty: (left) => !isMissing(left),
	equals: comparing((left, right) => left === right),
	notEquals: comparing((left, right) => left !== right),
	after: comparing((left, right) => left > right),
	before: comparing((left, right) => left < right),
	afterOrEquals: comparing((left, right) => left >= right),
	beforeOrEquals: comparing((left, right) => left <= right),
};

export const booleanTests: Tests<boolean | null | undefined> = {
	empty: isMissing,
	notEmpty: (left) => !isMissing(left),
	true: Boolean,
	false: (left) => !left,
	equals: (left, right) => left === right,
	notEquals: (left, right) => left !== right,
};

type List = readonly JsonValue[];

/** `contains` looks for one value; objects and lists are never found, since no two are the same. */
export const arrayContains = (
	list: List,
	value: JsonValue | undefined,
	ignoreCase: boolean,
): boolean =>
	ignoreCase && typeof value === 'string'
		? list.some(
				(item) =>
					typeof item === 'string' && item.toLocaleLowerCase() === value.toLocaleLowerCase(),
			)
		: typeof value !== 'object' && list.includes(value as JsonValue);

export const arrayLengthTests: Tests<number> = {
	lengthEquals: (left, right) => left === right,
	lengthNotEquals: (left, right) => left !== right,
	lengthGt: (left, right) => left > right,
	lengthLt: (left, right) => left < right,
	lengthGte: (left, right) => left >= right,
	lengthLte: (left, right) => left <= right,
	empty: (left) => left === 0,
	notEmpty: (left) => left !== 0,
};

export const objectTests: Tests<JsonObject | null | undefined> = {
	empty: (left) => Object.keys(left ?? {}).length === 0,
	notEmpty: (left) => Object.keys(left ?? {}).length > 0,
};
