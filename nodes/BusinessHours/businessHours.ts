import { minutesOf, weekdays, type Hours, type Span } from './hours';
import { dayOf, instantOf, wallMidnight, type CalendarDay } from './wallTime';

export { hoursProblems, readHours, type Hours } from './hours';
export { opensAtText } from './opensAtText';

/** How things stand at one instant. Times are milliseconds. */
export interface HoursAt {
	readonly open: boolean;
	/** The next opening; `null` while open, and when nothing opens within 400 days. */
	readonly opensAt: number | null;
	/** The end of the current opening; `null` while closed, and when it goes on beyond two weeks. */
	readonly closesAt: number | null;
	/** The holiday the day is, whether or not something opens on it. */
	readonly holiday: string | null;
}

/** Beyond the longest gap a yearly calendar can have. */
const horizonDays = 400;
const forEverDays = 14;

/**
 * Whether it is open at `now`, and the next change. Wall times follow the zone through daylight saving.
 * The hours must have no `hoursProblems`.
 */
export function businessHours(hours: Hours, now: number): HoursAt {
	const today = dayOf(hours.zone, now);
	const holiday = holidayOn(hours, dateText(today)) ?? null;
	// A span of yesterday, or of the day before across a date line change, can reach into today.
	for (let offset = -2; offset <= horizonDays; offset += 1) {
		const next = spansOf(hours, today, offset).find(({ end }) => end > now);
		if (next === undefined) continue;
		return next.start > now
			? { open: false, opensAt: next.start, closesAt: null, holiday }
			: { open: true, opensAt: null, closesAt: closing(hours, today, offset, next.end), holiday };
	}
	return { open: false, opensAt: null, closesAt: null, holiday };
}

interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** What opens on one day, earliest first. A span that daylight saving swallowed whole is left out. */
function spansOf(hours: Hours, today: CalendarDay, offset: number): readonly Stretch[] {
	const midnight = wallMidnight(today, offset);
	const date = new Date(midnight).toISOString().slice(0, 10);
	const weekday = weekdays[(new Date(midnight).getUTCDay() + 6) % 7];
	const weekly =
		holidayOn(hours, date) === undefined
			? hours.weekly.filter(({ days }) => days.some((day) => day === weekday))
			: [];
	const openings = hours.openings.filter((opening) => opening.date === date);
	return [...weekly, ...openings]
		.map((span) => stretch(hours.zone, midnight, span))
		.filter(({ start, end }) => start < end)
		.sort((left, right) => left.start - right.start);
}

function stretch(zone: string, midnight: number, { from, to }: Span): Stretch {
	const begin = minutesOf(from);
	const end = minutesOf(to) > begin ? minutesOf(to) : minutesOf(to) + 24 * 60;
	return {
		start: instantOf(zone, midnight + begin * 60_000),
		end: instantOf(zone, midnight + end * 60_000),
	};
}

/** The end of the opening that ends at `end` or goes on in a span that touches it. */
function closing(hours: Hours, today: CalendarDay, from: number, end: number): number | null {
	let last = end;
	for (let offset = from; offset <= forEverDays; offset += 1) {
		const spans = spansOf(hours, today, offset);
		for (const span of spans) if (span.start <= last && span.end > last) last = span.end;
		const next = instantOf(hours.zone, wallMidnight(today, offset + 1));
		if (last < next) return last;
	}
	return null;
}

const holidayOn = (hours: Hours, date: string): string | undefined =>
	hours.holidays.find((holiday) => holiday.date === date || holiday.date === date.slice(5))?.name;

const dateText = (day: CalendarDay): string =>
	new Date(wallMidnight(day)).toISOString().slice(0, 10);
