import { Duration } from 'luxon';
import { natives, type MethodTable } from './method';

/** Luxon's methods of a duration. */
export const durationMethods: MethodTable = new Map(
	natives(Duration.prototype, [
		'as',
		'get',
		'plus',
		'minus',
		'negate',
		'shiftTo',
		'normalize',
		'rescale',
		'toFormat',
		'toHuman',
		'toISO',
		'toMillis',
		'toObject',
		'toString',
		'toJSON',
		'valueOf',
	]),
);
