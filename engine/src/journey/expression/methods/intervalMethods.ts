import { Interval } from 'luxon';
import { natives, type MethodTable } from './method';

/** Luxon's methods of an interval. */
export const intervalMethods: MethodTable = new Map(
	natives(Interval.prototype, [
		'contains',
		'count',
		'hasSame',
		'isAfter',
		'isBefore',
		'isEmpty',
		'length',
		'overlaps',
		'toDuration',
		'toFormat',
		'toISO',
		'toString',
	]),
);
