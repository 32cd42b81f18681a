import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '../../../cloud-api/json';
import {
	getAt,
	parsePath,
	setAt,
	unsetAt,
} from '../../../engine/src/journey/native/editFields/path';
import { stepOf } from './steps';

const check = (parameters: JsonObject): readonly string[] =>
	stepOf('n8n-nodes-base.set').check(parameters, 3.4);

describe('Edit Fields', () => {
	it('fails with the name of the field and the way out when a value has the wrong type', () => {
		const parameters = {
			assignments: { assignments: [{ name: 'age', type: 'number', value: 'old' }] },
		};
		expect(
			stepOf('n8n-nodes-base.set').run({
				parameters,
				typeVersion: 3.4,
				json: {},
				now: 0,
				timezone: 'UTC',
			}),
		).toEqual({
			kind: 'fail',
			message: expect.stringMatching(
				/'age' expects a value of the type number but got 'old'.*Ignore Type Conversion Errors/,
			),
		});
	});

	it('reports what it can see without data', () => {
		expect(check({ mode: 'raw', jsonOutput: '{ broken' })).toEqual([
			expect.stringMatching(/not a valid JSON object/),
		]);
		expect(check({ mode: 'raw', jsonOutput: '={ "a": {{ $json.a }} }' })).toEqual([]);
		expect(
			check({ assignments: { assignments: [{ name: '', type: 'string', value: 1 }] } }),
		).toEqual([expect.stringMatching(/no name/)]);
		expect(
			check({ assignments: { assignments: [{ name: 'photo', type: 'binary', value: 'data' }] } }),
		).toEqual([expect.stringMatching(/"photo" has the type "binary"/)]);
	});
});

describe('a path', () => {
	it('reads back what it set, and changes neither its object nor a prototype', () => {
		const key = fc.oneof(
			fc.string({ minLength: 1 }),
			fc.constantFrom(
				'a.b',
				'list[2]',
				'__proto__.polluted',
				'constructor.prototype.polluted',
				'a["x.y"]',
				'[0]',
				'.',
				'..',
				'[',
				']',
			),
		);
		fc.assert(
			fc.property(key, fc.jsonValue(), (name, value) => {
				const before: JsonObject = { a: { b: 1 }, list: [1, 2], text: 'x' };
				const copy = structuredClone(before);
				const path = parsePath(name, before);
				const after = setAt(before, path, value as never);
				expect(before).toEqual(copy);
				expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
				if (path.length > 0 && after !== before) expect(getAt(after, path)).toEqual(value);
				expect(getAt(unsetAt(after, path), path) ?? null).toBeNull();
			}),
			{ numRuns: 300 },
		);
	});

	it('does not make a list that is mostly holes', () => {
		expect(setAt({}, parsePath('list[999999999]', {}), 1)).toEqual({ list: { 999999999: 1 } });
	});
});
