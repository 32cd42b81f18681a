import { ExpressionError } from '../ExpressionError';
import type { Value } from '../value';
import { method, type MethodTable } from './method';

type Fields = { readonly [key: string]: Value };

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;

const keep = (value: Fields, test: (child: Value, key: string) => boolean): Fields =>
	Object.fromEntries(Object.entries(value).filter(([key, child]) => test(child, key)));

function needle(text: Value, name: string): string {
	if (typeof text !== 'string' || text === '')
		throw new ExpressionError(`${name}() needs the text to look for.`);
	return text;
}

/** True for what n8n's `compact` drops: `null`, `undefined`, `''` and the word `nil`. */
export const isBlank = (value: Value): boolean =>
	value === null || value === undefined || value === '' || value === 'nil';

/** The object without blank fields and empty objects, at every depth. */
export function compactObject(value: object): Fields {
	return Object.fromEntries(
		Object.entries(value).flatMap(([key, child]: [string, Value]) => {
			if (isBlank(child)) return [];
			if (typeof child !== 'object' || child === null) return [[key, child]];
			return isEmpty(child) ? [] : [[key, compactObject(child)]];
		}),
	);
}

/** n8n's extensions of objects. */
export const objectExtensions: MethodTable = new Map([
	['isEmpty', method<object>(isEmpty)],
	['isNotEmpty', method<object>((value) => !isEmpty(value))],
	['keys', method<object>((value) => Object.keys(value))],
	['values', method<object>((value) => Object.values(value) as Value)],
	['hasField', method<object>((value, [name]) => Object.hasOwn(value, String(name)))],
	[
		'removeField',
		method<Fields>((value, [name]) => keep(value, (_child, key) => key !== String(name))),
	],
	[
		'removeFieldsContaining',
		method<Fields>((value, [text]) => {
			const part = needle(text, 'removeFieldsContaining');
			return keep(value, (child) => typeof child !== 'string' || !child.includes(part));
		}),
	],
	[
		'keepFieldsContaining',
		method<Fields>((value, [text]) => {
			const part = needle(text, 'keepFieldsContaining');
			return keep(value, (child) => typeof child === 'string' && child.includes(part));
		}),
	],
	['compact', method<object>(compactObject)],
	['urlEncode', method<Record<string, string>>((value) => new URLSearchParams(value).toString())],
	['toJsonString', method<object>((value) => JSON.stringify(value))],
	['toInt', () => undefined],
	['toFloat', () => undefined],
	['toBoolean', () => undefined],
	['toDateTime', () => undefined],
]);

/** Everything callable on a plain object. */
export const objectMethods: MethodTable = new Map([
	['hasOwnProperty', method<object>((value, [name]) => Object.hasOwn(value, String(name)))],
	['toString', method<object>((value) => Object.prototype.toString.call(value))],
	...objectExtensions,
]);
