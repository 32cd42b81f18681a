import { ExpressionError } from '../ExpressionError';
import type { Value } from '../value';
import { unique, within, without } from './compareLists';
import { listToObject, mergeObjects } from './mergeLists';
import { method, natives, type MethodTable } from './method';
import { compactObject, isBlank } from './objectMethods';

type List = readonly Value[];
type Fields = { readonly [key: string]: Value };

const isObject = (value: Value): value is Fields => typeof value === 'object' && value !== null;

function numbers(list: List, name: string): readonly number[] {
	if (list.every((item) => typeof item === 'number')) return list as readonly number[];
	throw new ExpressionError(`${name}() needs a list of numbers only. Filter or convert it first.`);
}

function other(list: Value, name: string): List {
	if (Array.isArray(list)) return list as List;
	throw new ExpressionError(`${name}() needs another list.`);
}

const sum = (list: List, name: string): number =>
	numbers(list, name).reduce((total, item) => total + item, 0);

function pluck(list: List, keys: readonly string[]): List {
	if (keys.length === 0) return list;
	return list.filter(isObject).flatMap((item) => {
		const found = Object.keys(item)
			.filter((key) => keys.includes(key))
			.map((key) => item[key]);
		return found.length === 0 ? [] : [found.length === 1 ? found[0] : found];
	});
}

function chunk(list: List, size: Value): List {
	if (typeof size !== 'number' || size <= 0)
		throw new ExpressionError('chunk() needs a length above 0.');
	return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
		list.slice(index * size, (index + 1) * size),
	);
}

function renameKeys(list: List, names: readonly string[]): List {
	if (names.length === 0 || names.length % 2 !== 0)
		throw new ExpressionError('renameKeys() needs pairs of names: from, to.');
	return list.map((item) => {
		if (!isObject(item)) return item;
		const renamed = new Map<string, Value>(Object.entries(item));
		for (let index = 0; index < names.length; index += 2) {
			const from = names[index] ?? '';
			if (!renamed.has(from)) continue;
			const value = renamed.get(from);
			renamed.delete(from);
			renamed.set(names[index + 1] ?? '', value);
		}
		return Object.fromEntries(renamed);
	});
}

/** n8n's extensions of arrays. */
export const arrayExtensions: MethodTable = new Map([
	['first', method<List>((list) => list[0])],
	['last', method<List>((list) => list.at(-1))],
	['isEmpty', method<List>((list) => list.length === 0)],
	['isNotEmpty', method<List>((list) => list.length > 0)],
	['reverse', method<List>((list) => list.toReversed())],
	['unique', method<List>((list, keys, { budget }) => unique(list, keys, budget))],
	['removeDuplicates', method<List>((list, keys, { budget }) => unique(list, keys, budget))],
	['sum', method<List>((list) => sum(list, 'sum'))],
	['min', method<List>((list) => Math.min(...numbers(list, 'min')))],
	['max', method<List>((list) => Math.max(...numbers(list, 'max')))],
	['average', method<List>((list) => (list.length === 0 ? 0 : sum(list, 'average') / list.length))],
	[
		'compact',
		method<List>((list) =>
			list
				.filter((item) => !isBlank(item) && !(isObject(item) && Object.keys(item).length === 0))
				.map((item) => (isObject(item) ? compactObject(item) : item)),
		),
	],
	['pluck', method<List>(pluck)],
	['chunk', method<List>((list, [size]) => chunk(list, size))],
	['renameKeys', method<List>(renameKeys)],
	['smartJoin', method<List>((list, [key, value]) => listToObject(list, key, value))],
	['merge', method<List>((list, args) => mergeObjects(list, args, 'merge'))],
	['mergeIntoObject', method<List>((list, args) => mergeObjects(list, args, 'mergeIntoObject'))],
	[
		'union',
		method<List>((list, [more], { budget }) =>
			unique([...list, ...other(more, 'union')], [], budget),
		),
	],
	[
		'difference',
		method<List>((list, [more], { budget }) =>
			unique(without(list, other(more, 'difference'), budget), [], budget),
		),
	],
	[
		'intersection',
		method<List>((list, [more], { budget }) =>
			unique(within(list, other(more, 'intersection'), budget), [], budget),
		),
	],
	['append', method<List>((list, args) => list.concat(args))],
	['toJsonString', method<List>((list) => JSON.stringify(list))],
	['toInt', () => undefined],
	['toFloat', () => undefined],
	['toBoolean', () => undefined],
	['toDateTime', () => undefined],
]);

const READING = [
	'at',
	'concat',
	'every',
	'filter',
	'find',
	'findIndex',
	'findLast',
	'findLastIndex',
	'flat',
	'flatMap',
	'forEach',
	'includes',
	'indexOf',
	'join',
	'lastIndexOf',
	'map',
	'reduce',
	'reduceRight',
	'slice',
	'some',
	'toReversed',
	'toSorted',
	'toSpliced',
	'toString',
	'toLocaleString',
	'with',
];

const CHANGING = ['sort', 'push', 'pop', 'shift', 'unshift', 'splice', 'fill'];

/** Everything callable on an array. */
export const arrayMethods: MethodTable = new Map([
	...natives(Array.prototype, READING),
	// The data of a run is shared and never changed, so these work on a copy and only their result is seen.
	...natives(Array.prototype, CHANGING).map(
		([name, native]) =>
			[name, method<List>((list, args, context) => native([...list], args, context))] as const,
	),
	// Lists in place of JavaScript's iterators, which are no JSON.
	['keys', method<List>((list) => [...list.keys()])],
	['values', method<List>((list) => list)],
	['entries', method<List>((list) => [...list.entries()])],
	...arrayExtensions,
]);
