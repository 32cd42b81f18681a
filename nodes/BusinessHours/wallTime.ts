/** A day of the calendar, without a zone. Months count from 1. */
export interface CalendarDay {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const dayMs = 86_400_000;

/** `Intl.DateTimeFormat` takes 50 µs to build and 1 µs to use. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
	let clock = clocks.get(zone);
	if (clock === undefined) {
		clock = new Intl.DateTimeFormat('en-US', {
			timeZone: zone,
			hourCycle: 'h23',
			year: 'numeric',
			month: 'numeric',
			day: 'numeric',
			hour: 'numeric',
			minute: 'numeric',
			second: 'numeric',
		});
		clocks.set(zone, clock);
	}
	return clock;
}

/** Whether the runtime knows the zone: an IANA name such as `Europe/Madrid`, or `UTC`. */
export function isZone(zone: string): boolean {
	try {
		clockOf(zone);
		return true;
	} catch {
		return false;
	}
}

/** Zones change their offset at whole quarters of an hour, since 1972 all of them. */
const quarterMs = 900_000;

/** Offsets by zone and quarter of an hour: asking a clock takes a microsecond, and hours ask it often. */
const offsets = new Map<string, Map<number, number>>();
const mostQuarters = 2_000;

/** What the wall clock of a zone shows, as if it were UTC: the milliseconds of that date and time. */
export function wallTime(zone: string, instant: number): number {
	const quarter = Math.floor(instant / quarterMs);
	let known = offsets.get(zone);
	if (known === undefined) {
		known = new Map();
		offsets.set(zone, known);
	}
	let offset = known.get(quarter);
	if (offset === undefined) {
		if (known.size >= mostQuarters) known.clear();
		offset = shownAt(zone, quarter * quarterMs) - quarter * quarterMs;
		known.set(quarter, offset);
	}
	return instant + offset;
}

function shownAt(zone: string, instant: number): number {
	// `format` takes half the time of `formatToParts`; en-US gives month/day/year, hour:minute:second.
	const shown = clockOf(zone).format(instant).match(/\d+/g) ?? [];
	const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = shown.map(Number);
	return Date.UTC(year, month - 1, day, hour, minute, second);
}

/**
 * The instant at which a zone's wall clock first shows this time, or, where the clock was put forward
 * over it, the first instant after. `wall` is as `wallTime` gives it.
 * @see reliability rules for daylight saving: a missing time is the next valid one, a repeated one the first.
 */
export function instantOf(zone: string, wall: number): number {
	const before = wallTime(zone, wall - dayMs) - (wall - dayMs);
	const after = wallTime(zone, wall + dayMs) - (wall + dayMs);
	const shown = [wall - before, wall - after].filter((instant) => wallTime(zone, instant) === wall);
	if (shown.length > 0) return Math.min(...shown);

	let tooEarly = wall - Math.max(before, after) - 1;
	let lateEnough = wall - Math.min(before, after);
	while (lateEnough - tooEarly > 1) {
		const middle = Math.floor((tooEarly + lateEnough) / 2);
		if (wallTime(zone, middle) >= wall) lateEnough = middle;
		else tooEarly = middle;
	}
	return lateEnough;
}

/** The day a zone's calendar shows. */
export function dayOf(zone: string, instant: number): CalendarDay {
	const wall = new Date(wallTime(zone, instant));
	return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
}

/** Midnight of a day `offset` days later, as wall time. */
export const wallMidnight = ({ year, month, day }: CalendarDay, offset = 0): number =>
	Date.UTC(year, month - 1, day + offset);
