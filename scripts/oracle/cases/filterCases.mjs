import { condition, filter, operator, sides } from './conditions.mjs';

const single = { singleValue: true };
const kinds = {
	text: 'Apple',
	lower: 'apple',
	digits: '5',
	word: 'true',
	empty: '',
	blank: ' ',
	number: 5,
	zero: 0,
	float: 5.5,
	yes: true,
	no: false,
	list: ['Apple', 5],
	noList: [],
	object: { a: 1 },
	noObject: {},
	nothing: null,
	missing: undefined,
	date: '2024-05-01',
	instant: '2024-05-01T10:00:00.000Z',
	listText: '["Apple",5]',
	quotedList: "['Apple']",
	objectText: '{"a":1}',
	looseObject: '{a: 1}',
};

const unary = ['exists', 'notExists', 'empty', 'notEmpty'];

/** Each operator with the values it is tried with on the right. */
const operators = [
	...['string', 'number', 'dateTime', 'boolean', 'array', 'object'].flatMap((type) =>
		unary.map((operation) => [operator(type, operation, single), [undefined]]),
	),
	...[
		'equals',
		'notEquals',
		'contains',
		'notContains',
		'startsWith',
		'notStartsWith',
		'endsWith',
		'notEndsWith',
	].map((operation) => [operator('string', operation), ['Apple', 'app', '', 5]]),
	...['regex', 'notRegex'].map((operation) => [operator('string', operation), ['^A', '/^a/i', '']]),
	...['equals', 'notEquals', 'gt', 'lt', 'gte', 'lte'].map((operation) => [
		operator('number', operation),
		[5, '5', null],
	]),
	...['equals', 'notEquals', 'after', 'before', 'afterOrEquals', 'beforeOrEquals'].map(
		(operation) => [
			operator('dateTime', operation),
			['2024-05-01T10:00:00.000Z', '2024-05-01', null],
		],
	),
	...['true', 'false'].map((operation) => [operator('boolean', operation, single), [undefined]]),
	...['equals', 'notEquals'].map((operation) => [operator('boolean', operation), [true, 'true']]),
	...['contains', 'notContains'].map((operation) => [
		operator('array', operation, { rightType: 'any' }),
		['Apple', 'apple', 5, { a: 1 }],
	]),
	...['lengthEquals', 'lengthNotEquals', 'lengthGt', 'lengthLt', 'lengthGte', 'lengthLte'].map(
		(operation) => [operator('array', operation, { rightType: 'number' }), [2, '2']],
	),
];

/** Component versions and strictness that are told apart; the first is what n8n saves today. */
const modes = [
	{ typeVersion: 2.3, strict: true, version: 3 },
	{ typeVersion: 2.3, strict: false, version: 3 },
	{ typeVersion: 2.2, strict: true, version: 2 },
	{ typeVersion: 2.2, strict: false, version: 2 },
	{ typeVersion: 2, strict: false, version: 1 },
];

/** Where the versions of the component differ. */
const versioned = ['empty', 'blank', 'word', 'digits', 'number', 'noList', 'missing'];

/** What is tried beside the first right value. */
const brief = ['text', 'digits', 'number', 'list', 'missing'];

/** Operators × values × modes: the whole table for today's version, the telling part of it for the others. */
export function ifCases() {
	const table = operators.flatMap(([withOperator, rights]) =>
		rights.flatMap((right, rightIndex) =>
			modes.flatMap(({ typeVersion, strict, version }) =>
				Object.keys(kinds)
					.filter(
						(kind) =>
							(rightIndex === 0 || brief.includes(kind)) &&
							(version === 3 || versioned.includes(kind)),
					)
					.map((kind) => ({
						id: `${withOperator.type} ${withOperator.operation} ${JSON.stringify(right) ?? ''}: ${kind}, ${strict ? 'strict' : 'loose'}, v${typeVersion}`,
						typeVersion,
						parameters: { conditions: filter([condition('c', withOperator)], { strict, version }) },
						json: { c: sides(kinds[kind], right) },
					})),
			),
		),
	);
	return [...table, ...ignoringCase(2.2), ...combined(2.2), unknownOperator];
}

const unknownOperator = {
	id: 'an operator that does not exist',
	typeVersion: 2.2,
	parameters: { conditions: filter([condition('c', operator('string', 'sounds'))]) },
	json: { c: sides('Apple', 'Apple') },
};

/** Filter shares the component, so a thinner table shows that it is wired alike. */
export function filterCases() {
	return [2.2, 2.3].flatMap((typeVersion) => [
		...ignoringCase(typeVersion),
		...combined(typeVersion),
	]);
}

function ignoringCase(typeVersion) {
	const tried = operators.filter(([{ type }]) => type === 'string' || type === 'array');
	return tried.flatMap(([withOperator, rights]) =>
		rights.flatMap((right) =>
			['text', 'list', 'missing'].map((kind) => ({
				id: `ignoring case, ${withOperator.type} ${withOperator.operation} ${JSON.stringify(right) ?? ''}: ${kind}, v${typeVersion}`,
				typeVersion,
				parameters: {
					conditions: filter([condition('c', withOperator)], {
						caseSensitive: false,
						strict: false,
					}),
				},
				json: { c: sides(kinds[kind], right) },
			})),
		),
	);
}

const isTrue = operator('boolean', 'true', single);

/** Two conditions: every mix of true, false and a value that fails, under both combinators. */
function combined(typeVersion) {
	const values = { true: true, false: false, fails: 'not a boolean' };
	return ['and', 'or'].flatMap((combinator) =>
		Object.keys(values).flatMap((first) =>
			Object.keys(values).map((second) => ({
				id: `${first} ${combinator} ${second}, v${typeVersion}`,
				typeVersion,
				parameters: {
					conditions: filter([condition('a', isTrue), condition('b', isTrue)], { combinator }),
				},
				json: { a: { left: values[first] }, b: { left: values[second] } },
			})),
		),
	);
}
