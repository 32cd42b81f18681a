import { natives, type MethodTable } from './method';

/** Reading a set; there is nothing to change it with. */
export const setMethods: MethodTable = new Map(
	natives(Set.prototype, [
		'has',
		'keys',
		'values',
		'entries',
		'forEach',
		'union',
		'intersection',
		'difference',
	]),
);
