import { DateTime, IANAZone } from 'luxon';
import type { QuietHours } from '../../core/effect';
import { pass, type Gate } from './gate';

/** Held until the quiet hours are over where the contact is; without a zone of theirs, where the journey is. */
export const quietHours: Gate = {
	name: 'quiet hours',
	check({ effect, claim: { contact }, now }) {
		if (effect.quietHours === null) return pass;
		const until = quietUntil(effect.quietHours, contact.zone, now);
		if (until === null) return pass;
		return {
			kind: 'hold',
			until,
			reason: `it is between ${effect.quietHours.from} and ${effect.quietHours.to} there`,
		};
	},
};

/**
 * When the quiet hours that `now` lies in end (ms UTC); `null` = it is not quiet. Wall time: an end that a clock
 * change skips is the instant after it, and a night that a clock change lengthens is quiet all along.
 */
export function quietUntil(
	{ from, to, zone }: QuietHours,
	contactZone: string | null,
	now: number,
): number | null {
	const place = contactZone !== null && IANAZone.isValidZone(contactZone) ? contactZone : zone;
	const local = DateTime.fromMillis(now, { zone: place });
	const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
	if (!local.isValid || start === null || end === null || start === end) return null;
	const minute = local.hour * 60 + local.minute;
	const crossesMidnight = start > end;
	const quiet = crossesMidnight ? minute >= start || minute < end : minute >= start && minute < end;
	if (!quiet) return null;
	const day = crossesMidnight && minute >= start ? local.plus({ days: 1 }) : local;
	const over = day
		.startOf('day')
		.set({ hour: Math.floor(end / 60), minute: end % 60 })
		.toMillis();
	// In the repeated hour of autumn the end may have come once already.
	return over > now
		? over
		: local
				.startOf('minute')
				.plus({ minutes: end - minute })
				.toMillis();
}

function minuteOfDay(time: string): number | null {
	const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? [];
	return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}
