import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
	businessHours,
	hoursProblems,
	opensAtText,
	type Hours,
} from '../../../nodes/BusinessHours/businessHours';
import { wallTime } from '../../../nodes/BusinessHours/wallTime';

const minute = 60_000;
const office: Hours = {
	zone: 'Europe/Madrid',
	weekly: [
		{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '14:00' },
		{ days: ['mon', 'tue', 'wed', 'thu'], from: '16:00', to: '19:00' },
	],
	holidays: [
		{ date: '2026-01-06', name: 'Reyes' },
		{ date: '12-25', name: 'Navidad' },
	],
	openings: [{ date: '2026-12-25', from: '10:00', to: '12:00' }],
};
const at = (iso: string) => Date.parse(iso);
const isoOf = (instant: number | null) =>
	instant === null ? null : new Date(instant).toISOString();
const look = (hours: Hours, iso: string) => {
	const { open, opensAt, closesAt, holiday } = businessHours(hours, at(iso));
	return { open, opensAt: isoOf(opensAt), closesAt: isoOf(closesAt), holiday };
};

describe('an ordinary week', () => {
	it.each([
		['at the first minute', '2026-01-05T08:00:00Z', true, null, '2026-01-05T13:00:00.000Z'],
		['a millisecond before', '2026-01-05T07:59:59.999Z', false, '2026-01-05T08:00:00.000Z', null],
		['at closing time', '2026-01-05T13:00:00Z', false, '2026-01-05T15:00:00.000Z', null],
		['on Sunday night', '2026-01-11T22:30:00Z', false, '2026-01-12T08:00:00.000Z', null],
		['on Friday afternoon', '2026-01-09T15:30:00Z', false, '2026-01-12T08:00:00.000Z', null],
	])('%s', (_when, iso, open, opensAt, closesAt) => {
		expect(look(office, iso)).toEqual({ open, opensAt, closesAt, holiday: null });
	});
});

describe('holidays and openings', () => {
	it('a holiday closes the day and is named', () => {
		expect(look(office, '2026-01-06T10:00:00Z')).toEqual({
			open: false,
			opensAt: '2026-01-07T08:00:00.000Z',
			closesAt: null,
			holiday: 'Reyes',
		});
	});

	it('a yearly holiday comes every year, and an opening wins over it in its own', () => {
		expect(look(office, '2026-12-25T10:00:00Z')).toMatchObject({ open: true, holiday: 'Navidad' });
		expect(look(office, '2028-12-25T10:00:00Z')).toMatchObject({ open: false, holiday: 'Navidad' });
	});
});

describe('hours that touch midnight', () => {
	const bar: Hours = {
		zone: 'America/New_York',
		weekly: [{ days: ['fri', 'sat'], from: '20:00', to: '03:00' }],
		holidays: [{ date: '2026-02-15', name: 'Sunday off' }],
		openings: [],
	};

	it('a span over midnight belongs to the day it begins on', () => {
		expect(look(bar, '2026-02-15T07:00:00Z')).toMatchObject({
			open: true,
			closesAt: '2026-02-15T08:00:00.000Z',
		});
	});

	it('24:00 joins the next day', () => {
		const twoDays: Hours = {
			...bar,
			weekly: [{ days: ['mon', 'tue'], from: '00:00', to: '24:00' }],
			holidays: [],
		};
		expect(look(twoDays, '2026-02-16T12:00:00Z')).toMatchObject({
			open: true,
			closesAt: '2026-02-18T05:00:00.000Z',
		});
	});

	it('what never closes has no closing time, and what never opens no opening', () => {
		const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
		const always: Hours = { ...bar, weekly: [{ days, from: '00:00', to: '24:00' }], holidays: [] };
		expect(look(always, '2026-02-16T12:00:00Z')).toMatchObject({ open: true, closesAt: null });
		const past: Hours = {
			...bar,
			weekly: [],
			openings: [{ date: '2020-01-01', from: '09:00', to: '10:00' }],
		};
		expect(look(past, '2026-02-16T12:00:00Z')).toMatchObject({ open: false, opensAt: null });
	});
});

describe('daylight saving', () => {
	const at0230 = (zone: string, to: string): Hours => ({
		zone,
		weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '02:30', to }],
		holidays: [],
		openings: [],
	});

	it('a time that is skipped is the next valid instant', () => {
		expect(look(at0230('Europe/Madrid', '05:00'), '2026-03-29T00:00:00Z').opensAt).toBe(
			'2026-03-29T01:00:00.000Z',
		);
		const cairo = {
			...at0230('Africa/Cairo', '05:00'),
			weekly: [{ days: ['fri'] as const, from: '00:30', to: '05:00' }],
		};
		expect(look(cairo, '2026-04-23T20:00:00Z').opensAt).toBe('2026-04-23T22:00:00.000Z');
	});

	it('a time that comes twice is the first one, once', () => {
		const madrid = at0230('Europe/Madrid', '05:00');
		expect(look(madrid, '2026-10-25T00:00:00Z').opensAt).toBe('2026-10-25T00:30:00.000Z');
		expect(look(madrid, '2026-10-25T01:15:00Z').open).toBe(true);
	});

	it('a span that falls into the gap does not open that day', () => {
		expect(look(at0230('Europe/Madrid', '02:45'), '2026-03-29T00:00:00Z').opensAt).toBe(
			'2026-03-30T00:30:00.000Z',
		);
	});

	it('half an hour of shift is no trouble', () => {
		expect(look(at0230('Australia/Lord_Howe', '05:00'), '2026-10-03T12:00:00Z').opensAt).toBe(
			'2026-10-03T15:30:00.000Z',
		);
	});
});

describe('property: the next opening is not before t, is open, and is the earliest', () => {
	const zones = [
		'UTC',
		'Europe/Madrid',
		'America/New_York',
		'America/Asuncion',
		'America/Sao_Paulo',
		'Africa/Cairo',
		'Africa/Casablanca',
		'Asia/Kolkata',
		'Asia/Kathmandu',
		'Asia/Riyadh',
		'Australia/Lord_Howe',
		'Pacific/Chatham',
		'Pacific/Apia',
		'America/St_Johns',
		'Asia/Tehran',
		'Europe/Dublin',
	];
	const transitions = zones.flatMap((zone) => transitionsOf(zone));
	const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map(clock);
	const span = fc.tuple(time, time).filter(([from, to]) => from !== to);
	const day = fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun' as const);
	const period = fc
		.tuple(fc.uniqueArray(day, { minLength: 1 }), span)
		.map(([days, [from, to]]) => ({ days, from, to }));
	const start = Date.UTC(2024, 0, 1);
	const anyMinute = fc
		.integer({ min: 0, max: (7 * 365 + 2) * 24 * 60 })
		.map((n) => start + n * minute);
	const nearTransition = fc
		.tuple(fc.constantFrom(...transitions), fc.integer({ min: -2880, max: 2880 }))
		.map(([{ zone, instant }, offset]) => ({ zone, t: instant + offset * minute }));
	const moment = fc.oneof(
		fc.record({ zone: fc.constantFrom(...zones), t: anyMinute }),
		nearTransition,
	);

	it('has transitions to look at', () => {
		expect(transitions.length).toBeGreaterThan(50);
	});

	it('in 16 zones, at random minutes and around every clock change of 2024–2030', () => {
		fc.assert(
			fc.property(
				moment,
				fc.array(period, { minLength: 1, maxLength: 3 }),
				({ zone, t }, weekly) => {
					const hours: Hours = { zone, weekly, holidays: [], openings: [] };
					const now = businessHours(hours, t);
					if (now.open) {
						expect(now.opensAt).toBeNull();
						if (now.closesAt === null) return;
						expect(now.closesAt).toBeGreaterThan(t);
						expect(businessHours(hours, now.closesAt).open).toBe(false);
						expect(businessHours(hours, now.closesAt - 1).open).toBe(true);
						return;
					}
					const next = now.opensAt ?? NaN;
					expect(next).toBeGreaterThan(t);
					expect(businessHours(hours, next).open).toBe(true);
					expect(businessHours(hours, next - 1).open).toBe(false);
					for (let step = 1; step < 8; step += 1) {
						const between = t + Math.floor(((next - t) * step) / 8);
						if (between < next) expect(businessHours(hours, between).open).toBe(false);
					}
				},
			),
			{ numRuns: 400, seed: 20260105 },
		);
	});

	it('away from clock changes it is what the wall clock says', () => {
		fc.assert(
			fc.property(fc.constantFrom(...zones), anyMinute, (zone, t) => {
				const hours: Hours = { ...office, zone, holidays: [], openings: [] };
				const wall = new Date(wallTime(zone, t));
				const weekday = (wall.getUTCDay() + 6) % 7;
				const passed = wall.getUTCHours() * 60 + wall.getUTCMinutes();
				const morning = weekday < 5 && passed >= 540 && passed < 840;
				const afternoon = weekday < 4 && passed >= 960 && passed < 1140;
				expect(businessHours(hours, t).open).toBe(morning || afternoon);
			}),
			{ numRuns: 500, seed: 20260105 },
		);
	});

	function clock(minutes: number): string {
		return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
	}

	function transitionsOf(zone: string): { zone: string; instant: number }[] {
		const found: { zone: string; instant: number }[] = [];
		const hour = 60 * minute;
		const offset = (t: number) => wallTime(zone, t) - t;
		for (let t = Date.UTC(2024, 0, 1); t < Date.UTC(2031, 0, 1); t += 7 * 24 * hour) {
			if (offset(t) === offset(t + 7 * 24 * hour)) continue;
			for (let h = t; h < t + 7 * 24 * hour; h += hour) {
				if (offset(h) !== offset(h + hour)) found.push({ zone, instant: h + hour });
			}
		}
		return found;
	}
});

describe('the next opening in words', () => {
	const sunday = at('2026-01-04T22:00:00Z');
	it.each([
		['en', 'Monday 09:00'],
		['es', 'lunes 09:00'],
		['ar', 'الاثنين 09:00'],
		['pt_BR', 'segunda-feira 09:00'],
		['no such language', 'Monday 09:00'],
	])('in %s', (language, words) => {
		expect(opensAtText(at('2026-01-05T08:00:00Z'), sunday, 'Europe/Madrid', language)).toBe(words);
	});

	it('has the date from a week on', () => {
		expect(opensAtText(at('2026-01-19T08:00:00Z'), sunday, 'Europe/Madrid', 'en')).toContain('19');
	});
});

it('problems say what to write instead', () => {
	expect(hoursProblems(office)).toEqual([]);
	expect(
		hoursProblems({
			zone: 'Mars/Olympus',
			weekly: [
				{ days: [], from: '9', to: '18:00' },
				{ days: ['mon'], from: '09:00', to: '09:00' },
				{ days: ['mon'], from: '24:00', to: '02:00' },
			],
			holidays: [{ date: '25/12', name: '' }],
			openings: [{ date: '12-25', from: '10:00', to: '25:00' }],
		}),
	).toEqual([
		'"Mars/Olympus" is no time zone: give an IANA name such as Europe/Madrid',
		'Weekly period 1 has no day',
		'Weekly period 1: "9" is no time; write HH:MM, such as 09:00',
		'Weekly period 2 has no length: for the whole day write 00:00 to 24:00',
		'Weekly period 3 begins at 24:00: write 00:00 of the next day',
		'Holiday 1: "25/12" is no date; write YYYY-MM-DD, or MM-DD for every year',
		'Opening 1: "12-25" is no date; write YYYY-MM-DD',
		'Opening 1: "25:00" is no time; write HH:MM, such as 09:00',
	]);
	expect(hoursProblems({ zone: 'UTC', weekly: [], holidays: [], openings: [] })).toEqual([
		'There are no hours: add at least one weekly period',
	]);
});
