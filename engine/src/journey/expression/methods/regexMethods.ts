import { searched } from '../regex/safeRegex';
import { method, type MethodTable } from './method';

/** `test` and `exec`, on texts short enough to search. */
export const regexMethods: MethodTable = new Map([
	['test', method<RegExp>((regex, [text]) => regex.test(searched(String(text))))],
	['exec', method<RegExp>((regex, [text]) => regex.exec(searched(String(text))))],
]);
