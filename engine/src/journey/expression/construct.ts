import { DateTime } from 'luxon';
import { ExpressionError } from './ExpressionError';
import type { Context, Value } from './value';

/** What may follow `new`. */
export const constructible: ReadonlySet<string> = new Set(['Date', 'Set']);

/** `new Date(…)` (local parts are of the workflow's zone) and `new Set(…)`. */
export function construct(name: string, args: readonly Value[], { scope, zone }: Context): Value {
	if (name === 'Set') return new Set(args[0] as Iterable<Value>);
	if (name !== 'Date') throw new ExpressionError(`new ${name} is not supported.`);
	if (args.length === 0) return new Date(scope.now);
	if (args.length === 1) {
		const [value] = args;
		if (value instanceof DateTime) return value.toJSDate();
		return new Date(value as number);
	}
	const [year, month, day = 1, hour = 0, minute = 0, second = 0, millisecond = 0] =
		args as number[];
	const start = DateTime.fromObject({ year: year ?? 0, month: 1, day: 1 }, { zone });
	return start
		.plus({ months: month ?? 0, days: day - 1 })
		.plus({ hours: hour, minutes: minute, seconds: second, milliseconds: millisecond })
		.toJSDate();
}
