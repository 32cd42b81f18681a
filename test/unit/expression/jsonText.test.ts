import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '../../../cloud-api/json';
import {
	compileParameter,
	evaluateParameter,
} from '../../../engine/src/journey/expression/expression';
import { scopeWith } from './evaluation';

const scope = scopeWith({
	text: 'say "hi" \\ now',
	number: 5,
	yes: true,
	nil: null,
	object: { a: 'b"c' },
	list: [1, 'two'],
	json: '{"x":[1]}',
	jsonNumber: '7',
	broken: '{"x":',
});

/** The JSON of Edit Fields, rendered. */
function rendered(text: string): JsonValue {
	const compiled = compileParameter({ json: text }, { jsonTexts: ['json'] });
	if (!compiled.ok) throw new Error('does not compile');
	return (evaluateParameter(compiled.parameter, scope) as { json: JsonValue })['json'];
}

describe('a value in a text that is JSON', () => {
	it.each<[string, string, JsonValue]>([
		['a text', '{{ $json.text }}', 'say "hi" \\ now'],
		['a number', '{{ $json.number }}', 5],
		['yes or no', '{{ $json.yes }}', true],
		['nothing', '{{ $json.nil }}', null],
		['what is not there', '{{ $json.missing }}', null],
		['an object', '{{ $json.object }}', { a: 'b"c' }],
		['a list', '{{ $json.list }}', [1, 'two']],
		['a text that is JSON itself', '{{ $json.json }}', { x: [1] }],
		['a text that is a number', '{{ $json.jsonNumber }}', 7],
		['a text that is almost JSON', '{{ $json.broken }}', '{"x":'],
	])('is a value outside of quotes: %s', (_what, code, value) => {
		expect(JSON.parse(rendered(`={"v": ${code}}`) as string)).toEqual({ v: value });
		expect(JSON.parse(rendered(`=[${code}, "${code}", ${code}]`) as string)[2]).toEqual(value);
	});

	it.each<[string, string, string]>([
		['a text', '{{ $json.text }}', 'say "hi" \\ now'],
		['a number', '{{ $json.number }}', '5'],
		['nothing', '{{ $json.nil }}', 'null'],
		['what is not there', '{{ $json.missing }}', 'undefined'],
		['an object', '{{ $json.object }}', '{"a":"b\\"c"}'],
		['a list', '{{ $json.list }}', '[1,"two"]'],
		['a text that is JSON itself', '{{ $json.json }}', '{"x":[1]}'],
	])('stays inside of its quotes: %s', (_what, code, value) => {
		expect(JSON.parse(rendered(`={"v": "<${code}>"}`) as string)).toEqual({ v: `<${value}>` });
	});

	it('knows quotes from those that are escaped', () => {
		// Two backslashes stand for one in what comes before an expression, as in n8n.
		const text = '={"a \\" b": {{ $json.text }}, "c\\\\\\\\": "{{ $json.text }}"}';
		expect(JSON.parse(rendered(text) as string)).toEqual({
			'a " b': 'say "hi" \\ now',
			'c\\': 'say "hi" \\ now',
		});
	});

	it('keeps its kind where it is all there is', () => {
		expect(rendered('={{ $json.object }}')).toEqual({ a: 'b"c' });
		expect(rendered('={{ $json.json }}')).toBe('{"x":[1]}');
		expect(rendered('={{ $json.number }}')).toBe(5);
	});

	it('is not looked for in what has no expression', () => {
		expect(rendered('={"a": 1}')).toBe('{"a": 1}');
		expect(rendered('={{ $json.number }}{{ $json.number }}')).toBe('55');
	});

	it('is one at the top alone: deeper down texts are texts', () => {
		const compiled = compileParameter(
			{ deep: { json: '="{{ $json.text }}"' } },
			{ jsonTexts: ['json'] },
		);
		expect(compiled.ok && evaluateParameter(compiled.parameter, scope)).toEqual({
			deep: { json: '"say "hi" \\ now"' },
		});
	});
});
