import { z } from 'zod';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 09:00');

/** What a practice, a salon or a workshop says about its appointments. */
export const bookingSettings = z.object({
	services: z
		.array(
			z.object({
				id: z.string().min(1).max(20),
				title: z.string().min(1).max(30),
				minutes: z.number().int().min(5).max(480),
			}),
		)
		.min(1)
		.max(20),
	/** Hours of each weekday; a day that is not there is closed. */
	hours: z.partialRecord(
		z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
		z.object({ from: clock, to: clock }),
	),
	/** IANA zone the hours are meant in. */
	zone: z.string().min(1),
	/** How far ahead one can book, in days. */
	daysAhead: z.number().int().min(1).max(90).default(30),
	/** How long before it begins an appointment can still be booked, in minutes. */
	noticeMinutes: z.number().int().min(0).default(60),
	/** How many appointments may go on at once. */
	places: z.number().int().min(1).max(50).default(1),
	/** Days without appointments, `YYYY-MM-DD`. */
	closed: z.array(z.iso.date()).default([]),
	/** BCP 47, for dates in sentences. */
	language: z.string().default('en'),
});

export type BookingSettings = z.output<typeof bookingSettings>;
export type Service = BookingSettings['services'][number];
