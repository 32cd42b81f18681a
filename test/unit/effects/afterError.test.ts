import { describe, expect, it } from '@jest/globals';
import { parseGraphError } from '../../../cloud-api/graphErrors';
import { afterError } from '../../../engine/src/effects/afterError';

const now = Date.parse('2026-03-02T12:00:00Z');
const react = (code: number, attempt = 1, random = 0.5) =>
	afterError(
		parseGraphError(400, { error: { code, message: 'x' } }),
		{ effectId: 'e1.0', attempt },
		now,
		() => random,
		now + minute,
	);
const second = 1000;
const minute = 60 * second;
const hour = 3600 * second;

describe('after an error of Graph', () => {
	it.each([
		[131016, 1, 'retry', 0.5 * second],
		[131016, 4, 'retry', 4 * second],
		[131056, 1, 'retry', 1 * second],
		[131056, 3, 'retry', 16 * second],
	])('%i on try %i: %s after %i ms', (code, attempt, kind, delay) => {
		expect(react(code, attempt)).toMatchObject({ kind, at: now + delay, aside: false, code });
	});

	it.each([190, 130429, 131042, 80007])(
		'%i is not the fault of the message: it waits for the brake, and the try does not count',
		(code) => {
			expect(react(code, 8)).toMatchObject({ kind: 'paced', gate: 'brake', until: now + minute });
		},
	);

	it.each([100, 131026, 132000, 131050])('%i is final', (code) => {
		expect(react(code)).toMatchObject({ kind: 'failed', code });
	});

	it('a temporary fault is given up after eight tries', () => {
		expect([react(131016, 7).kind, react(131016, 8).kind]).toEqual(['retry', 'failed']);
	});

	it('waits at most five minutes, and jitter reaches down to nothing', () => {
		expect(react(131016, 7, 0.999)).toMatchObject({ at: expect.any(Number) });
		expect(react(131016, 3, 0)).toMatchObject({ at: now });
	});

	it('too much marketing to one person: once more a day later, and others pass meanwhile', () => {
		const later = react(131049);
		expect(later).toMatchObject({ kind: 'retry', aside: true });
		expect(later.kind === 'retry' && later.at - now).toBe(36 * hour);
		expect(react(131049, 2).kind).toBe('failed');
	});

	it('a page that is not from Graph leaves it open', () => {
		const error = parseGraphError(502, '<html>');
		expect(afterError(error, { effectId: 'e1.0', attempt: 1 }, now, () => 0)).toMatchObject({
			kind: 'unknown',
		});
	});
});
