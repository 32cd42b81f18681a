import type { Form } from '../form/Form';
import { isZone } from './wallTime';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** From and to are `HH:MM` of the wall clock; `to` may be `24:00`, and not after `from` means the next day. */
export interface Span {
	readonly from: string;
	readonly to: string;
}

export interface Period extends Span {
	readonly days: readonly Weekday[];
}

/** A day nothing opens on: `YYYY-MM-DD`, or `MM-DD` for every year. */
export interface Holiday {
	readonly date: string;
	readonly name: string;
}

/** A single day's extra opening. It opens on a holiday too: a short day is a holiday plus an opening. */
export interface Opening extends Span {
	readonly date: string;
}

/** When someone is there, in the wall time of one zone. A span belongs to the day it begins on. */
export interface Hours {
	readonly zone: string;
	readonly weekly: readonly Period[];
	readonly holidays: readonly Holiday[];
	readonly openings: readonly Opening[];
}

const time = /^(?:([01]?\d|2[0-3]):([0-5]\d)|24:00)$/;
const fullDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const yearlyDate = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Minutes since midnight of a time that `hoursProblems` accepts; a broken one counts as midnight. */
export function minutesOf(text: string): number {
	const [, hour, minute] = time.exec(text) ?? [];
	return text === '24:00' ? 24 * 60 : Number(hour ?? 0) * 60 + Number(minute ?? 0);
}

/** What a new period or opening of the form says; n8n leaves out of the saved JSON what was not changed. */
export const defaultSpan: Span = { from: '09:00', to: '18:00' };
export const defaultDays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

const spanOf = (row: Form): Span => ({
	from: row.text('from') || defaultSpan.from,
	to: row.text('to') || defaultSpan.to,
});

/** The hours of a form. */
export function readHours(form: Form): Hours {
	return {
		zone: form.text('zone'),
		weekly: form.rows('weekly', 'period').map((row) => ({
			days: row.has('days')
				? weekdays.filter((day) => row.names('days').includes(day))
				: defaultDays,
			...spanOf(row),
		})),
		holidays: form
			.rows('holidays', 'holiday')
			.map((row) => ({ date: calendarDate(row.text('date')), name: row.text('name') })),
		openings: form.rows('openings', 'opening').map((row) => ({
			date: calendarDate(row.text('date')),
			...spanOf(row),
		})),
	};
}

/** n8n's date picker adds a time to the date; only the date is meant. */
const calendarDate = (text: string): string => text.replace(/T.*$/, '');

/** What is wrong with the hours, as sentences; empty when `businessHours` can use them. */
export function hoursProblems(hours: Hours): string[] {
	const problems: string[] = [];
	if (!isZone(hours.zone)) {
		problems.push(`"${hours.zone}" is no time zone: give an IANA name such as Europe/Madrid`);
	}
	if (hours.weekly.length === 0 && hours.openings.length === 0) {
		problems.push('There are no hours: add at least one weekly period');
	}
	hours.weekly.forEach((period, index) => {
		const where = `Weekly period ${index + 1}`;
		if (period.days.length === 0) problems.push(`${where} has no day`);
		problems.push(...spanProblems(where, period));
	});
	hours.holidays.forEach(({ date }, index) => {
		if (!fullDate.test(date) && !yearlyDate.test(date)) {
			problems.push(
				`Holiday ${index + 1}: "${date}" is no date; write YYYY-MM-DD, or MM-DD for every year`,
			);
		}
	});
	hours.openings.forEach((opening, index) => {
		const where = `Opening ${index + 1}`;
		if (!fullDate.test(opening.date)) {
			problems.push(`${where}: "${opening.date}" is no date; write YYYY-MM-DD`);
		}
		problems.push(...spanProblems(where, opening));
	});
	return problems;
}

function spanProblems(where: string, { from, to }: Span): string[] {
	const broken = [from, to].filter((text) => !time.test(text));
	if (broken.length > 0) {
		return broken.map((text) => `${where}: "${text}" is no time; write HH:MM, such as 09:00`);
	}
	if (from === '24:00') return [`${where} begins at 24:00: write 00:00 of the next day`];
	return minutesOf(from) === minutesOf(to)
		? [`${where} has no length: for the whole day write 00:00 to 24:00`]
		: [];
}
