import { describe, expect, it } from '@jest/globals';
import { problemCount, problemLines } from '../../../engine/src/cli/output/problemLines';
import { table } from '../../../engine/src/cli/output/table';
import { wrap } from '../../../engine/src/cli/output/wrap';
import { parseDuration } from '../../../engine/src/cli/simulate/duration';

describe('Columns', () => {
	it('are as wide as their widest cell, emoji counted as one', () => {
		expect(
			table([
				['a', 'b', 'c'],
				['👩‍👩‍👧 x', 'y', 'z'],
			]),
		).toEqual(['a    b  c', '👩‍👩‍👧 x  y  z']);
		expect(table([])).toEqual([]);
	});
});

describe('A long text', () => {
	it('breaks at spaces and keeps long words whole', () => {
		expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
		expect(wrap('incomprehensible a', 5)).toEqual(['incomprehensible', 'a']);
	});
});

describe('Problems', () => {
	const warning = {
		severity: 'warning',
		node: 'Send',
		code: 'window.may-be-closed',
		message: 'Maybe late.',
	} as const;
	const error = {
		severity: 'error',
		node: null,
		code: 'journey.no-trigger',
		message: 'Nothing starts it.',
	} as const;

	it('come errors first, each with its node, and its code below', () => {
		expect(problemLines([warning, error], 80)).toEqual([
			'  error    (document)  Nothing starts it.',
			'                       journey.no-trigger',
			'  warning  Send        Maybe late.',
			'                       window.may-be-closed',
		]);
	});

	it('are counted in words', () => {
		expect(problemCount([warning, error, error])).toBe('2 errors, 1 warning');
	});
});

describe('A duration', () => {
	it.each([
		['45m', 2_700_000],
		['2h', 7_200_000],
		['1d12h', 129_600_000],
		['250ms', 250],
		['0s', 0],
	])('%s is %d ms', (text, ms) => {
		expect(parseDuration(text)).toBe(ms);
	});

	it.each(['', '5', 'h', '-1h', '1.5h', '2 h', '1w'])('“%s” is none', (text) => {
		expect(parseDuration(text)).toBeNull();
	});
});
