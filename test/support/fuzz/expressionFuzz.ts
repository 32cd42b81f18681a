import fc from 'fast-check';
import type { JsonObject } from '../../../cloud-api/json';
import {
	compileParameter,
	ExpressionError,
	evaluateParameter,
	type Scope,
} from '../../../engine/src/journey/expression/expression';
import { fuzzed } from './fuzzed';
import { mangledText } from './mangled';

/** What everything inherits from here on, and no expression may find. */
const canary = 'canary';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const names = words(`
	name list o text length constructor __proto__ prototype call toString valueOf map filter reduce join sort split
	replace at keys entries now plus format json item repeat flat ${canary}
`);
const roots = words(`
	$json $('A') $input $now $today $workflow $execution $contact Math Object JSON Number String Array DateTime x this
	process [] ({}) [3,1,2] 'ab' 1 -1 1e9 null undefined true /a+/g
`);
const operators = words('+ - * / % === !== < >= && || ?? , in');
const signs = words('( ) [ ] { } . => ` ${ }} {{ \\');

/** Code of the shapes that expressions have, with names that lead out of a careless one. */
const { code } = fc.letrec<{ code: string }>((tie) => ({
	code: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		fc.constantFrom(...roots),
		fc.tuple(tie('code'), fc.constantFrom(...names)).map(([of, name]) => `${of}.${name}`),
		fc.tuple(tie('code'), fc.constantFrom(...names)).map(([of, name]) => `${of}?.${name}`),
		fc.tuple(tie('code'), tie('code')).map(([of, key]) => `${of}[${key}]`),
		fc
			.tuple(tie('code'), fc.constantFrom(...names))
			.map(([of, name]) => `${of}['${name.slice(0, 2)}' + '${name.slice(2)}']`),
		fc.tuple(tie('code'), fc.constantFrom(...names)).map(([of, name]) => `${of}.${name}()`),
		fc
			.tuple(tie('code'), fc.constantFrom(...names), tie('code'))
			.map(([of, name, to]) => `${of}.${name}(${to})`),
		fc
			.tuple(tie('code'), fc.constantFrom(...names), tie('code'))
			.map(([of, name, to]) => `${of}.${name}(x => ${to})`),
		fc.tuple(tie('code'), tie('code')).map(([of, to]) => `(${of})(${to})`),
		fc
			.tuple(tie('code'), fc.constantFrom(...operators), tie('code'))
			.map(([one, by, other]) => `${one} ${by} ${other}`),
		fc.tuple(tie('code'), tie('code'), tie('code')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
		tie('code').map((of) => `\`t\${${of}}\``),
		tie('code').map((of) => `[...${of}]`),
		tie('code').map((of) => `({ a: ${of}, ...${of} })`),
		tie('code').map((of) => `new Date(${of})`),
		tie('code').map((of) => `(({ ${canary}: y, ...z }) => [y, z])(${of})`),
	),
}));

const soup = fc
	.array(fc.constantFrom(...names, ...roots, ...operators, ...signs), { maxLength: 12 })
	.map((tokens) => tokens.join(''));

const anyTemplate: fc.Arbitrary<string> = fc.oneof(
	{ weight: 6, arbitrary: code.map((text) => `={{ ${text} }}`) },
	{ weight: 2, arbitrary: mangledText(code).map((text) => `={{ ${text} }}`) },
	{ weight: 2, arbitrary: soup.map((text) => `={{ ${text} }}`) },
	{ weight: 1, arbitrary: soup.map((text) => `=${text}`) },
	{ weight: 1, arbitrary: fc.string({ unit: 'binary' }).map((text) => `=${text}`) },
);

const item = {
	name: 'Ada',
	text: 'one, two; 3 (four) é 👍',
	list: [3, 1, 2, 'a', null, { k: 'v' }],
	o: { a: 1, b: { c: [true] } },
} satisfies JsonObject;

const scope: Scope = {
	json: item,
	nodeJson: () => item,
	now: Date.UTC(2026, 4, 1, 10),
	timezone: 'Europe/Berlin',
	workflow: { id: 'w1', name: 'Welcome', active: true },
	execution: { id: 'e1', mode: 'production' },
	contact: { name: 'Ada' },
};
const before = JSON.stringify(item);

let isTouched = false;

/** What came of it: a value, or the words of an error of ours. */
function evaluated(template: string): unknown {
	isTouched = false;
	const compiled = compileParameter(template);
	if (!compiled.ok) return compiled.problems.map(({ message }) => message);
	try {
		return evaluateParameter(compiled.parameter, scope);
	} catch (error) {
		if (error instanceof ExpressionError) return error.message;
		throw error;
	}
}

/** Whatever a builder writes, it is a value or an error with a way out, and it reaches nothing beside the data. */
export const expressionFuzz = fuzzed({
	name: 'an expression is a value or an error of ours, in bounded time, and reaches no prototype',
	any: anyTemplate,
	real: evaluated,
	// As everybody's first one: a walk from name to name.
	spoilt(template) {
		isTouched = false;
		const found = (template.match(/\w+/g) ?? []).reduce<unknown>(
			(value, name) => (Object(value) as Readonly<Record<string, unknown>>)[name],
			item,
		);
		return found ?? null;
	},
	fault(_template, value) {
		if (isTouched) return 'it read what objects inherit';
		if (JSON.stringify(item) !== before) return 'it changed the data';
		return value === undefined ? 'nothing came of it' : null;
	},
	around() {
		const inherited: object = Object.getPrototypeOf({});
		Object.defineProperty(inherited, canary, {
			configurable: true,
			get: () => {
				isTouched = true;
				return 'caught';
			},
		});
		return () => Reflect.deleteProperty(inherited, canary);
	},
});
