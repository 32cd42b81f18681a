import {
	boolean,
	complete,
	done,
	end,
	flow,
	footer,
	goto,
	input,
	number,
	only,
	screen,
	string,
	when,
} from './parts';
import type { Json, RuleCase } from './RuleCase';

const first = 'screens[0].layout.children[0]';
const data = {
	who: string(),
	open: boolean,
	age: number,
	address: {
		type: 'object',
		properties: { city: { type: 'string' } },
		__example__: { city: 'Rome' },
	},
} as const;
const text = (value: string, top = {}): Json =>
	only({ type: 'TextBody', text: value }, top, { data });
const condition = (value: string): Json =>
	flow([
		screen('END', [when(value, [{ type: 'TextBody', text: 'Hi' }]), input('city'), done], {
			terminal: true,
			data,
		}),
	]);
const later = (value: string, version = '7.3'): Json =>
	flow(
		[
			screen('FIRST', [input('city'), footer(goto('END'))]),
			screen('END', [{ type: 'TextBody', text: value }, input('name'), done], { terminal: true }),
		],
		{ version },
	);

/** References and expressions. */
export const referenceCases: readonly RuleCase[] = [
	{
		code: 'reference-unknown',
		name: 'data is declared',
		good: text('${data.who}'),
		bad: text('${data.whom}'),
		path: `${first}.text`,
		at: '${data.whom}',
	},
	{
		code: 'reference-unknown',
		name: 'parts of data are declared',
		good: text('${data.address.city}'),
		bad: text('${data.address.town}'),
		path: `${first}.text`,
		at: 'town',
	},
	{
		code: 'reference-unknown',
		name: 'inputs exist',
		good: flow([
			screen('END', [input('city'), footer(complete({ city: '${form.city}' }))], {
				terminal: true,
			}),
		]),
		bad: flow([screen('END', [footer(complete({ city: '${form.city}' }))], { terminal: true })]),
		path: `${first}.on-click-action.payload.city`,
		at: '${form.city}',
	},
	{
		code: 'reference-unknown',
		name: 'other screens exist',
		good: later('${screen.FIRST.form.city}'),
		bad: later('${screen.FIST.form.city}'),
		path: 'screens[1].layout.children[0].text',
		at: 'FIST',
	},
	{
		code: 'reference-unknown',
		name: 'expressions refer to what exists',
		good: text("`'Hi ' ${data.who}`"),
		bad: text("`'Hi ' ${data.whom}`"),
		path: `${first}.text`,
		at: 'whom',
	},
	{
		code: 'reference-type',
		name: 'a flag needs a truth value',
		good: only(input('city', { required: '${data.open}' }), {}, { data }),
		bad: only(input('city', { required: '${data.who}' }), {}, { data }),
		path: `${first}.required`,
		at: '${data.who}',
	},
	{
		code: 'reference-mixed',
		name: 'text and reference do not mix',
		good: text("`'Hello ' ${data.who}`"),
		bad: text('Hello ${data.who}'),
		path: `${first}.text`,
		at: 'Hello',
	},
	{
		code: 'reference-syntax',
		name: 'references are data, form or screen',
		good: text('${data.who}'),
		bad: text('${user.name}'),
		path: `${first}.text`,
		at: 'user.name',
	},
	{
		code: 'reference-own-screen',
		name: 'the own screen is not named',
		good: text('${data.who}'),
		bad: text('${screen.END.data.who}'),
		path: `${first}.text`,
		at: 'screen.END',
	},
	{
		code: 'reference-later-screen',
		name: 'a screen refers to earlier ones',
		warning: true,
		good: later('${screen.FIRST.form.city}'),
		bad: flow([
			screen('FIRST', [{ type: 'TextBody', text: '${screen.END.form.name}' }, footer(goto('END'))]),
			end([input('name')]),
		]),
		path: `${first}.text`,
		at: '${screen.END',
	},
	{
		code: 'since-version',
		name: 'other screens can be named from 4.0',
		good: flow(
			[
				screen('FIRST', [input('city'), footer(goto('END'))]),
				end([{ type: 'TextBody', text: '${screen.FIRST.form.city}' }]),
			],
			{ version: '4.0' },
		),
		bad: flow(
			[
				screen('FIRST', [
					{ type: 'Form', name: 'form', children: [input('city'), footer(goto('END'))] },
				]),
				end([{ type: 'TextBody', text: '${screen.FIRST.form.city}' }]),
			],
			{ version: '3.1' },
		),
		path: 'screens[1].layout.children[0].text',
		at: '${screen.FIRST',
	},
	{
		code: 'expression-syntax',
		name: 'backtick expressions are readable',
		good: text('`${data.age} + 1`'),
		bad: text('`${data.age} + `'),
		path: `${first}.text`,
		at: '+',
	},
	{
		code: 'expression-syntax',
		name: 'conditions have their operators',
		good: condition("${form.city} == 'Rome' && ${data.open}"),
		bad: condition("${form.city} 'Rome'"),
		path: `${first}.condition`,
		at: 'condition',
	},
	{
		code: 'expression-syntax',
		name: 'conditions close their parentheses',
		good: condition('!(${data.age} > 5 || ${data.open})'),
		bad: condition('!(${data.age} > 5'),
		path: `${first}.condition`,
		at: 'condition',
	},
	{
		code: 'expression-syntax',
		name: 'conditions compare like with like',
		good: condition('${data.age} == 5'),
		bad: condition("${data.age} == 'five'"),
		path: `${first}.condition`,
		at: 'condition',
	},
	{
		code: 'expression-syntax',
		name: 'an operator has something to decide',
		good: condition('${data.open} || ${data.age} > 3'),
		bad: condition('${data.open} || 2 > 3'),
		path: `${first}.condition`,
		at: 'condition',
	},
	{
		code: 'condition-static',
		name: 'a condition can change',
		good: condition('${data.open}'),
		bad: condition('true'),
		path: `${first}.condition`,
		at: 'condition',
	},
	{
		code: 'condition-not-boolean',
		name: 'a condition is true or false',
		good: condition("${data.who} != ''"),
		bad: condition('${data.who}'),
		path: `${first}.condition`,
		at: 'condition',
	},
];
