/** A list or one value of a field's parameter; an empty list is left out. */
export type Argument = string | number | readonly (string | number)[] | undefined;

/**
 * A field with parameters, as Graph writes them: `analytics.start(1).end(2).phone_numbers(["1555"])`. Texts in
 * lists are quoted, words of Meta are not.
 */
export const fieldExpression = (
	field: string,
	parameters: Readonly<Record<string, Argument>>,
	quoted: readonly string[] = ['phone_numbers', 'country_codes'],
): string =>
	[
		field,
		...Object.entries(parameters).flatMap(([name, value]) => {
			if (value === undefined) return [];
			if (typeof value === 'string' || typeof value === 'number') return [`${name}(${value})`];
			if (value.length === 0) return [];
			const list = value.map((entry) => (quoted.includes(name) ? JSON.stringify(entry) : entry));
			return [`${name}([${list.join(',')}])`];
		}),
	].join('.');
