import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkFlow } from '../../../flows-endpoint/src/flowJson/checkFlow';
import { componentSpecs } from '../../../flows-endpoint/src/flowJson/components/componentSpecs';
import type { JsonNode } from '../../../flows-endpoint/src/flowJson/json/JsonNode';
import { parseJson } from '../../../flows-endpoint/src/flowJson/json/parseJson';

const booking = readFileSync(
	join(__dirname, '../../../flows/appointment-booking/flow.json'),
	'utf8',
);

function valueOf(node: JsonNode): unknown {
	switch (node.kind) {
		case 'object':
			return Object.fromEntries([...node.members].map(([key, { value }]) => [key, valueOf(value)]));
		case 'array':
			return node.items.map(valueOf);
		case 'null':
			return null;
		default:
			return node.value;
	}
}

function nativeResult(text: string): unknown {
	try {
		return { value: JSON.parse(text) as unknown };
	} catch {
		return 'no JSON';
	}
}

function ownResult(text: string): unknown {
	const parsed = parseJson(text);
	return parsed.ok ? { value: valueOf(parsed.root) } : 'no JSON';
}

/** JSON whose keys and words are those of Flow JSON, so that rules look deep into nonsense. */
const words = [
	'version',
	'screens',
	'id',
	'data',
	'layout',
	'children',
	'type',
	'name',
	'text',
	'then',
	'else',
	'cases',
	'payload',
	'next',
	'routing_model',
	'condition',
	'on-click-action',
	'data-source',
	'list-items',
	'__example__',
	'properties',
	'items',
];
const values = [
	...componentSpecs.keys(),
	'7.3',
	'3.1',
	'FIRST',
	'END',
	'navigate',
	'complete',
	'${data.x}',
	'${form.y}',
	'${',
	'`',
	"`'a' ${data.x}`",
	'!(',
	'__proto__',
	'constructor',
];
const nonsense = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ depthSize: 'medium', withCrossShrink: true },
		fc.constantFrom<unknown>(...values, true, false, null, 0, -1),
		fc.array(tie('value'), { maxLength: 4 }),
		fc.dictionary(fc.constantFrom(...words), tie('value'), { maxKeys: 6 }),
	),
})).value;

describe('checkFlow', () => {
	it('reports on any text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(checkFlow(text).problems)),
			{ numRuns: 500 },
		);
	});

	it('reports on any JSON', () => {
		fc.assert(
			fc.property(fc.json(), (text) => Array.isArray(checkFlow(text).problems)),
			{ numRuns: 500 },
		);
	});

	it('reports on nonsense made of the words of Flow JSON', () => {
		fc.assert(
			fc.property(nonsense, nonsense, (screens, children) => {
				const inScreen = {
					id: 'END',
					terminal: true,
					layout: { type: 'SingleColumnLayout', children },
				};
				for (const value of [
					screens,
					{ version: '7.3', screens },
					{ version: '7.3', screens: [inScreen] },
				])
					checkFlow(JSON.stringify(value));
			}),
			{ numRuns: 1000 },
		);
	});

	it('points inside the text, whatever piece of a Flow is cut out or doubled', () => {
		const lines = booking.split('\n').length;
		const at = fc.integer({ min: 0, max: booking.length });
		fc.assert(
			fc.property(at, at, (from, to) => {
				const { problems } = checkFlow(booking.slice(0, from) + booking.slice(to));
				for (const { line, column, message } of problems) {
					expect(line).toBeGreaterThan(0);
					expect(line).toBeLessThanOrEqual(2 * lines);
					expect(column).toBeGreaterThan(0);
					expect(message).toMatch(/\S/);
				}
			}),
			{ numRuns: 500 },
		);
	});
});

describe('parseJson', () => {
	it('reads every JSON as the platform does', () => {
		fc.assert(
			fc.property(fc.json(), (text) => expect(ownResult(text)).toEqual(nativeResult(text))),
		);
	});

	it('accepts and refuses the same texts as the platform', () => {
		const pieces = fc.array(
			fc.constantFrom(
				'{',
				'}',
				'[',
				']',
				',',
				':',
				'"',
				'\\',
				'a',
				'"a"',
				'0',
				'1',
				'-',
				'.',
				'e',
				'+',
				'true',
				'null',
				' ',
				'\n',
				'\t',
				'\u0000',
				'\\u00e9',
			),
			{ maxLength: 12 },
		);
		fc.assert(
			fc.property(pieces, (all) =>
				expect(ownResult(all.join(''))).toEqual(nativeResult(all.join(''))),
			),
			{ numRuns: 2000 },
		);
	});
});
