const FORBIDDEN = new Set([
	'__proto__',
	'constructor',
	'prototype',
	'__defineGetter__',
	'__defineSetter__',
	'__lookupGetter__',
	'__lookupSetter__',
]);

/** True for the keys that lead from data to the language itself: never read, never written. */
export const forbiddenKey = (key: string): boolean => FORBIDDEN.has(key);
