import { must, result, type Found, type Result } from '../limits';

/** A stretch of time in Unix seconds, the end not included. */
export interface Period {
	readonly start: number;
	readonly end: number;
}

/** The stretch between two dates as a form gives them: ISO texts (UTC unless they say), or Unix seconds. */
export function periodOf(from: string, to: string): Result<Period> {
	const start = secondsOf(from);
	const end = secondsOf(to);
	return result(
		{ start: start ?? 0, end: end ?? 0 },
		dateLimits('from', from, start),
		dateLimits('to', to, end),
		must(
			start === undefined || end === undefined || start < end,
			'to',
			'a later date than from',
			to,
		),
	);
}

const dateLimits = (field: string, text: string, value: number | undefined): Found =>
	must(value !== undefined, field, 'a date', text === '' ? 'nothing' : 'something else');

function secondsOf(text: string): number | undefined {
	if (/^\d{9,11}$/.test(text)) return Number(text);
	// A text without zone is read as UTC, in which Meta counts, and not in the zone of this machine.
	const at = Date.parse(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
	return Number.isNaN(at) ? undefined : Math.floor(at / 1000);
}
