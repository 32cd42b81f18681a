import type { BookingSettings, Service } from './BookingSettings';
import type { Appointment } from './SlotBook';
import { wallClock } from './wallClock';

/** A time of a day that could be booked. */
export interface Slot {
	/** `2026-12-01T09:00`, local. */
	readonly id: string;
	/** `09:00`. */
	readonly title: string;
	readonly start: number;
	readonly end: number;
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const minute = 60_000;
/** Times are offered on the half hour, or as often as a shorter service ends. */
const longestStep = 30;

/** The days one can book, first to last. */
export function bookableDays(settings: BookingSettings, now: number): readonly string[] {
	const { dayOf } = wallClock(settings.zone);
	const today = Date.parse(`${dayOf(now)}T12:00:00Z`);
	return Array.from({ length: settings.daysAhead + 1 }, (_day, ahead) =>
		new Date(today + ahead * 24 * 60 * minute).toISOString().slice(0, 10),
	);
}

/** Days within the span on which nobody works. */
export const closedDays = (settings: BookingSettings, days: readonly string[]): readonly string[] =>
	days.filter(
		(day) => settings.closed.includes(day) || settings.hours[weekdayOf(day)] === undefined,
	);

/** The free times of a service on a day: in hours, far enough ahead, and with a place left. */
export function freeSlots(
	settings: BookingSettings,
	service: Service,
	day: string,
	taken: readonly Appointment[],
	now: number,
): readonly Slot[] {
	const hours = settings.hours[weekdayOf(day)];
	if (hours === undefined || settings.closed.includes(day)) return [];
	const { instantOf, timeOf } = wallClock(settings.zone);
	const [opens, closes] = [instantOf(day, hours.from), instantOf(day, hours.to)];
	const length = service.minutes * minute;
	const step = Math.min(service.minutes, longestStep) * minute;
	const slots: Slot[] = [];
	for (let start = opens; start + length <= closes; start += step) {
		const end = start + length;
		const busy = taken.filter((one) => one.start < end && one.end > start).length;
		if (start < now + settings.noticeMinutes * minute || busy >= settings.places) continue;
		const time = timeOf(start);
		slots.push({ id: `${day}T${time}`, title: time, start, end });
	}
	return slots;
}

const weekdayOf = (day: string) =>
	weekdays[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? ('sun' as const);
