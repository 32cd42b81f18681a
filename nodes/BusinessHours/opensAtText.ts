import { dayOf, wallMidnight, wallTime } from './wallTime';

const dayMs = 86_400_000;

/**
 * An opening time as people say it: `Monday 09:00`, and from a week on with the date,
 * `Monday 5 January 09:00`. Digits are Latin in every language, so that they read the same in any app.
 */
export function opensAtText(opensAt: number, now: number, zone: string, language: string): string {
	const wall = wallTime(zone, opensAt);
	const away = wallMidnight(dayOf(zone, opensAt)) - wallMidnight(dayOf(zone, now));
	const date = new Intl.DateTimeFormat(`${localeOf(language)}-u-nu-latn`, {
		timeZone: 'UTC',
		weekday: 'long',
		...(away < 7 * dayMs ? {} : { day: 'numeric', month: 'long' }),
	}).format(wall);
	return `${date} ${new Date(wall).toISOString().slice(11, 16)}`;
}

/** The language when the runtime can format it, else English. */
function localeOf(language: string): string {
	try {
		return Intl.DateTimeFormat.supportedLocalesOf([language.replace('_', '-')])[0] ?? 'en';
	} catch {
		return 'en';
	}
}
