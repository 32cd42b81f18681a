import { describe, expect, it } from '@jest/globals';
import { waitUntil } from '../../../engine/src/journey/native/wait';
import { quietUntil } from '../../../engine/src/core/quietUntil';
import { businessHours, type Hours } from '../../../nodes/BusinessHours/businessHours';
import { weekdays } from '../../../nodes/BusinessHours/hours';
import { clockChanges, type ClockChange } from './clockChanges';
import { MinuteByMinute, offsetAt, type DailySpan } from './MinuteByMinute';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `WAYFARE_ALL_ZONES=1` looks at every zone and every change of 2024 to 2030 (minutes); else at the odd ones. */
const all = process.env['WAYFARE_ALL_ZONES'] === '1';
const zones = all
	? Intl.supportedValuesOf('timeZone')
	: [
			'Africa/Cairo', // puts its clock forward at midnight
			'Africa/Casablanca', // puts it back for Ramadan
			'America/Asuncion', // stayed in summer time in 2024
			'America/Havana',
			'America/St_Johns', // half an hour off
			'Antarctica/Troll', // two hours at once
			'Asia/Almaty', // changed its law in 2024, at midnight
			'Asia/Beirut',
			'Asia/Gaza',
			'Asia/Kathmandu', // a quarter off, and no changes
			'Australia/Lord_Howe', // half an hour at once
			'Europe/Dublin', // has its winter as the exception
			'Europe/Madrid',
			'Pacific/Apia',
			'Pacific/Chatham',
		];
const lastYear = all ? 2030 : 2024;

const changes = zones.flatMap((zone) => clockChanges(zone, 2024, lastYear));
/** A zone that keeps its clock is looked at around some day. */
const quiet = zones
	.filter((zone) => !changes.some((change) => change.zone === zone))
	.map((zone): ClockChange => ({ zone, at: Date.UTC(2027, 5, 15), shift: 0 }));

const clock = (minutes: number): string =>
	`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const isoWall = (wall: number): string => new Date(wall).toISOString().slice(0, 16);

/** Times of the day at, in and around what the change leaves out or repeats, and some of every day. */
function timesAround(change: ClockChange, clockOf: MinuteByMinute): readonly number[] {
	const before = clockOf.wallAt(change.at - minute) + minute;
	const begin = (Math.min(before, before + change.shift * minute) % day) / minute;
	const length = Math.abs(change.shift);
	return [
		...new Set(
			[begin, begin + length / 2, begin + length, 0, 1320]
				.map((time) => (Math.floor(time) + 1440) % 1440)
				.sort((a, b) => a - b),
		),
	];
}

const spansOf = (times: readonly number[]): readonly DailySpan[] =>
	times.flatMap((from) =>
		[...times.filter((to) => to !== from), ...(from === 0 ? [1440] : [])].map((to) => ({
			from,
			to,
		})),
	);

const everyDay = (zone: string, { from, to }: DailySpan): Hours => ({
	zone,
	weekly: [{ days: weekdays, from: clock(from), to: clock(to) }],
	holidays: [],
	openings: [],
});

/** Minutes worth asking about: those where the answer changes with their neighbours, and some of every hour. */
function momentsOf(inside: readonly boolean[], change: ClockChange, begin: number): number[] {
	const moments: number[] = [];
	const middle = (change.at - begin) / minute;
	for (let at = middle - 1800; at < middle + 1800; at += 1) {
		const isTurn = inside[at] !== inside[at - 1] || inside[at] !== inside[at + 1];
		if (isTurn || at % 173 === 0 || Math.abs(at - middle) < 2) moments.push(at);
	}
	return moments;
}

/** The next minute at which it is as asked; `null` = not within sight. */
const nextWith = (inside: readonly boolean[], from: number, wanted: boolean): number | null => {
	const found = inside.indexOf(wanted, from);
	return found === -1 ? null : found;
};

/** Most zones change as others do: of each change, the first zone is asked about everything. */
const looked = new Set<string>();
function isNewRule({ zone, at, shift }: ClockChange): boolean {
	const rule = `${at} ${shift} ${offsetAt(zone, at)}`;
	const isNew = !looked.has(rule);
	looked.add(rule);
	return isNew;
}

interface Seen {
	readonly at: string;
	readonly span: string;
	readonly until: string | null;
	readonly said: string;
}

/** What was said otherwise than the clock read minute by minute has it. */
function differencesAt(change: ClockChange): readonly Seen[] {
	const { zone } = change;
	const byMinute = new MinuteByMinute(zone, change.at - 3 * day, change.at + 3 * day);
	const { begin } = byMinute;
	const instant = (index: number | null) => (index === null ? null : begin + index * minute);
	const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
	const times = timesAround(change, byMinute);
	const differences: Seen[] = [];
	const compare = (what: string, at: string, expected: number | null, said: number | null) => {
		if (expected !== said)
			differences.push({ at, span: what, until: iso(expected), said: String(iso(said)) });
	};

	for (const span of isNewRule(change) ? spansOf(times) : spansOf(times).slice(0, 2)) {
		const inside = byMinute.inside(span);
		const hours = everyDay(zone, span);
		const words = `${zone} ${clock(span.from)}–${clock(span.to)}`;
		const quietHours = { from: clock(span.from), to: clock(span.to), zone };
		for (const index of momentsOf(inside, change, begin)) {
			const now = begin + index * minute;
			const at = new Date(now).toISOString();
			const is = businessHours(hours, now);
			const isInside = inside[index] === true;
			const turn = instant(nextWith(inside, index, !isInside));
			compare(`${words} opens`, at, isInside ? null : turn, is.opensAt);
			if (turn !== null) compare(`${words} closes`, at, isInside ? turn : null, is.closesAt);
			if (is.open !== isInside)
				differences.push({ at, span: words, until: null, said: `open: ${String(is.open)}` });
			if (span.to === 1440) continue;
			compare(`${words} quiet`, at, isInside ? turn : null, quietUntil(quietHours, null, now));
		}
	}

	const midnight = Math.floor(byMinute.wallAt(change.at) / day) * day;
	for (const time of times) {
		for (const wall of [midnight - day, midnight, midnight + day].map((m) => m + time * minute)) {
			const end = waitUntil({
				parameters: { resume: 'specificTime', dateTime: isoWall(wall) },
				typeVersion: 1.1,
				now: begin,
				timezone: zone,
			});
			const said = end.kind === 'until' ? end.until : null;
			compare(`${zone} waits for`, isoWall(wall), byMinute.firstAt(wall), said);
		}
	}
	return differences;
}

describe('around every change of the clocks', () => {
	it('there is something to look at', () => {
		expect(changes.length).toBeGreaterThan(all ? 1500 : 18);
		expect(changes.some(({ shift }) => Math.abs(shift) === 30)).toBe(true);
	});

	it.each(zones.map((zone) => [zone]))(
		'business hours, quiet hours and waits are right in %s',
		(zone) => {
			const own = [...changes, ...quiet].filter((change) => change.zone === zone);
			expect(own.length).toBeGreaterThan(0);
			expect(own.flatMap(differencesAt).slice(0, 3)).toEqual([]);
		},
	);

	it('Paraguay keeps its summer time, as its law of 2024 says', () => {
		const nine = everyDay('America/Asuncion', { from: 540, to: 600 });
		for (const date of ['2025-01-15', '2025-07-15', '2030-07-15']) {
			const { opensAt } = businessHours(nine, Date.parse(`${date}T10:00:00Z`));
			expect(opensAt).toBe(Date.parse(`${date}T12:00:00Z`));
		}
	});
});
