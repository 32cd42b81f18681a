import { ExpressionError } from '../ExpressionError';
import { searched, toSafeRegex } from '../regex/safeRegex';
import { method, natives, type Method, type MethodTable } from './method';
import { stringConversions } from './stringConversions';
import { stringExtractions } from './stringExtractions';
import { toSentenceCase, toSnakeCase, toTitleCase } from './stringCases';

/** n8n's extensions of strings. */
export const stringExtensions: MethodTable = new Map([
	['length', method<string>((text) => text.length)],
	['isEmpty', method<string>((text) => text === '')],
	['isNotEmpty', method<string>((text) => text !== '')],
	['toTitleCase', method<string>(toTitleCase)],
	['toSentenceCase', method<string>(toSentenceCase)],
	['toSnakeCase', method<string>(toSnakeCase)],
	...stringConversions,
	...stringExtractions,
]);

const PLAIN = [
	'at',
	'charAt',
	'charCodeAt',
	'codePointAt',
	'concat',
	'endsWith',
	'includes',
	'indexOf',
	'lastIndexOf',
	'localeCompare',
	'normalize',
	'slice',
	'startsWith',
	'substr',
	'substring',
	'toLocaleLowerCase',
	'toLocaleUpperCase',
	'toLowerCase',
	'toString',
	'toUpperCase',
	'trim',
	'trimEnd',
	'trimStart',
	'valueOf',
];

const SEARCHING = ['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split'];

/** These take a regex; `match` and its kin would make one out of a text, unchecked. */
const searching = ([name, native]: readonly [string, Method]): readonly [string, Method] => [
	name,
	(target, [pattern, ...rest], context) => {
		const makesRegex = name === 'match' || name === 'matchAll' || name === 'search';
		const regex =
			makesRegex && !(pattern instanceof RegExp)
				? toSafeRegex(String(pattern), name === 'matchAll' ? 'g' : '')
				: pattern;
		const text = regex instanceof RegExp ? searched(String(target)) : target;
		const found = native(text, [regex, ...rest], context);
		return name === 'matchAll' ? [...(found as Iterable<unknown>)] : found;
	},
];

/** `repeat`, `padStart` and `padEnd` make texts of any length: the length is checked before JavaScript allocates it. */
const growing = ([name, native]: readonly [string, Method]): readonly [string, Method] => [
	name,
	(target, args, context) => {
		const length = Number(args[0]) * (name === 'repeat' ? String(target).length : 1);
		if (length > 1_000_000)
			throw new ExpressionError(
				`${name}() makes a text of more than 1000000 characters. Ask for fewer.`,
			);
		return native(target, args, context);
	},
];

/** Everything callable on a string. */
export const stringMethods: MethodTable = new Map([
	...natives(String.prototype, PLAIN),
	...natives(String.prototype, ['padEnd', 'padStart', 'repeat']).map(growing),
	...natives(String.prototype, SEARCHING).map(searching),
	...stringExtensions,
]);
