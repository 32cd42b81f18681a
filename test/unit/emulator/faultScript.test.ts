import { describe, expect, it } from '@jest/globals';
import type { FaultSubject } from '../../../emulator/src/faults/FaultMatch';
import type { FaultRule } from '../../../emulator/src/faults/FaultRule';
import { FaultScript } from '../../../emulator/src/faults/FaultScript';

const noon = Date.UTC(2026, 10, 20, 12);
const minute = 60_000;

function scriptOf(rules: readonly FaultRule[], { seed = 1, now = () => noon } = {}): FaultScript {
	const script = new FaultScript({ seed, now, onChange: () => undefined });
	script.set(rules);
	return script;
}

const text: FaultSubject = {
	operation: 'message.send',
	customer: ['34600111222', 'US.1', 'ana'],
	messageType: 'text',
};
const reminder: FaultSubject = { ...text, messageType: 'template', template: 'cart_reminder' };
const cut = { kind: 'cutBeforeAccept' } as const;

/** Which of so many equal calls are struck, from 1. */
const struck = (script: FaultScript, calls: number): readonly number[] =>
	Array.from({ length: calls }, (_, index) => index + 1).filter(
		() => script.strike('call', text).length > 0,
	);

describe('A rule of the fault script strikes', () => {
	it.each<[string, FaultRule['match'], FaultSubject, boolean]>([
		['everything unless it says more', {}, text, true],
		['its operation', { operation: 'message.send' }, text, true],
		['no other operation', { operation: 'media.upload' }, text, false],
		['any of its operations', { operation: ['media.upload', 'message.send'] }, text, true],
		['a customer by number', { customer: '34600111222' }, text, true],
		['a number however it is spelt', { customer: '+34 600-111-222' }, text, true],
		['a customer by user id', { customer: 'US.1' }, text, true],
		['a customer by username', { customer: 'ana' }, text, true],
		['nobody else', { customer: '34600111223' }, text, false],
		['its type of message', { messageType: 'template' }, reminder, true],
		['no other type of message', { messageType: 'template' }, text, false],
		['its template', { template: 'cart_reminder' }, reminder, true],
		['no other template', { template: 'cart_reminder' }, { ...reminder, template: 'x' }, false],
		['only what fits in all', { customer: 'ana', template: 'cart_reminder' }, text, false],
	])('%s', (_, match = {}, subject, expected) => {
		const script = scriptOf([{ match, fault: cut }]);
		expect(script.strike('call', subject)).toEqual(expected ? [cut] : []);
	});

	it('the nth of what matches, one or several', () => {
		expect(struck(scriptOf([{ nth: 2, fault: cut }]), 5)).toEqual([2]);
		expect(struck(scriptOf([{ nth: [1, 4], fault: cut }]), 5)).toEqual([1, 4]);
	});

	it('so many times at most', () => {
		expect(struck(scriptOf([{ times: 3, fault: cut }]), 5)).toEqual([1, 2, 3]);
	});

	it('only between two instants, however they are written', () => {
		for (const window of [
			{ from: noon + minute, until: noon + 2 * minute },
			{ from: '2026-11-20T12:01:00Z', until: '2026-11-20T13:02:00+01:00' },
			{ from: 'PT1M', until: 'PT120S' },
		]) {
			let now = noon;
			const script = scriptOf([{ ...window, fault: cut }], { now: () => now });
			const seen = [0, 59_999, 60_000, 119_999, 120_000].filter((after) => {
				now = noon + after;
				return script.strike('call', text).length > 0;
			});
			expect(seen).toEqual([60_000, 119_999]);
		}
	});

	it('nothing while it is off, and does not count meanwhile', () => {
		const script = scriptOf([{ on: false, nth: 1, fault: cut }]);
		expect(struck(script, 2)).toEqual([]);
		script.turn(1, true);
		expect(struck(script, 2)).toEqual([1]);
	});
});

describe('The dice', () => {
	const halves: FaultRule = { rate: 0.5, fault: cut };

	it('fall the same for the same seed, and otherwise for another', () => {
		const first = struck(scriptOf([halves]), 50);
		expect(first.length).toBeGreaterThan(10);
		expect(first.length).toBeLessThan(40);
		expect(struck(scriptOf([halves]), 50)).toEqual(first);
		expect(struck(scriptOf([halves], { seed: 2 }), 50)).not.toEqual(first);
	});

	it('of one rule do not depend on the others', () => {
		const alone = struck(scriptOf([halves]), 50);
		const script = scriptOf([halves, { rate: 0.3, fault: { kind: 'slowBody', ms: 5 } }]);
		const together = Array.from({ length: 50 }, (_, index) => index + 1).filter(() =>
			script.strike('call', text).some(({ kind }) => kind === 'cutBeforeAccept'),
		);
		expect(together).toEqual(alone);
	});

	it('of two equal rules fall apart', () => {
		const script = scriptOf([
			{ rate: 0.5, fault: { kind: 'delay', ms: 1 } },
			{ rate: 0.5, fault: { kind: 'delay', ms: 2 } },
		]);
		const counts = Array.from({ length: 50 }, () => script.strike('call', text).length);
		expect(new Set(counts)).toEqual(new Set([0, 1, 2]));
	});
});

describe('The script', () => {
	it('lets the first decide what is answered, and counts only what struck', () => {
		const script = scriptOf([
			{ nth: 2, fault: { kind: 'http', status: 503 } },
			{ fault: { kind: 'graphError', code: 2 } },
			{ fault: { kind: 'delay', ms: 5 } },
		]);
		const kinds = [1, 2].map(() => script.strike('call', text).map(({ kind }) => kind));
		expect(kinds).toEqual([
			['graphError', 'delay'],
			['http', 'delay'],
		]);
		expect(script.rules().map(({ strikes }) => strikes)).toEqual([1, 1, 2]);
	});

	it('keeps calls, statuses and customers’ messages apart', () => {
		const script = scriptOf([
			{ fault: cut },
			{ fault: { kind: 'failedToo' } },
			{ fault: { kind: 'duplicateInbound' } },
		]);
		const kinds = (['call', 'status', 'inbound'] as const).map((family) =>
			script.strike(family, text).map(({ kind }) => kind),
		);
		expect(kinds).toEqual([['cutBeforeAccept'], ['failedToo'], ['duplicateInbound']]);
	});

	it('takes rules on and off one by one', () => {
		const script = scriptOf([{ name: 'first', fault: cut }]);
		const { id } = script.add({ name: 'second', fault: cut });
		expect(script.remove(1)).toBe(true);
		expect(script.remove(1)).toBe(false);
		expect(script.turn(1, false)).toBe(false);
		expect(script.turn(id, false)).toBe(true);
		expect(script.rules()).toMatchObject([{ id, strikes: 0, rule: { name: 'second', on: false } }]);
	});

	it('tells of every change and every strike', () => {
		const told: number[] = [];
		const script = new FaultScript({
			seed: 1,
			now: () => noon,
			onChange: (rules) => told.push(rules.reduce((sum, { strikes }) => sum + strikes, 0)),
		});
		script.set([{ times: 1, fault: cut }]);
		for (let call = 0; call < 3; call++) script.strike('call', text);
		expect(told).toEqual([0, 1]);
	});
});
