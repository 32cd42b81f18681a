import { dayOf, instantOf, isZone, wallMidnight } from '../../../nodes/BusinessHours/wallTime';
import type { QuietHours } from './effect';

const minuteMs = 60_000;

/**
 * When the quiet hours that `now` lies in end (ms UTC); `null` = it is not quiet. They begin and end like business
 * hours: a time that a clock change skips is the instant after it, one that it repeats is the first, and what lies
 * between is quiet all along.
 */
export function quietUntil(
	{ from, to, zone }: QuietHours,
	contactZone: string | null,
	now: number,
): number | null {
	const place = contactZone !== null && isZone(contactZone) ? contactZone : zone;
	const [begin, end] = [minuteOfDay(from), minuteOfDay(to)];
	if (!isZone(place) || begin === null || end === null || begin === end) return null;
	const length = end > begin ? end - begin : end + 24 * 60 - begin;
	const today = dayOf(place, now);
	let until: number | null = null;
	// A night of yesterday reaches into today, and where a clock change skips all between, the next goes on from it.
	for (const offset of [-2, -1, 0, 1]) {
		const first = wallMidnight(today, offset) + begin * minuteMs;
		const last = instantOf(place, first + length * minuteMs);
		const reached: number = until ?? now;
		if (instantOf(place, first) <= reached && last > reached) until = last;
	}
	return until;
}

function minuteOfDay(time: string): number | null {
	const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? [];
	return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}
