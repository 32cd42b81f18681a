import { describe, expect, it } from '@jest/globals';
import {
	compileSafeRegex,
	searched,
	toSafeRegex,
} from '../../../engine/src/journey/expression/regex/safeRegex';

describe('a pattern as n8n’s filters take it', () => {
	it.each([
		['hello', 'say hello', true],
		['/HELLO/i', 'say hello', true],
		['/^ab$/im', 'x\nAB', true],
		['/ab/', 'ab', true],
		// What is not a pattern between lines, and its flags, is a pattern as it is.
		['/a/x', 'a', false],
		['/a/x', '/a/x', true],
		['see /a/', 'a', false],
		['see /a/', 'see /a/', true],
		['/a/ or b', 'a', false],
		['/a/ or b', '/a/ or b', true],
	])('%j in %j: %j', (pattern, text, found) => {
		expect(toSafeRegex(pattern).test(text)).toBe(found);
	});

	it('has the flags it is given, where it names none itself', () => {
		expect(toSafeRegex('a', 'gi').flags).toBe('gi');
		expect(toSafeRegex('/a/', 'g').flags).toBe('');
		expect(toSafeRegex('a').flags).toBe('');
	});
});

describe('a pattern that is compiled again', () => {
	it('begins at the start of the text again', () => {
		expect(compileSafeRegex('a', 'g').test('a')).toBe(true);
		expect(compileSafeRegex('a', 'g').test('a')).toBe(true);
	});
});

describe('a pattern that is not valid', () => {
	it('says why, and shows no more of it than helps', () => {
		expect(() => compileSafeRegex('[', '')).toThrow(
			/^The regular expression \/\[\/ is not valid: .*[Uu]nterminated/,
		);
		const long = '('.repeat(200);
		expect(() => compileSafeRegex(long, '')).toThrow(`/${'('.repeat(80)}/ is`);
	});
});

describe('a text that is searched', () => {
	it.each(['x', '😀'])('has up to 1024 characters, such as %s', (character) => {
		const text = character.repeat(1024);
		expect(searched(text)).toBe(text);
		expect(() => searched(`${text}${character}`)).toThrow(/more than 1024 characters/);
	});
});
