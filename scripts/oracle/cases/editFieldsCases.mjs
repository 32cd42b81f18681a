const values = {
	text: 'Ada',
	digits: '42',
	float: '1.5',
	word: 'TRUE',
	empty: '',
	number: 5,
	zero: 0,
	one: 1,
	yes: true,
	no: false,
	list: [1, 'a'],
	object: { a: { b: 1 } },
	nothing: null,
	missing: undefined,
	listText: '[1,2]',
	quotedList: "['a']",
	objectText: '{"a":1}',
	looseObject: '{a: 1}',
	nullText: 'null',
	badJson: '{a:',
};
const types = ['string', 'number', 'boolean', 'array', 'object'];
const assignments = (...rows) => ({
	assignments: rows.map(([name, type, value], index) => ({ id: String(index), name, type, value })),
});
const item = {
	name: 'Ada',
	'a.b': 'dotted',
	user: { first: 'Ada', address: { city: 'London' } },
	list: [{ x: 1 }, { x: 2 }],
	n: 1,
};

const conversions = [3.3, 3.4, 3.5].flatMap((typeVersion) =>
	types.flatMap((type) =>
		Object.entries(values).flatMap(([kind, value]) =>
			[false, true].map((ignoreConversionErrors) => ({
				id: `${kind} as ${type}${ignoreConversionErrors ? ', ignoring errors' : ''}, v${typeVersion}`,
				typeVersion,
				parameters: {
					mode: 'manual',
					assignments: assignments(['out', type, '={{ $json.value }}']),
					options: ignoreConversionErrors ? { ignoreConversionErrors } : {},
				},
				json: JSON.parse(JSON.stringify({ value })),
			})),
		),
	),
);

const names = [
	'plain',
	'with space',
	'a.b',
	'user.first',
	'user.address.zip',
	'new.deep.er',
	'list[0].x',
	'list[3]',
	'list.1.x',
	'n.m',
	'name.sub',
	'["quoted.key"]',
	"['single']",
	'user["first"]',
	'arr[0]',
	'arr.0',
	'.lead',
	'trail.',
	'a..b',
	'__proto__.polluted',
	'constructor.prototype.polluted',
	'user.__proto__.x',
	'user[constructor]',
];
/** @type {[string, object][]} */
const includes = [
	['none', { includeOtherFields: false }],
	['all', { includeOtherFields: true, include: 'all' }],
	['all by default', { includeOtherFields: true }],
	[
		'selected',
		{
			includeOtherFields: true,
			include: 'selected',
			includeFields: 'name, user.address.city,list[1].x, missing, user.first',
		},
	],
	['selected dotted', { includeOtherFields: true, include: 'selected', includeFields: 'a.b' }],
	[
		'except',
		{
			includeOtherFields: true,
			include: 'except',
			excludeFields: 'name, user.address, list[0].x, missing',
		},
	],
	['except dotted', { includeOtherFields: true, include: 'except', excludeFields: 'a.b,list[0]' }],
	['nothing selected', { includeOtherFields: true, include: 'selected', includeFields: '' }],
	['unknown choice', { includeOtherFields: true, include: 'some' }],
];

const naming = [undefined, true, false].flatMap((dotNotation) =>
	names.flatMap((name) =>
		includes.slice(0, 2).map(([include, parameters]) => ({
			id: `name ${name}, dot notation ${dotNotation ?? 'default'}, include ${include}`,
			typeVersion: 3.4,
			parameters: {
				...parameters,
				assignments: assignments([name, 'string', 'new']),
				options: dotNotation === undefined ? {} : { dotNotation },
			},
			json: item,
		})),
	),
);

const including = [3.3, 3.4].flatMap((typeVersion) =>
	[true, false].flatMap((dotNotation) =>
		includes.map(([include, parameters]) => ({
			id: `include ${include}, dot notation ${dotNotation}, v${typeVersion}`,
			typeVersion,
			parameters: {
				...parameters,
				assignments: assignments(['added', 'number', 7]),
				options: { dotNotation },
			},
			json: item,
		})),
	),
);

const json = {
	text: 'Ada',
	quote: 'say "hi"',
	injected: 'x", "admin": true, "y": "',
	number: 5,
	yes: true,
	nothing: null,
	list: [1, 'a'],
	object: { a: 1 },
	objectText: '{"b":2}',
	lines: 'a\nb',
	braces: '{{ $json.number }}',
	numberText: '7',
};
const raws = [
	'{ "a": 1, "b": { "c": [true, null] } }',
	'={ "a": {{ $json.number }} }',
	'={ "a": "{{ $json.text }}" }',
	'={ "a": "Hi {{ $json.text }}, {{ $json.number }}" }',
	'={ "a": {{ $json.list }} }',
	'={ "a": {{ $json.object }}, "b": {{ $json.yes }} }',
	'={ "a": "{{ $json.object }}" }',
	'={ "a": {{ $json.nothing }} }',
	'={ "a": "{{ $json.nothing }}" }',
	'={ "a": {{ $json.missing }} }',
	'={ "a": "{{ $json.missing }}" }',
	'={ "a": {{ $json.text }} }',
	'={ "a": {{ $json.objectText }} }',
	'={{ $json.object }}',
	'={{ $json.objectText }}',
	'={{ { "x": $json.number } }}',
	'={{ $json.list }}',
	'={{ $json.text }}',
	'={{ $json.nothing }}',
	'={ "a": "{{ $json.quote }}" }',
	'={ "a": "{{ $json.injected }}" }',
	'={ "a": "{{ $json.lines }}" }',
	'={ "a": "{{ $json.braces }}" }',
	'={ "{{ $json.text }}": 1 }',
	'={ "a": {{ JSON.stringify($json.object) }} }',
	'={ "a.b": 1, "c": 2 }',
	'[1]',
	'"text"',
	'={ "a": 1, }',
	"={ 'a': 1 }",
	'{ broken',
	'',
	'={ "a": {{ $json.numberText }} }',
	'={ "a": \\"{{ $json.text }}\\" }',
	'={ "a": "\\"{{ $json.text }}\\"" }',
];
const raw = [3.3, 3.4].flatMap((typeVersion) =>
	[false, true].flatMap((includeOtherFields) =>
		raws.map((jsonOutput) => ({
			id: `raw ${jsonOutput}${includeOtherFields ? ', other fields too' : ''}, v${typeVersion}`,
			typeVersion,
			parameters: { mode: 'raw', jsonOutput, includeOtherFields, options: {} },
			json,
		})),
	),
);

const several = [
	{
		id: 'two rows of one name',
		typeVersion: 3.4,
		parameters: {
			assignments: assignments(
				['a', 'string', 'first'],
				['b', 'number', 1],
				['a', 'string', 'last'],
			),
			options: {},
		},
		json: {},
	},
	{
		id: 'rows that build one object',
		typeVersion: 3.4,
		parameters: {
			assignments: assignments(
				['u.a', 'string', 'x'],
				['u.b', 'number', 1],
				['u.list[1]', 'boolean', true],
			),
			options: {},
		},
		json: {},
	},
	{
		id: 'no rows',
		typeVersion: 3.4,
		parameters: { assignments: { assignments: [] }, options: {} },
		json: item,
	},
	{
		id: 'no rows, all fields',
		typeVersion: 3.4,
		parameters: { assignments: { assignments: [] }, includeOtherFields: true, options: {} },
		json: item,
	},
	{ id: 'no assignments parameter', typeVersion: 3.4, parameters: { options: {} }, json: item },
	{
		id: 'name by expression',
		typeVersion: 3.4,
		parameters: {
			assignments: assignments(['={{ $json.name }}', 'string', '={{ $json.n + 1 }}']),
			options: {},
		},
		json: item,
	},
	{
		id: 'template value',
		typeVersion: 3.4,
		parameters: {
			assignments: assignments(['t', 'string', '=Hi {{ $json.name }}: {{ $json.list }}']),
			options: {},
		},
		json: item,
	},
	{
		id: 'date value',
		typeVersion: 3.4,
		parameters: {
			assignments: assignments([
				'd',
				'string',
				"={{ '2024-05-01T10:00:00.000Z'.toDateTime().toISO() }}",
			]),
			options: {},
		},
		json: item,
	},
	{
		id: 'list of dates',
		typeVersion: 3.5,
		parameters: {
			assignments: assignments(['d', 'array', "={{ ['2024-05-01T10:00:00.000Z'.toDateTime()] }}"]),
			options: {},
		},
		json: item,
	},
];

export const editFieldsCases = () => [...conversions, ...naming, ...including, ...raw, ...several];
