import { DateTime } from 'luxon';
import { method, natives, type Method } from './method';

const part = (read: (date: DateTime) => number): Method =>
	method<Date>((date, _args, { zone }) => read(DateTime.fromJSDate(date, { zone })));

/** Reading a JavaScript `Date`; local parts are of the workflow's zone, whatever zone the machine is in. */
export const nativeDateMethods: ReadonlyMap<string, Method> = new Map([
	...natives(Date.prototype, [
		'getTime',
		'valueOf',
		'toISOString',
		'toJSON',
		'getUTCFullYear',
		'getUTCMonth',
		'getUTCDate',
		'getUTCDay',
		'getUTCHours',
		'getUTCMinutes',
		'getUTCSeconds',
		'getUTCMilliseconds',
	]),
	['getFullYear', part((date) => date.year)],
	['getMonth', part((date) => date.month - 1)],
	['getDate', part((date) => date.day)],
	['getDay', part((date) => date.weekday % 7)],
	['getHours', part((date) => date.hour)],
	['getMinutes', part((date) => date.minute)],
	['getSeconds', part((date) => date.second)],
	['getMilliseconds', part((date) => date.millisecond)],
	['getTimezoneOffset', part((date) => -date.offset)],
	[
		'toDateString',
		method<Date>((date, _args, { zone }) =>
			DateTime.fromJSDate(date, { zone }).toFormat('ccc LLL dd yyyy'),
		),
	],
	[
		'toLocaleDateString',
		method<Date>((date, [locale, options], { zone }) =>
			date.toLocaleDateString(locale, { timeZone: zone, ...(options as object | undefined) }),
		),
	],
	[
		'toLocaleTimeString',
		method<Date>((date, [locale, options], { zone }) =>
			date.toLocaleTimeString(locale, { timeZone: zone, ...(options as object | undefined) }),
		),
	],
	[
		'toLocaleString',
		method<Date>((date, [locale, options], { zone }) =>
			date.toLocaleString(locale, { timeZone: zone, ...(options as object | undefined) }),
		),
	],
]);
