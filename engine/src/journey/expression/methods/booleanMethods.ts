import { method, natives, type MethodTable } from './method';

const toNumber = method<boolean>((value) => (value ? 1 : 0));

/** n8n's extensions of booleans. */
export const booleanExtensions: MethodTable = new Map([
	['toBoolean', method<boolean>((value) => value)],
	['toInt', toNumber],
	['toFloat', toNumber],
	['toNumber', toNumber],
	['toDateTime', () => undefined],
	['isEmpty', method<boolean>((value) => !value)],
	['isNotEmpty', method<boolean>((value) => value)],
]);

/** Everything callable on a boolean. */
export const booleanMethods: MethodTable = new Map([
	...natives(Boolean.prototype, ['toString', 'valueOf']),
	...booleanExtensions,
]);
