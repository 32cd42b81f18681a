import { ExpressionError } from '../ExpressionError';
import type { Value } from '../value';

type List = readonly Value[];

const fieldsOf = (value: Value): readonly (readonly [string, Value])[] =>
	typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** The fields of both; where both have one, the first keeps its own. */
const merged = (first: Value, second: Value): readonly (readonly [string, Value])[] => [
	...new Map([...fieldsOf(second), ...fieldsOf(first)]),
];

/**
 * `merge` without an argument makes one object of a list of objects (the first value of a field wins); with another
 * list it merges pair by pair (the last pair wins). `mergeIntoObject` also keeps what has no partner.
 */
export function mergeObjects(list: List, [others]: List, name: 'merge' | 'mergeIntoObject'): Value {
	if (others === undefined && name === 'merge') {
		return Object.fromEntries(
			list
				.filter((item) => !Array.isArray(item))
				.reduce<List>(
					(all, item) => merged(Object.fromEntries(all as [string, Value][]), item),
					[],
				) as [string, Value][],
		);
	}
	if (!Array.isArray(others)) throw new ExpressionError(`${name}() needs another list of objects.`);
	const length = Math.max(list.length, others.length);
	const pairs = Array.from({ length }, (_, index) => {
		const first = list[index];
		const second: Value = others[index];
		if (name === 'merge' && (typeof first !== 'object' || typeof second !== 'object')) return [];
		return merged(first, second);
	});
	return Object.fromEntries(pairs.flat());
}

/** One object from a list of objects that each hold the name and the value of a field. */
export function listToObject(list: List, key: Value, value: Value): Value {
	if (typeof key !== 'string' || typeof value !== 'string' || key === '' || value === '') {
		throw new ExpressionError(
			'smartJoin() needs the names of two fields: the one with the key, the one with the value.',
		);
	}
	return Object.fromEntries(
		list.flatMap((item) => {
			if (
				typeof item !== 'object' ||
				item === null ||
				!Object.hasOwn(item, key) ||
				!Object.hasOwn(item, value)
			)
				return [];
			const fields = item as { readonly [key: string]: Value };
			return [[String(fields[key]), fields[value]]];
		}),
	);
}
