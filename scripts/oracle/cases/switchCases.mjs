import { condition, filter, operator } from './conditions.mjs';

const equals = operator('string', 'equals');
const rule = (name, more = {}) => ({ conditions: filter([condition(name, equals)]), ...more });
const json = (...matches) =>
	Object.fromEntries(
		['a', 'b', 'c'].map((name) => [name, { left: matches.includes(name) ? 'x' : 'y', right: 'x' }]),
	);

const fallbacks = {
	'no fallback': {},
	none: { fallbackOutput: 'none' },
	extra: { fallbackOutput: 'extra' },
	'output 1': { fallbackOutput: 1 },
	'output 9': { fallbackOutput: 9 },
	'output -1': { fallbackOutput: -1 },
	renamed: { fallbackOutput: 'extra', renameFallbackOutput: 'Else' },
};
const matches = [[], ['a'], ['b'], ['c'], ['a', 'c'], ['a', 'b', 'c']];

const ruled = (typeVersion) =>
	Object.entries(fallbacks).flatMap(([name, fallback]) =>
		[false, true].flatMap((allMatchingOutputs) =>
			matches.map((matching) => ({
				id: `rules, ${name}, ${allMatchingOutputs ? 'all' : 'first'} of [${matching.join()}], v${typeVersion}`,
				typeVersion,
				parameters: {
					mode: 'rules',
					rules: {
						values: [rule('a'), rule('b', { renameOutput: true, outputKey: 'B' }), rule('c')],
					},
					options: { ...fallback, ...(allMatchingOutputs ? { allMatchingOutputs } : {}) },
				},
				json: json(...matching),
			})),
		),
	);

const indexed = (typeVersion) =>
	[0, 1, 3, 4, -1, 1.5, '2', 'x', '', null, true, [1]].map((output) => ({
		id: `expression ${JSON.stringify(output)}, v${typeVersion}`,
		typeVersion,
		parameters: { mode: 'expression', numberOutputs: 4, output: '={{ $json.output }}' },
		json: { output },
	}));

const single = (typeVersion) => [
	{
		id: `expression without a value, v${typeVersion}`,
		typeVersion,
		parameters: { mode: 'expression', output: '={{ $json.none }}' },
		json: {},
	},
	{
		id: `fixed output, v${typeVersion}`,
		typeVersion,
		parameters: { mode: 'expression', numberOutputs: 2, output: 1 },
		json: {},
	},
	{
		id: `mode left at its default, v${typeVersion}`,
		typeVersion,
		parameters: { rules: { values: [rule('a')] } },
		json: json('a'),
	},
	{
		id: `no rules, v${typeVersion}`,
		typeVersion,
		parameters: { mode: 'rules', rules: { values: [] }, options: { fallbackOutput: 'extra' } },
		json: {},
	},
	{
		id: `a rule that fails after one that matched, v${typeVersion}`,
		typeVersion,
		parameters: { rules: { values: [rule('a'), rule('b')] } },
		json: { ...json('a'), b: { left: 5, right: 'x' } },
	},
	{
		id: `a rule that fails before one that matches, v${typeVersion}`,
		typeVersion,
		parameters: { rules: { values: [rule('b'), rule('a')] } },
		json: { ...json('a'), b: { left: 5, right: 'x' } },
	},
];

export const switchCases = () =>
	[3, 3.2, 3.4].flatMap((typeVersion) => [
		...ruled(typeVersion),
		...indexed(typeVersion),
		...single(typeVersion),
	]);
