import type { JsonObject } from './json';

/** One broken limit: where, what is allowed, what was given. */
export interface LimitProblem {
	/** Path in the wire JSON, e.g. `interactive.action.buttons[3].reply.title`. */
	readonly field: string;
	/** What Meta allows, e.g. `at most 20 characters`. */
	readonly limit: string;
	readonly actual: string | number;
	/** A whole sentence with all of it. */
	readonly message: string;
}

/** A body Meta would take, or every reason it would not. */
export type Result<Body = JsonObject> =
	| { readonly ok: true; readonly body: Body }
	| { readonly ok: false; readonly problems: readonly LimitProblem[] };

/** What a check finds: nothing, or what is wrong. */
export type Found = readonly LimitProblem[];

/** The body, unless any check found something; then all of it. */
export function result<Body>(body: Body, ...checks: readonly Found[]): Result<Body> {
	const problems = checks.flat();
	return problems.length === 0 ? { ok: true, body } : { ok: false, problems };
}

/** One problem, worded alike everywhere. `actual` never carries the text itself, which may be private. */
const problem = (field: string, limit: string, actual: string | number): LimitProblem => ({
	field,
	limit,
	actual,
	message: `${field} takes ${limit}, got ${actual}`,
});

/** Fails unless the condition holds. */
export const must = (
	holds: boolean,
	field: string,
	limit: string,
	actual: string | number,
): Found => (holds ? [] : [problem(field, limit, actual)]);

/** Characters as Meta counts them for us: Unicode code points, so that an emoji beyond the BMP is one. */
export const codePoints = (text: string): number => {
	let count = 0;
	for (const _point of text) count += 1;
	return count;
};

/** A text that may be left out, of at most `max` characters. */
export const optionalText = (field: string, value: string | undefined, max: number): Found => {
	if (value === undefined || value.length <= max) return [];
	const length = codePoints(value);
	return must(length <= max, field, `at most ${max} characters`, length);
};

/** A text that must say something, of at most `max` characters. */
export const requiredText = (field: string, value: string | undefined, max = Infinity): Found =>
	value === undefined || value.trim() === ''
		? [problem(field, 'a text', 'nothing')]
		: optionalText(field, value, max);

/** A list of `min` to `max` entries. */
export function count(field: string, list: readonly unknown[], min: number, max: number): Found {
	const limit =
		max === Infinity ? `at least ${min}` : min === max ? `exactly ${min}` : `${min} to ${max}`;
	return must(
		list.length >= min && list.length <= max,
		field,
		`${limit} ${max === 1 ? 'entry' : 'entries'}`,
		list.length,
	);
}

/** A number that may be left out, of `min` to `max`, whole unless said otherwise. */
export function range(
	field: string,
	value: number | undefined,
	min: number,
	max: number,
	whole = true,
): Found {
	if (value === undefined) return [];
	const fits = Number.isFinite(value) && value >= min && value <= max;
	const kind = whole ? 'a whole number' : 'a number';
	return must(
		fits && (!whole || Number.isInteger(value)),
		field,
		max === Infinity ? `${kind} of at least ${min}` : `${kind} from ${min} to ${max}`,
		Number.isFinite(value) ? value : String(value),
	);
}

/** A text of a certain form; `limit` says which, in words. */
export const form = (
	field: string,
	value: string | undefined,
	pattern: RegExp,
	limit: string,
): Found =>
	value === undefined || value === '' || pattern.test(value)
		? []
		: [problem(field, limit, 'something else')];

/** An absolute http or https URL. */
export const webUrl = (field: string, value: string | undefined): Found =>
	form(field, value, /^https?:\/\/[^\s/]+\S*$/i, 'a URL that begins with http:// or https://');

/** No two entries the same; the first repeated one is named. */
export function unique(fieldOf: (index: number) => string, values: readonly string[]): Found {
	const seen = new Map<string, number>();
	return values.flatMap((value, index) => {
		const first = seen.get(value);
		if (first === undefined) {
			seen.set(value, index);
			return [];
		}
		return [problem(fieldOf(index), 'different from every other', `the same as ${fieldOf(first)}`)];
	});
}

/** The checks of every entry of a list, each told its own path. */
export const each = <Entry>(
	field: string,
	list: readonly Entry[],
	check: (entry: Entry, path: string, index: number) => Found,
): Found => list.flatMap((entry, index) => check(entry, `${field}[${index}]`, index));
