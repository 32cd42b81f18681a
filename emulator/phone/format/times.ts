const clockTime = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const dayAndTime = new Intl.DateTimeFormat(undefined, {
	weekday: 'short',
	hour: '2-digit',
	minute: '2-digit',
});
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const whole = new Intl.DateTimeFormat('en-GB', {
	weekday: 'short',
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
});

/** The browser's zone; every time on the page is in it. */
export const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const timeOf = (at: number): string => clockTime.format(at);
export const dayAndTimeOf = (at: number): string => dayAndTime.format(at);
export const dayOf = (at: number): string => day.format(at);
export const wholeTime = (at: number): string => whole.format(at);

/** The next Sunday 23:00 of the browser's zone, today's if it is still to come. */
export function nextSundayNight(now: number): number {
	const night = new Date(now);
	night.setHours(23, 0, 0, 0);
	night.setDate(night.getDate() + ((7 - night.getDay()) % 7));
	if (night.getTime() <= now) night.setDate(night.getDate() + 7);
	return night.getTime();
}

/** The value of a `datetime-local` field. */
export function localField(at: number): string {
	const date = new Date(at);
	const two = (value: number): string => String(value).padStart(2, '0');
	return (
		`${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` +
		`T${two(date.getHours())}:${two(date.getMinutes())}`
	);
}
