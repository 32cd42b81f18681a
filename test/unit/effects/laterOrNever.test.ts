import { describe, expect, it } from '@jest/globals';
import { brake } from '../../../engine/src/effects/gates/brake';
import { passGates } from '../../../engine/src/effects/gates/passGates';
import { fullBucket, nextAt, take } from '../../../engine/src/effects/gates/TokenBucket';
import { contact, noon, passage, template } from './claim';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const granted = contact({ consent: { marketing: 'granted', at: noon, source: 'event' } });
const marketing = { message: template, category: 'marketing' } as const;

describe('a message that is to be left out when it is late', () => {
	const late = (ms: number, policy: 'skip' | 'newest' = 'skip') =>
		passGates(passage({ late: { policy, afterMs: 10 * minute }, dueAt: noon - ms }));

	it('goes while it is as late as it bears, and not any later', () => {
		expect(late(10 * minute)).toMatchObject({ kind: 'send' });
		expect(late(10 * minute + 1)).toEqual({
			kind: 'stopped',
			gate: 'lateness',
			verdict: { kind: 'refuse', reason: 'it is 10 minutes late' },
		});
		expect(late(12.9 * minute)).toMatchObject({ verdict: { reason: 'it is 12 minutes late' } });
	});

	it('goes, however late, when only a newer one may take its place', () => {
		expect(late(day, 'newest')).toMatchObject({ kind: 'send' });
	});
});

describe('quiet hours', () => {
	const quietHours = { from: '11:00', to: '13:30', zone: 'UTC' };

	it('hold a message until they are over where the contact is', () => {
		expect(passGates(passage({ quietHours }))).toEqual({
			kind: 'stopped',
			gate: 'quiet hours',
			verdict: {
				kind: 'hold',
				until: noon + 1.5 * hour,
				reason: 'it is between 11:00 and 13:30 there',
			},
		});
		const claim = { contact: contact({ zone: 'Europe/Madrid' }) };
		expect(passGates(passage({ quietHours }, { claim }))).toMatchObject({
			verdict: { until: noon + 0.5 * hour },
		});
	});

	it('let it go when it is not their time', () => {
		const later = { from: '13:00', to: '14:00', zone: 'UTC' };
		expect(passGates(passage({ quietHours: later }))).toMatchObject({ kind: 'send' });
	});
});

describe('the cap on marketing', () => {
	const given = (
		recentMarketing: readonly number[],
		cap: { perDay?: number | null; perWeek?: number | null; over?: 'wait' | 'skip' } = {},
	) => ({
		claim: { contact: granted, recentMarketing },
		limits: {
			marketing: { perDay: null, perWeek: null, over: 'wait' as const, ...cap },
			people: null,
			overBudget: () => null,
		},
	});

	it('holds the next one until the oldest that counts is a day old', () => {
		const sent = [noon - 20 * hour, noon - 5 * hour];
		expect(passGates(passage(marketing, given(sent, { perDay: 2 })))).toEqual({
			kind: 'stopped',
			gate: 'marketing cap',
			verdict: {
				kind: 'hold',
				until: noon + 4 * hour,
				reason: 'a contact gets no more than 2 marketing messages in 24 hours',
			},
		});
	});

	it('has room while fewer were sent, and again at the minute at which one is a day old', () => {
		const room = (sent: readonly number[], perDay: number) =>
			passGates(passage(marketing, given(sent, { perDay }))).kind;
		expect(room([noon - 5 * hour], 2)).toBe('send');
		expect([room([noon - day + 1], 1), room([noon - day], 1)]).toEqual(['stopped', 'send']);
	});

	it('counts by what takes longest where both are full', () => {
		const sent = [noon - 6.5 * day, noon];
		const both = given(sent, { perDay: 1, perWeek: 2 });
		expect(passGates(passage(marketing, both))).toMatchObject({
			verdict: {
				until: noon + day,
				reason: 'a contact gets no more than 1 marketing message in 24 hours',
			},
		});
		const week = given([noon - 3 * day, noon - hour], { perDay: 1, perWeek: 2 });
		expect(passGates(passage(marketing, week))).toMatchObject({
			verdict: {
				until: noon + 4 * day,
				reason: 'a contact gets no more than 2 marketing messages in 7 days',
			},
		});
	});

	it('leaves it out where the operator says so', () => {
		const left = given([noon - hour], { perDay: 1, over: 'skip' });
		expect(passGates(passage(marketing, left))).toMatchObject({
			gate: 'marketing cap',
			verdict: {
				kind: 'refuse',
				reason: 'a contact gets no more than 1 marketing message in 24 hours',
			},
		});
	});

	it('counts marketing only, and nothing where there is none', () => {
		const full = given([noon - hour], { perDay: 1 });
		expect(passGates(passage({}, full))).toMatchObject({ kind: 'send' });
		const { limits: _none, ...without } = full;
		expect(passGates(passage(marketing, without))).toMatchObject({ kind: 'send' });
		expect(passGates(passage(marketing, given([noon - hour])))).toMatchObject({ kind: 'send' });
	});
});

describe('the people who are written to first', () => {
	const limited = (at: number) => ({
		limits: {
			marketing: { perDay: null, perWeek: null, over: 'wait' as const },
			people: { at, most: 250 },
			overBudget: () => null,
		},
	});

	it('wait for their place, which may be given up', () => {
		expect(passGates(passage({}, limited(noon + 7)))).toEqual({
			kind: 'stopped',
			gate: 'messaging limit',
			verdict: {
				kind: 'hold',
				until: noon + 7,
				heldBy: 'messaging limit',
				reason: 'no more than 250 people are written to first in 24 hours',
			},
		});
	});

	it('are written to at once when there is room', () => {
		expect(passGates(passage({}, limited(noon)))).toMatchObject({ kind: 'send' });
	});
});

describe('what a gate says to the operator', () => {
	const reasonOf = (passed: ReturnType<typeof passGates>) =>
		passed.kind === 'stopped' ? passed.verdict.reason : 'sent';
	const withConsent = (value: 'unknown' | 'withdrawn') => {
		const consent = { marketing: value, at: null, source: null };
		return reasonOf(passGates(passage(marketing, { claim: { contact: contact({ consent }) } })));
	};

	it('tells a contact who withdrew consent from one who never gave it', () => {
		expect([withConsent('unknown'), withConsent('withdrawn')]).toEqual([
			'the contact has not agreed to marketing',
			'the contact has withdrawn consent to marketing',
		]);
	});

	it('tells a window that is closed from one that never was open', () => {
		const wrote = (lastInboundAt: number | null) =>
			reasonOf(passGates(passage({}, { claim: { contact: contact({ lastInboundAt }) } })));
		expect(wrote(null)).toMatch(/^the contact has never written/);
		expect(wrote(noon - 2 * day)).toMatch(/^more than 24 hours have passed/);
	});

	it('names who has the conversation, if somebody has it already', () => {
		const owned = (agent: string | null) => {
			const owner = { kind: 'human', escalationId: 'x', runId: null, since: noon, agent } as const;
			return reasonOf(passGates(passage({}, { claim: { owner } })));
		};
		expect([owned('Rosa'), owned(null)]).toEqual([
			'Rosa has the conversation',
			'a person has the conversation',
		]);
	});

	it('names what a brake is about', () => {
		const on = {
			id: 'template:cart_reminder/en',
			reach: 'template',
			name: 'cart_reminder/en',
			since: 0,
			code: 132_015,
			reason: 'it is paused',
			release: 'repair',
		} as const;
		const braked = passage(marketing, { claim: { contact: granted, brakes: [on] } });
		expect(brake.check({ ...braked, ...marketing })).toEqual({
			kind: 'brake',
			brakeId: 'template:cart_reminder/en',
			reason: 'template cart_reminder/en: it is paused',
		});
	});
});

describe('a pace', () => {
	const pace = { burst: 2, everyMs: 1000 };
	const after = (times: readonly number[]) =>
		times.reduce((bucket, at) => take(bucket, pace, at), fullBucket(pace, 0));

	it('lets so many go at once, and then one whenever its time has come', () => {
		expect(nextAt(after([0]), pace, 0)).toBe(0);
		expect(nextAt(after([0, 0]), pace, 0)).toBe(1000);
		expect(nextAt(after([0, 0]), pace, 400)).toBe(1000);
		expect(nextAt(after([0, 0]), pace, 1000)).toBe(1000);
		expect(nextAt(after([0, 0, 0]), pace, 0)).toBe(2000);
	});

	it('gives no more than its burst, however long nothing was sent', () => {
		expect(nextAt(after([0, 60_000, 60_000]), pace, 60_000)).toBe(61_000);
	});

	it('rounds a part of a millisecond up, and takes a hair less than a whole for a whole', () => {
		const third = { burst: 1, everyMs: 1000 / 3 };
		expect(nextAt(take(fullBucket(third, 0), third, 0), third, 0)).toBe(334);
		expect(nextAt({ tokens: 1 - 1e-10, at: 0 }, pace, 0)).toBe(0);
	});

	it('neither gives nor takes while the clock is set back', () => {
		expect(nextAt(after([5000, 5000]), pace, 4000)).toBe(5000);
	});
});
