import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

/**
 * What is wrong with a value, as the end of a sentence that begins with the field: "must be at most 200". Passed to
 * zod with each parse (`{ error: issueSentence }`), so that words of a schema's own still come first.
 */
export function issueSentence(issue: Issue): string {
	switch (issue.code) {
		case 'invalid_type':
			return wanted(issue, typeWords[issue.expected] ?? `a ${issue.expected}`);
		case 'invalid_value':
			return wanted(issue, oneOf(issue.values.map(String)));
		case 'too_big':
			return bounded(issue, issue.maximum, 'at most');
		case 'too_small':
			return bounded(issue, issue.minimum, 'at least');
		default:
			return 'has a form that is not known here';
	}
}

const typeWords: Readonly<Record<string, string>> = {
	array: 'a list',
	boolean: 'true or false',
	int: 'a whole number',
	object: 'an object',
	record: 'an object',
	string: 'a text',
	tuple: 'a list',
};

const wanted = ({ input }: Issue, what: string): string =>
	input === undefined ? `is missing: it takes ${what}` : `must be ${what}`;

/** A bound on a text or a list is about how much there is of it, on a number about its value. */
function bounded({ origin }: Issue, limit: number | bigint, how: string): string {
	const unit = { array: 'entries', string: 'characters' }[String(origin)];
	if (unit === undefined) return `must be ${how} ${limit}`;
	return how === 'at least' && limit === 1
		? 'must not be empty'
		: `must have ${how} ${limit} ${unit}`;
}

function oneOf(values: readonly string[]): string {
	const before = values.slice(0, -1).join(', ');
	const last = values.at(-1) ?? '';
	return before === '' ? last : `${before} or ${last}`;
}
