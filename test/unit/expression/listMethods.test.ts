import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '../../../cloud-api/json';
import { evaluated, problemsOf, scopeWith } from './evaluation';

const scope = scopeWith({
	list: [3, 1, 2],
	empty: [],
	mixed: [{ a: 1, b: 2 }, null, 'text', { a: 3 }],
});
const valueOf = (code: string) => evaluated(`={{ ${code} }}`, scope);

describe('methods of lists', () => {
	it.each<[string, JsonValue]>([
		['$json.list.keys()', [0, 1, 2]],
		['$json.list.values()', [3, 1, 2]],
		[
			'$json.list.entries()',
			[
				[0, 3],
				[1, 1],
				[2, 2],
			],
		],
		['$json.list.toInt()', null],
		['$json.list.toFloat()', null],
		['$json.list.toBoolean()', null],
		['$json.list.toDateTime()', null],
		['$json.list.isNotEmpty()', true],
		['$json.empty.isNotEmpty()', false],
		['$json.mixed.pluck("a")', [1, 3]],
		['$json.mixed.pluck("a", "b")', [[1, 2], 3]],
		['$json.list.chunk(2)', [[3, 1], [2]]],
		['$json.mixed.renameKeys("a", "x")', [{ b: 2, x: 1 }, null, 'text', { x: 3 }]],
		['$json.mixed.renameKeys("c", "x")', [{ a: 1, b: 2 }, null, 'text', { a: 3 }]],
		['[{ a: 1, b: 2 }].renameKeys("a", "x", "b", "y")', [{ x: 1, y: 2 }]],
		['$json.empty.average()', 0],
		['$json.list.average()', 2],
		['[1, 2, 2].union([2, 3])', [1, 2, 3]],
		['[1, 2, 2].difference([1])', [2]],
		['[1, 2, 2].intersection([2, 3])', [2]],
	])('%s', (code, value) => {
		expect(valueOf(code)).toEqual(value);
	});

	it.each([
		['["a"].sum()', /^sum\(\) needs a list of numbers only/],
		['["a"].min()', /^min\(\) needs a list of numbers only/],
		['["a"].max()', /^max\(\) needs a list of numbers only/],
		['["a"].average()', /^average\(\) needs a list of numbers only/],
		['[1].union(2)', /^union\(\) needs another list/],
		['[1].difference(2)', /^difference\(\) needs another list/],
		['[1].intersection(2)', /^intersection\(\) needs another list/],
		['[1].chunk(0)', /^chunk\(\) needs a length above 0/],
		['[1].chunk("2")', /^chunk\(\) needs a length above 0/],
		['[{}].renameKeys()', /^renameKeys\(\) needs pairs/],
		['[{}].renameKeys("a")', /^renameKeys\(\) needs pairs/],
	])('%s is an error with a way out', (code, message) => {
		expect(problemsOf(`={{ ${code} }}`)).toEqual([]);
		expect(() => valueOf(code)).toThrow(message);
	});
});
