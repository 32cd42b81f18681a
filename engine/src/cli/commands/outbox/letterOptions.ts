import { Option, type Command } from 'commander';
import type { JsonObject } from '../../../../../cloud-api/json';
import { WayfareError } from '../../../errors/WayfareError';
import { deadStates } from '../../../host/deadLetters';

/** Which dead letters, on the command line. */
export interface LetterOptions {
	readonly state?: readonly string[];
	readonly code?: string;
	readonly template?: string;
	readonly journey?: string;
	readonly contact?: string;
	readonly number?: string;
	readonly since?: string;
	readonly before?: string;
}

/** Adds the filters to a command. */
export const letterOptions = (command: Command): Command =>
	command
		.addOption(
			new Option('--state <state...>', 'how it ended (default: all but REFUSED)').choices(
				deadStates,
			),
		)
		.option('--code <code>', 'Meta’s error code, such as 131042')
		.option('--template <name>', 'of this template, or with it to go in its place')
		.option('--journey <id>', 'that this journey asked for')
		.option('--contact <id>', 'to this contact')
		.option('--number <id>', 'that leaves on this phone number id of yours')
		.option('--since <time>', 'asked for then or later, such as 2026-03-01 or 2026-03-01T10:00Z')
		.option('--before <time>', 'asked for before then');

/** The filter as the API takes it; empty when no option was given. @throws WayfareError `usage.invalid` */
export function letterFilter({
	state,
	code,
	journey,
	contact,
	number,
	template,
	since,
	before,
}: LetterOptions): JsonObject {
	return {
		...(state && { states: [...state] }),
		...(code !== undefined && { code: wholeNumber(code) }),
		...(template !== undefined && { template }),
		...(journey !== undefined && { journeyId: journey }),
		...(contact !== undefined && { contactId: contact }),
		...(number !== undefined && { phoneNumberId: number }),
		...(since !== undefined && { since: instant(since, '--since') }),
		...(before !== undefined && { before: instant(before, '--before') }),
	};
}

function wholeNumber(text: string): number {
	if (/^\d{1,9}$/.test(text)) return Number(text);
	throw new WayfareError('usage.invalid', `--code takes a number, not “${text}”`);
}

function instant(text: string, option: string): string {
	const at = Date.parse(text);
	if (!Number.isNaN(at)) return new Date(at).toISOString();
	throw new WayfareError(
		'usage.invalid',
		`${option} takes a time such as 2026-03-01T10:00Z, not “${text}”`,
	);
}
