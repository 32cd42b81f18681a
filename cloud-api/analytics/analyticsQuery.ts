import { count, each, form, result, type Found, type Result } from '../limits';
import { fieldExpression } from './fieldExpression';
import { periodOf, type Period } from './period';

/** A list of what to look at, by Meta's name of the parameter; an empty one means everything. */
type Lists = Readonly<Record<string, readonly (string | number)[]>>;

/** What a question about numbers says: dates as a form gives them, the length of a step, and what to look at. */
export interface AnalyticsWish {
	readonly from: string;
	readonly to: string;
	readonly granularity: string;
	readonly lists: Lists;
}

type Query = Readonly<Record<string, string>>;

/** The query of a field that is read with parameters: messages, conversations, prices, calls. */
export function expandedQuery(field: string, wish: AnalyticsWish): Result<Query> {
	return withPeriod(wish, ({ start, end }) => ({
		fields: fieldExpression(field, { start, end, granularity: wish.granularity, ...wish.lists }),
	}));
}

/** The query of an edge: templates, template groups, groups. `idList` names at most `most` objects. */
export function edgeQuery(
	wish: AnalyticsWish,
	idList: string,
	most: number,
	more: Query = {},
): Result<Query> {
	const ids = wish.lists[idList] ?? [];
	return withPeriod(
		wish,
		({ start, end }) => ({
			start: String(start),
			end: String(end),
			granularity: wish.granularity,
			...Object.fromEntries(
				Object.entries(wish.lists).flatMap(([name, list]) =>
					list.length === 0 ? [] : [[name, JSON.stringify(list)]],
				),
			),
			...more,
		}),
		count(idList, ids, 1, most),
	);
}

function withPeriod(
	{ from, to, lists }: AnalyticsWish,
	query: (period: Period) => Query,
	...checks: readonly Found[]
): Result<Query> {
	const period = periodOf(from, to);
	const wrong = period.ok ? [] : period.problems;
	return result(
		query(period.ok ? period.body : { start: 0, end: 0 }),
		wrong,
		...checks,
		each('country_codes', lists['country_codes'] ?? [], (code, path) =>
			form(path, String(code), /^[A-Z]{2}$/, 'two capital letters'),
		),
		each('phone_numbers', lists['phone_numbers'] ?? [], (phone, path) =>
			form(path, String(phone), /^\d{5,15}$/, 'digits only, with the country code'),
		),
	);
}
