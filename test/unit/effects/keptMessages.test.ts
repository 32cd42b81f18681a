import { describe, expect, it } from '@jest/globals';
import { budget } from '../../../engine/src/effects/gates/budget';
import { keep } from '../../../engine/src/effects/gates/keep';
import { passGates } from '../../../engine/src/effects/gates/passGates';
import { noon, passage, template } from './claim';

const hour = 3_600_000;

describe('a message that is kept', () => {
	const kept = (wanted: 'reply' | 'thread', ago: number, keepMs?: number) => {
		const { claim, now } = passage({}, { claim: { queuedAt: noon - ago } });
		return keep(wanted, 'it waits', { claim, now, ...(keepMs === undefined ? {} : { keepMs }) });
	};

	it('for a word of the contact is kept three days from when it was asked for', () => {
		expect(kept('reply', 10 * hour)).toEqual({
			kind: 'keep',
			for: 'reply',
			until: noon + 62 * hour,
			reason: 'it waits',
		});
	});

	it('for the conversation is asked about again after a day', () => {
		expect(kept('thread', 10 * hour)).toMatchObject({ until: noon + 24 * hour });
		expect(kept('thread', 60 * hour)).toMatchObject({ until: noon + 12 * hour });
	});

	it('is given up when its time is over, and not before', () => {
		expect(kept('reply', 72 * hour - 1)).toMatchObject({ kind: 'keep', until: noon + 1 });
		expect(kept('reply', 72 * hour)).toEqual({
			kind: 'give up',
			reason: 'it waits; kept for 72 hours',
		});
		expect(kept('reply', 2 * hour, 2 * hour)).toMatchObject({
			reason: 'it waits; kept for 2 hours',
		});
	});

	it('keeps what is said after it behind it', () => {
		const behind = (is: boolean) => passGates(passage({}, { claim: { behind: is } }));
		expect(behind(true)).toMatchObject({
			gate: 'thread',
			verdict: { kind: 'keep', for: 'thread' },
		});
		expect(behind(false)).toMatchObject({ kind: 'send' });
	});

	it('may be a text that finds the window closed, where its step says so', () => {
		const closed = (keeps: boolean) =>
			passGates(passage(keeps ? { keep: true } : {}, { windowKnownClosed: true }));
		expect([closed(true), closed(false)]).toMatchObject([
			{ gate: 'service window', verdict: { kind: 'keep', for: 'reply' } },
			{ gate: 'service window', verdict: { kind: 'refuse' } },
		]);
	});
});

describe('a budget without room', () => {
	const stop = { until: noon + hour, heldBy: 'a', reason: 'it is used up' };
	const limits = {
		marketing: { perDay: null, perWeek: null, over: 'wait' as const },
		people: null,
		overBudget: (category: string) => (category === 'utility' ? stop : null),
	};
	const check = (category: 'utility' | 'service') =>
		budget.check({ ...passage({}, { limits }), message: template, category });

	it('holds what it is for, and nothing else', () => {
		expect(check('utility')).toEqual({ kind: 'hold', ...stop });
		expect(check('service')).toEqual({ kind: 'pass' });
		expect(
			passGates(passage({ message: template, category: 'utility' }, { limits })),
		).toMatchObject({
			gate: 'budget',
			verdict: { until: noon + hour },
		});
	});

	it('there is none where nothing is limited', () => {
		expect(budget.check({ ...passage(), message: template, category: 'utility' })).toEqual({
			kind: 'pass',
		});
	});
});
