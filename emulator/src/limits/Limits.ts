import { z } from 'zod';

const count = z.number().int().min(1);

const own = z.strictObject({
	/**
	 * Messages a second of the number, in and out (130429): 80, 1,000 or 20 by its throughput, a number of your
	 * own, or null for any number.
	 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/throughput
	 */
	messagesPerSecond: z.union([z.literal('byThroughput'), count, z.null()]),
	/**
	 * Messages to one person (131056): so many at once, and one more every so many seconds.
	 * @see https://developers.facebook.com/docs/whatsapp/cloud-api/overview
	 */
	pair: z.strictObject({ burst: count, everySeconds: count }).nullable(),
	/**
	 * People reached outside their windows in 24 hours (131048): by the tier of the portfolio, a number of your own,
	 * or null for any number.
	 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messaging-limits
	 */
	peoplePerDay: z.union([z.literal('byTier'), count, z.null()]),
	/**
	 * Marketing templates one person gets of all businesses in so many hours (131049). Meta names no number: two a
	 * day is what businesses report.
	 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/per-user-limits/
	 */
	marketing: z.strictObject({ most: count, hours: count }).nullable(),
	/**
	 * Management calls of the account in an hour (80008, 80007).
	 * @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting
	 */
	callsPerHour: count.nullable(),
	/** Calls with the app's own token in an hour (4); Meta gives 200 for each user of the app a day. */
	appCallsPerHour: count.nullable(),
});

/** Which of Meta's limits hold, and how tight. */
export type Limits = z.output<typeof own>;

/** As the options and the emulator's own API name them: all of Meta's, none, or some changed. */
export const limitsSchema = z.union([z.enum(['meta', 'off']), own.partial()]);
export type LimitsChoice = z.input<typeof limitsSchema>;

/** Meta's own. */
const metaLimits: Limits = {
	messagesPerSecond: 'byThroughput',
	pair: { burst: 45, everySeconds: 6 },
	peoplePerDay: 'byTier',
	marketing: { most: 2, hours: 24 },
	callsPerHour: 5000,
	appCallsPerHour: 200,
};

const noLimits: Limits = {
	messagesPerSecond: null,
	pair: null,
	peoplePerDay: null,
	marketing: null,
	callsPerHour: null,
	appCallsPerHour: null,
};

/** On a clock that stands a whole test is one second: messages a second would count all it sends and gets. */
const standingLimits: Limits = { ...metaLimits, messagesPerSecond: null };

/** The limits that hold from the start, by whether the clock runs then. */
export const firstLimits = (choice: LimitsChoice = {}, running = true): Limits =>
	limitsOf(choice, running ? metaLimits : standingLimits);

/** The limits a choice means, members left out being as they were. @throws Error that names the wrong member. */
export function limitsOf(choice: LimitsChoice, before: Limits): Limits {
	const parsed = limitsSchema.safeParse(choice);
	if (!parsed.success)
		throw new Error(`The limits are not valid:\n${z.prettifyError(parsed.error)}`);
	if (parsed.data === 'meta') return metaLimits;
	if (parsed.data === 'off') return noLimits;
	const given = Object.entries(parsed.data).filter(([, value]) => value !== undefined);
	return own.parse({ ...before, ...Object.fromEntries(given) });
}
