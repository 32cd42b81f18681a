import { isJsonObject, type JsonObject, type JsonValue } from '../../../../cloud-api/json';
import { instantOf, isZone } from '../../../../nodes/BusinessHours/wallTime';
import { toNumber } from './convert';
import { parseDate } from '../expression/parseDate';
import type { StepInput } from './nativeStep';

/** The `typeVersion`s of n8n's Wait that are understood. Wait is a resting state and not a step that runs. */
export const waitVersions: readonly number[] = [1, 1.1];

/** When the wait is over, in milliseconds UTC, or why that cannot be told. */
export type WaitEnd =
	| { readonly kind: 'until'; readonly until: number }
	| { readonly kind: 'fail'; readonly message: string };

const UNITS: { readonly [unit: string]: number } = {
	seconds: 1_000,
	minutes: 60_000,
	hours: 3_600_000,
	days: 86_400_000,
};

/** Problems of a Wait visible without data. */
export function checkWait(parameters: JsonValue, typeVersion: number): readonly string[] {
	const { resume, unit, amount, dateTime } = withDefaults(
		isJsonObject(parameters) ? parameters : {},
		typeVersion,
	);
	switch (resume) {
		case 'timeInterval':
			return [
				...(isExpression(unit) || Object.hasOwn(UNITS, String(unit))
					? []
					: [`The unit "${String(unit)}" is unknown. Choose seconds, minutes, hours or days.`]),
				...(isExpression(amount) || amountOf(amount) !== undefined
					? []
					: ['The wait amount is not a number of 0 or more. Enter one.']),
			];
		case 'specificTime':
			return dateTime === undefined || dateTime === ''
				? ['There is no date and time to wait until. Enter one.']
				: [];
		default:
			return [
				`A wait that resumes on "${String(resume)}" is not run by a journey. Wait for a time, or use Wait for Reply or Wait for Event.`,
			];
	}
}

/** When this wait ends for one item. A time in the past is over already. */
export function waitUntil({
	parameters,
	typeVersion,
	now,
	timezone,
}: Omit<StepInput, 'json'>): WaitEnd {
	const { resume, unit, amount, dateTime } = withDefaults(parameters, typeVersion);
	if (resume === 'timeInterval') {
		const milliseconds = Object.hasOwn(UNITS, String(unit)) ? UNITS[String(unit)] : undefined;
		if (milliseconds === undefined)
			return fail(`The unit "${String(unit)}" is unknown. Choose seconds, minutes, hours or days.`);
		const count = amountOf(amount);
		if (count === undefined)
			return fail(
				'The wait amount is not a number of 0 or more. Check its expression; a text can be converted with .toNumber().',
			);
		return { kind: 'until', until: now + count * milliseconds };
	}
	if (resume !== 'specificTime')
		return fail(`A wait that resumes on "${String(resume)}" is not run by a journey.`);
	const at =
		dateTime === undefined || dateTime === null ? null : instantOfText(String(dateTime), timezone);
	if (at === null)
		return fail(
			'The date and time to wait until is not a date. Use an ISO date such as 2026-05-01T09:00.',
		);
	return { kind: 'until', until: at };
}

/**
 * The instant a text means, which with an offset of its own is the same in any zone. Luxon reads a repeated wall time by the season it is read in, and puts a skipped one an
 * hour on; here the first one counts, and the instant after the gap.
 */
function instantOfText(text: string, zone: string): number | null {
	const wall = parseDate(text, 'UTC')?.toMillis();
	if (wall === undefined) return null;
	if (parseDate(text, 'UTC+1')?.toMillis() === wall) return wall;
	return isZone(zone) ? instantOf(zone, wall) : null;
}

/** n8n saves only what differs from a version's defaults. */
const withDefaults = (parameters: JsonObject, typeVersion: number): JsonObject => ({
	resume: 'timeInterval',
	...(typeVersion >= 1.1 ? { unit: 'seconds', amount: 5 } : { unit: 'hours', amount: 1 }),
	...parameters,
});

const isExpression = (value: JsonValue | undefined): boolean =>
	typeof value === 'string' && value.startsWith('=');

/** A number of 0 or more; a text that reads as one counts, as in n8n. */
function amountOf(value: JsonValue | undefined): number | undefined {
	const number = value === undefined || value === null ? undefined : toNumber(value);
	return number !== undefined && Number.isFinite(number) && number >= 0 ? number : undefined;
}

const fail = (message: string): WaitEnd => ({ kind: 'fail', message });
