import { describe, expect, it } from '@jest/globals';
import {
	compileParameter,
	evaluateParameter,
	ExpressionError,
} from '../../../engine/src/journey/expression/expression';
import { evaluated, problemsOf, scopeWith } from './evaluation';

const scope = scopeWith({ name: 'Ada', list: [1], instant: '2026-05-01T10:00:00.000Z' });
const valueOf = (code: string) => evaluated(`={{ ${code} }}`, scope);

describe('an expression that cannot be right says so when it runs', () => {
	it.each([
		[
			'$json.missing.toTitleCase()',
			/^toTitleCase\(\) cannot be used on undefined.*\?\.toTitleCase\(\)/,
		],
		['(null).toTitleCase()', /^toTitleCase\(\) cannot be used on null/],
		['$json.list.toTitleCase()', /^toTitleCase\(\) .* \(list\)/],
		['(5).toTitleCase()', /^toTitleCase\(\) .* \(number\)/],
		['true.toTitleCase()', /^toTitleCase\(\) .* \(boolean\)/],
		['({}).toTitleCase()', /^toTitleCase\(\) .* \(object\)/],
		['new Date().toTitleCase()', /^toTitleCase\(\) .* \(date\)/],
		[
			'$json.toLocaleString',
			/^toLocaleString is a function, not a value. Write toLocaleString\(\)/,
		],
		['$json.name.toUpperCase', /^toUpperCase is a function/],
		['(5).toFixed', /^toFixed is a function/],
		['$if(1)', /^\$if needs a test and a value/],
		['$ifEmpty(1)', /^\$ifEmpty needs a value and a fallback/],
		['$ifEmpty(1, 2, 3)', /^\$ifEmpty needs a value and a fallback/],
		['x => x', /^The expression gives a function/],
		['Math', /^The expression gives a function/],
		['"a" in "abc"', /^Only an object or a list has keys/],
		['[...5]', /^Only a list, a text or a set can be spread/],
		['({ a: "x" }).removeFieldsContaining()', /^removeFieldsContaining\(\) needs the text/],
		['({ a: "x" }).keepFieldsContaining("")', /^keepFieldsContaining\(\) needs the text/],
		['({ a: "x" }).keepFieldsContaining(1)', /^keepFieldsContaining\(\) needs the text/],
		['[1].merge(5)', /^merge\(\) needs another list/],
		['[1].mergeIntoObject()', /^mergeIntoObject\(\) needs another list/],
		['[1].smartJoin("a")', /^smartJoin\(\) needs the names of two fields/],
		['(1.5).isEven()', /^isEven\(\) needs a whole number/],
		['(1.5).isOdd()', /^isOdd\(\) needs a whole number/],
		[
			'"x".hash("nope")',
			/^hash\(\) does not know nope. It knows md5, sha1, sha224, sha256, sha384, sha512/,
		],
		['"x".toInt()', /^This text cannot become a whole number: "x"/],
		['"x".toFloat()', /^This text cannot become a number: "x"/],
		['"x".toNumber()', /^This text cannot become a number: "x"/],
		[`"${'x'.repeat(30)}".toInt()`, new RegExp(`: "${'x'.repeat(20)}"`)],
		['"1,5".toFloat()', /^A decimal number uses a point/],
		['"{".parseJson()', /^parseJson\(\) was given a text that is not JSON/],
		['Array.from({ length: 100001 })', /^Array.from makes a list of more than 100000 items/],
		['/x/.test("a".repeat(1025))', /^A text of more than 1024 characters/],
		['"a".match("(a+)+")', /^The regular expression .* could take very long/],
		['"a".match("(")', /^The regular expression \/\(\/ is not valid/],
	])('%s', (code, message) => {
		expect(problemsOf(`={{ ${code} }}`)).toEqual([]);
		expect(() => valueOf(code)).toThrow(ExpressionError);
		expect(() => valueOf(code)).toThrow(message);
	});

	it('in the template it happened in, and in no other', () => {
		const at = (text: string) => {
			const compiled = compileParameter(text);
			if (!compiled.ok) throw new Error('does not compile');
			try {
				evaluateParameter(compiled.parameter, scope);
			} catch (error) {
				return (error as ExpressionError).at;
			}
			return undefined;
		};
		expect(at('=Hi {{ $json.name }}, {{ $json.missing.toTitleCase() }}')).toBe(
			'=Hi {{ $json.name }}, {{ $json.missing.toTitleCase() }}',
		);
		expect(at('={{ $json.name }}')).toBeUndefined();
		expect(new ExpressionError('x').name).toBe('ExpressionError');
	});
});

describe('a date in a text', () => {
	it.each([
		[
			'an instant has the methods of dates',
			'$json.instant.plus(1, "day").toISOString()',
			'2026-05-02T10:00:00.000Z',
		],
		['an instant keeps those of texts', '$json.instant.slice(0, 4)', '2026'],
		['one that only looks like it has none', '"2026-13-01T10:00:00.000Z".isEmpty()', false],
		['one that is read as a date stays where it is', '$json.instant.toDateTime().hour', 10],
		['one of another spelling is a text', '"2026-05-01T10:00:00.00+00Z".length()', 26],
	])('%s', (_what, code, value) => {
		expect(valueOf(code)).toBe(value);
	});

	it.each([
		'"2026-05-01T10:00:00.000".plus(1, "day")',
		'"2026-13-01T10:00:00.000Z".plus(1, "day")',
		'"2026-02-30T10:00:00.000Z".plus(1, "day")',
		'"2026-05-01 10:00:00.000Z".plus(1, "day")',
		'(5).plus(1, "day")',
	])('is none when it is not written as one: %s', (code) => {
		expect(() => valueOf(code)).toThrow(/^plus\(\) cannot be used on this kind of value/);
	});
});

describe('a problem in the code', () => {
	it.each([
		['={{ 1 2 }}', 6],
		['=ab {{ 1 2 }}', 9],
		['={{ {a: 1 2} }}', 10],
		['={{ {a: nope} }}', 8],
		['={{ 1; 2 }}', 7],
		['={{ const a = 1 }}', 4],
		['={{ if (1) { 2 } }}', 4],
		['={{ ; }}', 3],
		['={{ {a: 1}; {b: 2} }}', 10],
		['={{ "a', 3],
	])('is shown where it is: %s', (expression, column) => {
		expect(problemsOf(expression)).toMatchObject([{ expression, column }]);
	});

	it('is in JavaScript’s words, without the place that they give', () => {
		const [problem] = problemsOf('={{ 1 2 }}');
		expect(problem?.message).toBe(
			'This is not valid JavaScript (Unexpected token). Check brackets and quotes, and write "} }" where two closing braces belong to the code.',
		);
	});

	it('is not an empty statement beside an expression', () => {
		expect(problemsOf('={{ ;1; }}')).toEqual([]);
		expect(evaluated('={{ ;1; }}')).toBe(1);
	});
});
