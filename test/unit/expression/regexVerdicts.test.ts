import { describe, expect, it } from '@jest/globals';
import { regexProblem } from '../../../engine/src/journey/expression/regex/safeRegex';

/*
 * A search costs a power of two: 10 for where it may begin, 10 for each repetition of many, the ways of each option,
 * added up over what overlaps; beyond 24 it is refused.
 */
const taken: readonly (readonly [string, string?])[] = [
	['a*b'],
	['a+b'],
	['^a*a*b'],
	['a*b*c'],
	['a*xa*b'],
	['x*a+x*b'],
	['a*a*'],
	['a*a*^'],
	['(?:a|b)'.repeat(15)],
	[`${'(?:a|ab)'.repeat(14)}c`],
	['a{0,15}a{0,15}a{0,15}b'],
	['a{0,15}a*b'],
	[`${'a{10,14}'.repeat(6)}b`],
	['a*(?:xa*){2}b'],
	['(?:xa*){1,2}b'],
	['(?:a{2})*b'],
	['(?:ab|cd)*x'],
	['(?:xa|ya)*c'],
	['a*A*x'],
	['[^a]*a'],
	['(?:ab){3}c'],
	['a?a*b'],
	['a??a*b'],
	['a*x+?a*b'],
	['a\\\\1'],
	['\\(?=a'],
	['[(]a*b'],
	['(?<year>a+)b'],
	['\\u{61}*b', 'u'],
	['\\x61*b'],
	['\\cA*b'],
	['\\p{L}*1', 'u'],
	['ц*ч*ш*x'],
	['[α-ω]*[а-я]*x'],
	['\\u03b1*\\u03b2*x'],
	['Ц*ц*x'],
	['|กขค'.repeat(200)],
];

const refused: readonly (readonly [string, string?])[] = [
	['a*a*b'],
	['a+a+b'],
	['^a*a*a*b'],
	['a*aa*b'],
	['a*.a*b'],
	['a*a*$'],
	['a*$a*$'],
	['$a*a*b'],
	['xa*a*b'],
	['^a*a*b|c'],
	['x*a*x*b'],
	['(?:a*|x)a*b'],
	[`${'(?:a|ab)'.repeat(15)}c`],
	[`${'(?:x|(?:a|ab))'.repeat(15)}c`],
	[`${'a{0,15}'.repeat(4)}b`],
	['a{0,16}a{0,16}b'],
	['a{0,15}a?a*b'],
	[`${'a{10,14}'.repeat(7)}b`],
	['(?:xa*){0,2}b'],
	['(?:a|)*b'],
	['(?:a|ab)*c'],
	['(?:(?:a|ab)x)*c'],
	['(?:x(?:a|b*))*c'],
	['(?:a?b)*c'],
	['a*A*x', 'i'],
	['[ab]*b*x', 'g'],
	['[ab]*b*x', 'y'],
	...['é', 'ß', 'Ж', 'م', '中', '€', '\u2028'].map((sign): [string] => [`${sign}*${sign}*x`]),
	['😀*😀*x', 'u'],
	['a{3,}a*b'],
	['a+?a+?b'],
	['(?:a+?)+?b'],
	['(?i:a+)+b'],
	['(?<year>a+)+b'],
	['\\u{61}*a*b', 'u'],
	['\\u0061*a*b'],
	['\\x61*a*b'],
	['\\p{L}*a*1', 'u'],
	['[\\]a]*a*b'],
	// Signs that nobody thought of are judged like all others.
	['ц*ц*x'],
	['(?:ц|цц)*x'],
	['[α-ω]*[α-ω]*x'],
	['[α-ν]*[ν-ω]*x'],
	['[^\\0-ц]*[^ъ-\\uffff]*x'],
	['Ц*ц*x', 'i'],
	['\\u03b1*α*x'],
	['\\u{1f603}*😃*x', 'u'],
	['\\p{Script=Cherokee}*\\p{L}*x', 'u'],
	['(?=a)b'],
	['(?!a)b'],
	['(?<=a)b'],
	['(?<!a)b'],
	['(a)\\1'],
	['(?<x>a)\\k<x>'],
];

describe('a pattern', () => {
	it.each(taken)('%j is taken', (pattern, flags = '') => {
		expect(regexProblem(pattern, flags)).toBeUndefined();
	});

	it.each(refused)('%j is refused', (pattern, flags = '') => {
		expect(regexProblem(pattern, flags)).toMatch(/could take very long/);
	});

	it.each([
		['(a+)+', /varies in length/],
		['(?:a|ab)*c', /begin alike/],
		['a*a*b', /follow each other/],
		['(?:a|)*b', /begin alike/],
		['(?:ц|)*b', /begin alike/],
	])('%j is refused for its own reason', (pattern, reason) => {
		expect(regexProblem(pattern, '')).toMatch(reason);
	});

	it('names no more different signs than can be compared in a moment', () => {
		const signs = (count: number) =>
			Array.from({ length: count }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('|');
		expect(regexProblem(signs(250), '')).toBeUndefined();
		expect(regexProblem(signs(251), '')).toMatch(/more than 250 different characters beyond ASCII/);
	});
});
