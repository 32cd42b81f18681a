import { describe, expect, it } from '@jest/globals';
import { checkFlow } from '../../../flows-endpoint/src/flowJson/checkFlow';

/** The only problem of a text, without its wording. */
function problemOf(text: string) {
	const { ok, problems } = checkFlow(text);
	expect(ok).toBe(false);
	return problems.map(({ code, path, line, column }) => ({ code, path, line, column }))[0];
}

describe('a text that is no JSON', () => {
	it.each([
		['nothing', '', 1, 1],
		['a missing comma', '{\n  "version": "7.3"\n  "screens": []\n}', 3, 3],
		['a comma too many', '{\n  "version": "7.3",\n}', 3, 1],
		['single quotes', "{\n  'version': '7.3'\n}", 2, 3],
		['a line break inside a string', '{\n  "version": "7\n.3"\n}', 2, 16],
		['an unknown escape', '{ "version": "\\x37" }', 1, 15],
		['a string that never ends', '{\r\n  "version": "7.3', 2, 14],
		['text after the end', '{}\n{}', 2, 1],
		['a comment', '{ // version\n}', 1, 3],
		['a leading zero', '{ "a": 01 }', 1, 9],
		['a byte order mark', '\uFEFF{}', 1, 1],
	])('%s is shown where it stands', (_, text, line, column) => {
		expect(problemOf(text)).toEqual({ code: 'json-syntax', path: '', line, column });
	});

	it('is refused before it exhausts the stack', () => {
		expect(problemOf('['.repeat(100_000))).toEqual({
			code: 'json-syntax',
			path: '',
			line: 1,
			column: 201,
		});
	});
});

it('shows a key that stands twice, at its second place', () => {
	expect(problemOf('{ "version": "7.3",\n  "version": "7.2", "screens": [] }')).toEqual({
		code: 'duplicate-key',
		path: 'version',
		line: 2,
		column: 3,
	});
});

it('refuses more than 10 MB, which Meta does not take', () => {
	expect(problemOf(`"${'x'.repeat(10 * 1024 * 1024)}"`)).toEqual({
		code: 'too-large',
		path: '',
		line: 1,
		column: 1,
	});
});

it('counts lines by any of the three line breaks', () => {
	expect(problemOf('{\r\n"version": "7.3",\r"screens":\n7 }')).toEqual({
		code: 'wrong-type',
		path: 'screens',
		line: 4,
		column: 1,
	});
});

it('keeps keys that are no names apart in a path', () => {
	const text = JSON.stringify({ version: '7.3', screens: [], 'a.b': 1, __proto__x: 1, '': 1 });
	expect(checkFlow(text).problems.map(({ path }) => path)).toEqual(
		expect.arrayContaining(['["a.b"]', '__proto__x', '[""]']),
	);
});
