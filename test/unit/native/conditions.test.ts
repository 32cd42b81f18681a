import { describe, expect, it } from '@jest/globals';
import type { JsonObject, JsonValue } from '../../../cloud-api/json';
import { nativeSteps, type StepOutput } from '../../../engine/src/journey/native/nativeSteps';
import { stepOf } from './steps';

const NOON = Date.UTC(2026, 4, 1, 10);

function decide(
	left: JsonValue,
	operator: JsonObject,
	right: JsonValue,
	strict = true,
): StepOutput {
	const conditions = {
		combinator: 'and',
		options: { caseSensitive: true, typeValidation: strict ? 'strict' : 'loose', version: 3 },
		conditions: [{ leftValue: left, rightValue: right, operator }],
	};
	return stepOf('n8n-nodes-base.if').run({
		parameters: { conditions },
		typeVersion: 2.3,
		json: { a: 1 },
		now: NOON,
		timezone: 'Europe/Berlin',
	});
}

describe('If', () => {
	it('sends the item on unchanged by output 0 or 1', () => {
		expect(decide('x', { type: 'string', operation: 'equals' }, 'x')).toEqual({
			kind: 'pass',
			outputs: [0],
			json: { a: 1 },
		});
		expect(decide('x', { type: 'string', operation: 'equals' }, 'y')).toEqual({
			kind: 'pass',
			outputs: [1],
			json: { a: 1 },
		});
	});

	it('says which value has the wrong type, and what to do', () => {
		expect(decide('5', { type: 'number', operation: 'equals' }, 5)).toEqual({
			kind: 'fail',
			message: expect.stringMatching(
				/first value .*'5' \(string\).* expects the type number.*Convert types/,
			),
		});
		expect(decide(5, { type: 'number', operation: 'equals' }, 'x', false)).toEqual({
			kind: 'fail',
			message: expect.stringMatching(/second value .*'x'.* cannot be converted to the type number/),
		});
	});

	it('takes a date without an offset as one of the workflow, in winter and in summer', () => {
		const same = { type: 'dateTime', operation: 'equals' };
		expect(decide('2026-01-15T12:00', same, '2026-01-15T11:00:00Z')).toMatchObject({
			outputs: [0],
		});
		expect(decide('2026-07-15T12:00', same, '2026-07-15T10:00:00Z')).toMatchObject({
			outputs: [0],
		});
	});

	it('refuses a costly pattern before it runs on a customer’s text', () => {
		const operator = { type: 'string', operation: 'regex' };
		const started = performance.now();
		expect(decide(`${'a'.repeat(40)}!`, operator, '^(a+)+$')).toEqual({
			kind: 'fail',
			message: expect.stringMatching(/could take very long/),
		});
		expect(decide('a'.repeat(2_000), operator, '^a+$')).toEqual({
			kind: 'fail',
			message: expect.stringMatching(/1024 characters/),
		});
		expect(performance.now() - started).toBeLessThan(200);
	});

	it('reports what it can see without data', () => {
		const check = (conditions: JsonValue): readonly string[] =>
			stepOf('n8n-nodes-base.if').check({ conditions }, 2.3);
		const one = (operator: JsonObject, rightValue: JsonValue): JsonObject => ({
			combinator: 'and',
			conditions: [{ leftValue: '={{ $json.a }}', rightValue, operator }],
		});
		expect(check(one({ type: 'string', operation: 'regex' }, '(a+)+'))).toEqual([
			expect.stringMatching(/^Condition 1: .*could take very long/),
		]);
		expect(check(one({ type: 'string', operation: 'regex' }, '={{ $json.pattern }}'))).toEqual([]);
		expect(check(one({ type: 'string', operation: 'like' }, 'x'))).toEqual([
			expect.stringMatching(/"string: like"/),
		]);
		expect(check({})).toEqual(['There are no conditions. Add one.']);
		expect(
			check({ ...one({ type: 'string', operation: 'equals' }, 'x'), combinator: 'xor' }),
		).toEqual([expect.stringMatching(/AND or OR/)]);
	});
});

describe('the native steps', () => {
	it('are one for each type', () => {
		const types = nativeSteps.flatMap((step) => step.types);
		expect(new Set(types).size).toBe(types.length);
		expect(types).toEqual(
			expect.arrayContaining([
				'n8n-nodes-base.if',
				'n8n-nodes-base.switch',
				'n8n-nodes-base.filter',
				'n8n-nodes-base.set',
				'n8n-nodes-base.noOp',
				'n8n-nodes-base.stopAndError',
			]),
		);
	});
});
