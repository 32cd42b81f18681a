import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { quietUntil } from '../../../engine/src/core/quietUntil';

const quiet = (
	from: string,
	to: string,
	now: string,
	contactZone: string | null = null,
	zone = 'Europe/Madrid',
) => {
	const until = quietUntil({ from, to, zone }, contactZone, Date.parse(now));
	return until === null ? null : new Date(until).toISOString();
};

describe('quiet hours', () => {
	it('hold from their start until just before their end', () => {
		expect(quiet('22:00', '08:00', '2026-03-02T20:59:00Z')).toBeNull();
		expect(quiet('22:00', '08:00', '2026-03-02T21:00:00Z')).toBe('2026-03-03T07:00:00.000Z');
		expect(quiet('22:00', '08:00', '2026-03-03T06:59:59Z')).toBe('2026-03-03T07:00:00.000Z');
		expect(quiet('22:00', '08:00', '2026-03-03T07:00:00Z')).toBeNull();
	});

	it('may lie within a day', () => {
		expect(quiet('13:00', '16:00', '2026-03-02T12:30:00Z')).toBe('2026-03-02T15:00:00.000Z');
		expect(quiet('13:00', '16:00', '2026-03-02T16:30:00Z')).toBeNull();
	});

	it("are those of the contact's zone, and of the journey's when that is unknown", () => {
		expect(quiet('22:00', '08:00', '2026-03-02T21:30:00Z', 'America/Bogota')).toBeNull();
		expect(quiet('22:00', '08:00', '2026-03-03T05:00:00Z', 'America/Bogota')).toBe(
			'2026-03-03T13:00:00.000Z',
		);
		expect(quiet('22:00', '08:00', '2026-03-02T21:30:00Z', 'Not/AZone')).toBe(
			'2026-03-03T07:00:00.000Z',
		);
	});

	it('end an hour earlier on the clock of the world in the night that loses one', () => {
		expect(quiet('22:00', '08:00', '2026-03-28T22:00:00Z')).toBe('2026-03-29T06:00:00.000Z');
	});

	it('that end at a time a clock change skips end when it is over', () => {
		expect(quiet('22:00', '02:30', '2026-03-29T00:30:00Z')).toBe('2026-03-29T01:00:00.000Z');
	});

	it('go on for another day where a clock change skips all the time between', () => {
		expect(quiet('02:30', '02:00', '2024-03-30T01:30:00Z')).toBe('2024-04-01T00:00:00.000Z');
	});

	it('that begin and end at the same time are none', () => {
		expect(quiet('08:00', '08:00', '2026-03-02T07:30:00Z')).toBeNull();
	});

	it('always end in the future, at a time that is not quiet, in every zone', () => {
		const zones = [
			'Europe/Madrid',
			'America/New_York',
			'Australia/Lord_Howe',
			'Africa/Cairo',
			'Asia/Kathmandu',
			'America/Asuncion',
		];
		const half = fc.integer({ min: 0, max: 47 });
		const time = (nth: number) => `${String(nth >> 1).padStart(2, '0')}:${nth % 2 ? '30' : '00'}`;
		const instant = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2031, 0) });
		fc.assert(
			fc.property(half, half, fc.constantFrom(...zones), instant, (from, to, zone, now) => {
				const until = quietUntil({ from: time(from), to: time(to), zone }, null, now);
				if (until === null) return;
				expect(until).toBeGreaterThan(now);
				// An hour between two quiet times may be the one that a clock change skips.
				const between = (from - to + 48) % 48;
				expect(until - now).toBeLessThanOrEqual((between > 2 ? 25 : 49) * 3_600_000);
				expect(DateTime.fromMillis(until, { zone }).isValid).toBe(true);
			}),
			{ numRuns: 800 },
		);
	});
});
