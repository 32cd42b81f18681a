/** Parts of n8n's filter component as n8n saves them. */

export const operator = (type, operation, more = {}) => ({ type, operation, ...more });

/** Both values are read from the item, so that they keep their types. */
export const condition = (name, withOperator) => ({
	id: name,
	leftValue: `={{ $json.${name}.left }}`,
	rightValue: `={{ $json.${name}.right }}`,
	operator: withOperator,
});

export const filter = (
	conditions,
	{ combinator = 'and', caseSensitive = true, strict = true, version = 2 } = {},
) => ({
	options: { caseSensitive, leftValue: '', typeValidation: strict ? 'strict' : 'loose', version },
	conditions,
	combinator,
});

/** Leaves keys out whose value is undefined, as JSON does. */
export const sides = (left, right) => JSON.parse(JSON.stringify({ left, right }));
