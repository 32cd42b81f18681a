import { DateTime } from 'luxon';

/**
 * A text as a date, tried as ISO 8601, HTTP, RFC 2822, SQL and at last as JavaScript reads it. A text with an offset
 * keeps it; one without is in `zone`. `undefined` when nothing fits.
 */
export function parseDate(text: string, zone: string): DateTime | undefined {
	const trimmed = text.trim();
	const options = { zone, setZone: true };
	const attempts = [
		() => DateTime.fromISO(trimmed, options),
		() => DateTime.fromHTTP(trimmed, options),
		() => DateTime.fromRFC2822(trimmed, options),
		() => DateTime.fromSQL(trimmed, options),
		() => DateTime.fromMillis(Date.parse(trimmed), { zone }),
	];
	for (const attempt of attempts) {
		try {
			const date = attempt();
			if (date.isValid) return date;
		} catch {
			// Luxon throws, instead of giving an invalid date, when JavaScript read NaN milliseconds.
		}
	}
	return undefined;
}
