import { z } from 'zod';

const duration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/**
 * An instant of the emulator's clock: Unix milliseconds, ISO 8601 with its offset, or an ISO 8601 duration in days,
 * hours, minutes and seconds since the rule was set.
 */
export const moment = z.union(
	[z.number().int(), z.iso.datetime({ offset: true }), z.string().regex(duration)],
	{
		error:
			'must be Unix milliseconds, a time such as 2026-11-20T12:00:00Z, or a duration since the rule was set such as PT10M',
	},
);

/** The instant in Unix milliseconds, for a rule that was set at `setAt`. */
export function instantOf(given: z.output<typeof moment>, setAt: number): number {
	if (typeof given === 'number') return given;
	const parts = duration.exec(given);
	if (parts === null) return Date.parse(given);
	const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts
		.slice(1)
		.map((part) => Number(part ?? 0));
	return setAt + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
