import { DateTime, Duration, Interval } from 'luxon';
import type { Value } from '../value';
import { arrayMethods } from './arrayMethods';
import { booleanMethods } from './booleanMethods';
import { dateMethods } from './dateMethods';
import { durationMethods } from './durationMethods';
import { intervalMethods } from './intervalMethods';
import type { Method, MethodTable } from './method';
import { numberMethods } from './numberMethods';
import { objectMethods } from './objectMethods';
import { regexMethods } from './regexMethods';
import { setMethods } from './setMethods';
import { stringMethods } from './stringMethods';

/** The method of that name for a value's type; `undefined` when the type has none. */
export const methodOf = (target: Value, name: string): Method | undefined =>
	tableOf(target)?.get(name);

function tableOf(target: Value): MethodTable | undefined {
	switch (typeof target) {
		case 'string':
			return stringMethods;
		case 'number':
			return numberMethods;
		case 'boolean':
			return booleanMethods;
		case 'object':
			return target === null ? undefined : objectTable(target);
		default:
			return undefined;
	}
}

function objectTable(target: object): MethodTable {
	if (Array.isArray(target)) return arrayMethods;
	if (target instanceof DateTime || target instanceof Date) return dateMethods;
	if (target instanceof Duration) return durationMethods;
	if (target instanceof Interval) return intervalMethods;
	if (target instanceof RegExp) return regexMethods;
	if (target instanceof Set) return setMethods;
	return objectMethods;
}
