import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '../../../cloud-api/json';
import { evaluated, problemsOf, scopeWith } from './evaluation';

const thousand = Array.from({ length: 1_000 }, (_, index) => index);

describe('what one expression may cost', () => {
	it('ends after ten thousand steps', () => {
		const scope = scopeWith({ list: thousand });
		expect(evaluated('={{ $json.list.map(x => x).length }}', scope)).toBe(1_000);
		expect(() =>
			evaluated('={{ $json.list.map(x => $json.list.map(y => x * y)).length }}', scope),
		).toThrow(/more than 10000 steps/);
	});

	it('ends a function that calls itself', () => {
		expect(() => evaluated('={{ (f => f(f))(f => f(f)) }}')).toThrow(
			/deeper than 100 levels|10000 steps/,
		);
		expect(() => evaluated('={{ (f => f(f, 0))((f, n) => f(f, n + 1)) }}')).toThrow(/levels|steps/);
	});

	it.each([
		"'x'.repeat(1e9)",
		"'x'.padStart(1e9)",
		"[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1].reduce(s => s + s, 'xx')",
		'Array.from({ length: 1e9 })',
		'[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1].reduce(all => [...all, ...all], [1, 1])',
		"Array.from({ length: 50000 }).fill('x'.repeat(10000)).join('')",
		"Array.from({ length: 50000 }).fill('x'.repeat(10000))",
		"`${Array.from({ length: 50000 }).fill('x'.repeat(10000))}`",
		"'' + Array.from({ length: 50000 }).fill('x'.repeat(10000))",
		"JSON.stringify(Array.from({ length: 50000 }).fill('x'.repeat(10000)))",
		"Array.from({ length: 50000 }).fill('x'.repeat(10000)).toJsonString()",
		"Array.from({ length: 50000 }).fill('x'.repeat(10000)).toString()",
		"Array.from({ length: 50000 }).fill('x'.repeat(10000)).toLocaleString()",
		"({ a: Array.from({ length: 50000 }).fill('x'.repeat(10000)) }).urlEncode()",
		"'xx'.repeat(500001)",
		'Array.from({ length: 5000 }, (_, i) => ({ i })).unique()',
	])('refuses values nobody sends: %s', (code) => {
		const started = performance.now();
		expect(() => evaluated(`={{ ${code} }}`)).toThrow(/more than/);
		expect(performance.now() - started).toBeLessThan(500);
	});

	it.each([
		['a text of a million characters', '$json.text.length', { text: 'x'.repeat(1_000_000) }],
		['a text that is made so long', "'xx'.repeat(500000).length", {}],
		['a text that is filled up to that', "'x'.padEnd(1000000).length", {}],
		['a list of 100,000 items', '$json.list.length', { list: Array(100_000).fill(0) }],
		['a value of a million characters', '$json.list', { list: ['x'.repeat(999_999)] }],
		['a hundred levels', `${'!'.repeat(99)}true`, {}],
		['a member a hundred levels down', `$json${'.a'.repeat(99)}`, {}],
	])('takes %s', (_what, code, json) => {
		expect(() => evaluated(`={{ ${code} }}`, scopeWith(json))).not.toThrow();
	});

	it.each([
		['characters in a text', '$json.text.length', { text: 'x'.repeat(1_000_001) }, /1000000 char/],
		['characters in a member', '$json.a.length', { a: 'x'.repeat(1_000_001) }, /1000000 char/],
		['characters that are filled up', "'x'.padEnd(1000001)", {}, /1000000 char/],
		['items in a list', '$json.list.length', { list: Array(100_001).fill(0) }, /100000 items/],
		['characters in a value', '$json.list', { list: ['x'.repeat(1_000_000)] }, /1000000 char/],
		['levels', `${'!'.repeat(100)}true`, {}, /100 levels/],
		['levels of members', `$json${'.a'.repeat(100)}`, {}, /100 levels/],
	])('refuses more %s than that', (_what, code, json, message) => {
		expect(() => evaluated(`={{ ${code} }}`, scopeWith(json))).toThrow(message);
	});

	it.each([
		['unique()', '[...$json.list, {}].unique()'],
		['difference()', '$json.list.difference($json.list)'],
		['intersection()', '$json.list.intersection($json.list)'],
	])('counts each comparison of lists: %s', (_what, code) => {
		expect(() => evaluated(`={{ ${code} }}`, scopeWith({ list: thousand }))).toThrow(/10000 steps/);
		expect(() =>
			evaluated(`={{ ${code} }}`, scopeWith({ list: thousand.slice(0, 500) })),
		).not.toThrow();
	});

	it.each([
		['made by an expression', '[...$json.list].reduce((all) => [all], [])'],
		['read from a text', 'JSON.parse($json.text)'],
		['of a customer, as it came', '$json.deep'],
		['written out', 'JSON.stringify(JSON.parse($json.text))'],
		['put into a text', '`x${JSON.parse($json.text)}`'],
	])('refuses values too deep to be walked: %s', (_what, code) => {
		let deep: JsonValue = 1;
		for (let level = 0; level < 5000; level++) deep = { deep };
		const text = '['.repeat(400_000) + ']'.repeat(400_000);
		const scope = scopeWith({ list: thousand.slice(0, 500), text, deep });
		expect(() => evaluated(`={{ ${code} }}`, scope)).toThrow(/more than 64 levels/);
	});

	it('shares the steps among the parts of a template', () => {
		const part = '{{ $json.list.map(x => x + 1 + 1).length }}';
		expect(evaluated(`=${part}`, scopeWith({ list: thousand }))).toBe(1_000);
		expect(() => evaluated(`=${part}${part}${part}`, scopeWith({ list: thousand }))).toThrow(
			/steps/,
		);
	});
});

describe('regular expressions in an expression', () => {
	it.each([
		'/(a+)+$/',
		'/(a|a)*$/',
		'/(a|ab)*c/',
		'/([a-z]+)*\\d/',
		'/(?=a)b/',
		'/(?<!a)b/',
		'/(a)\\1/',
		'/(?<x>a)\\k<x>/',
		'/.*.*.*.*x/',
		'/\\s+\\s+\\s+\\s+$/',
		'/(x*)*/',
		'/a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaaa/',
		'/(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)(a|a)b/',
		'/(a{0,9}){0,9}b/',
		'/(?:a?){40}a/',
	])('are refused when they can take very long: %s', (regex) => {
		expect(problemsOf(`={{ ${regex}.test($json.text) }}`)).toEqual([
			expect.objectContaining({
				column: 4,
				message: expect.stringMatching(/could take very long/),
			}),
		]);
	});

	it.each([
		'/^\\s*(\\w+)\\s*:\\s*(.+)$/',
		'/order\\s*#?(\\d{4,})/i',
		'/[^\\d+]/g',
		'/^(yes|no|maybe)$/i',
		'/(\\d{1,3}\\.){3}\\d{1,3}/',
		'/^\\+?\\d{1,3}[ -]?\\(?\\d{2,4}\\)?[ -]?\\d{3,4}$/',
		'/colou?rs?/',
		'/.*foo.*/',
		'/order.*?(\\d+)/',
		'/^.*foo.*bar$/',
		'/\\D*(\\d+)\\D*$/',
		'/^(mon|tues|wednes|thurs|fri|satur|sun)day$/i',
		'/^[\\w.+-]+@[\\w-]+\\.[\\w.]+$/',
	])('are taken when they cannot: %s', (regex) => {
		expect(problemsOf(`={{ ${regex}.test($json.text) }}`)).toEqual([]);
	});

	it('run on a thousand characters in a moment, and not on more', () => {
		const hardest = `={{ /^.*,.*,x$/.test($json.text) }}`;
		const started = performance.now();
		expect(evaluated(hardest, scopeWith({ text: ','.repeat(1_024) }))).toBe(false);
		expect(performance.now() - started).toBeLessThan(200);
		expect(() => evaluated(hardest, scopeWith({ text: ','.repeat(1_025) }))).toThrow(
			/1024 characters/,
		);
	});

	it('made from a text at run time are checked as well', () => {
		expect(() =>
			evaluated('={{ "aaa".match($json.pattern) }}', scopeWith({ pattern: '(a+)+$' })),
		).toThrow(/could take very long/);
	});
});
