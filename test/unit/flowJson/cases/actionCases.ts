import {
	body,
	complete,
	done,
	end,
	endpoint,
	exchange,
	flow,
	footer,
	goto,
	input,
	number,
	only,
	screen,
	string,
	update,
} from './parts';
import type { Json, RuleCase } from './RuleCase';

const first = 'screens[0].layout.children[0]';
const acts = (action: Json, top = {}): Json =>
	flow([screen('END', [footer(action)], { terminal: true })], top);
const link = (action: Json, version = '7.3'): Json =>
	only({ type: 'EmbeddedLink', text: 'More', 'on-click-action': action }, { version });
const two = (
	payload: Record<string, Json>,
	data: Record<string, Json>,
	children: readonly Json[] = [],
): Json => flow([screen('FIRST', [...children, footer(goto('END', payload))]), end([], { data })]);
const opened = (url: string): Json => link({ name: 'open_url', url });
const picker = (more: Record<string, Json> = {}): Json => ({
	type: 'PhotoPicker',
	name: 'photos',
	label: 'Photos',
	'max-uploaded-photos': 4,
	...more,
});
const sends = (payload: Record<string, Json>, more: Record<string, Json> = {}): Json =>
	flow([screen('END', [picker(more), footer(complete(payload))], { terminal: true })]);
const changes = (payload: Record<string, Json>, version = '7.3'): Json =>
	only(
		{ type: 'OptIn', name: 'ok', label: 'Yes', 'on-select-action': update(payload) },
		{ version },
		{ data: { total: number } },
	);

/** Actions and what they carry. */
export const actionCases: readonly RuleCase[] = [
	{
		code: 'unknown-action',
		name: 'actions exist',
		good: acts(complete()),
		bad: acts({ name: 'submit', payload: {} }),
		path: `${first}.on-click-action.name`,
		at: 'submit',
	},
	{
		code: 'action-not-allowed',
		name: 'a Footer opens no link',
		good: acts(complete()),
		bad: acts({ name: 'open_url', url: 'https://example.com' }),
		path: `${first}.on-click-action`,
		at: 'on-click-action',
	},
	{
		code: 'since-version',
		name: 'open_url exists from 6.0',
		good: link({ name: 'open_url', url: 'https://example.com' }, '6.0'),
		bad: link({ name: 'open_url', url: 'https://example.com' }, '5.1'),
		path: `${first}.on-click-action`,
		at: 'on-click-action',
	},
	{
		code: 'since-version',
		name: 'on-select-action of OptIn exists from 6.0',
		good: changes({ total: 2 }, '6.0'),
		bad: changes({ total: 2 }, '5.1'),
		path: `${first}.on-select-action`,
		at: 'on-select-action',
	},
	{
		code: 'unknown-property',
		name: 'actions have known keys',
		good: acts(complete()),
		bad: acts({ name: 'complete', payload: {}, next: {} }),
		path: `${first}.on-click-action.next`,
		at: '"next"',
	},
	{
		code: 'missing-property',
		name: 'complete has a payload',
		good: acts(complete()),
		bad: acts({ name: 'complete' }),
		path: `${first}.on-click-action.payload`,
		at: 'on-click-action',
	},
	{
		code: 'bad-format',
		name: 'open_url has a web address',
		good: opened('https://example.com'),
		bad: opened('example.com'),
		path: `${first}.on-click-action.url`,
		at: 'example.com',
	},
	{
		code: 'complete-not-terminal',
		name: 'complete ends the Flow',
		good: acts(complete()),
		bad: flow([
			screen('FIRST', [
				footer(complete()),
				{ type: 'EmbeddedLink', text: 'On', 'on-click-action': goto('END') },
			]),
			end(),
		]),
		path: `${first}.on-click-action`,
		at: 'on-click-action',
	},
	{
		code: 'navigate-terminal',
		name: 'the Footer of a terminal screen ends',
		good: two({}, {}),
		bad: flow([screen('FIRST', [footer(goto('END'))], { terminal: true }), end()]),
		path: `${first}.on-click-action`,
		at: 'on-click-action',
	},
	{
		code: 'unknown-screen',
		name: 'navigate leads to a screen',
		good: two({}, {}),
		bad: flow([
			screen('FIRST', [
				footer(goto('FINISH')),
				{ type: 'EmbeddedLink', text: 'On', 'on-click-action': goto('END') },
			]),
			end(),
		]),
		path: `${first}.on-click-action.next.name`,
		at: 'FINISH',
	},
	{
		code: 'payload-missing',
		name: 'the next screen gets its data',
		good: two({ city: 'Rome' }, { city: string() }),
		bad: two({}, { city: string() }),
		path: `${first}.on-click-action.payload`,
		at: '"payload"',
	},
	{
		code: 'payload-extra',
		name: 'the next screen knows what it gets',
		good: two({}, {}),
		bad: two({ city: 'Rome' }, {}),
		path: `${first}.on-click-action.payload.city`,
		at: '"city"',
	},
	{
		code: 'payload-type',
		name: 'literals have the declared type',
		good: two({ age: 3 }, { age: number }),
		bad: two({ age: 'three' }, { age: number }),
		path: `${first}.on-click-action.payload.age`,
		at: '"three"',
	},
	{
		code: 'payload-type',
		name: 'answers have the declared type',
		good: flow([
			screen('FIRST', [input('age'), footer(goto('END', { age: '${form.age}' }))]),
			end([], { data: { age: string() } }),
		]),
		bad: two({ ok: '${form.ok}' }, { ok: string() }, [{ type: 'OptIn', name: 'ok', label: 'Yes' }]),
		path: 'screens[0].layout.children[1].on-click-action.payload.ok',
		at: '${form.ok}',
	},
	{
		code: 'payload-type',
		name: 'a number input feeds a number or a string',
		good: two({ age: '${form.age}' }, { age: number }, [input('age', { 'input-type': 'number' })]),
		bad: two({ age: '${form.age}' }, { age: number }, [input('age')]),
		path: 'screens[0].layout.children[1].on-click-action.payload.age',
		at: '${form.age}',
	},
	{
		code: 'payload-extra',
		name: 'update_data changes declared data',
		good: changes({ total: 2 }),
		bad: changes({ sum: 2 }),
		path: `${first}.on-select-action.payload.sum`,
		at: '"sum"',
	},
	{
		code: 'payload-media',
		name: 'photos do not travel with navigate',
		good: sends({ photos: '${form.photos}' }),
		bad: flow([
			screen('FIRST', [picker(), footer(goto('END', { photos: '${form.photos}' }))]),
			end([], { data: { photos: { type: 'array', items: { type: 'object' }, __example__: [] } } }),
		]),
		path: 'screens[0].layout.children[1].on-click-action.payload.photos',
		at: '${form.photos}',
	},
	{
		code: 'payload-media',
		name: 'photos stand at the top',
		good: sends({ photos: '${form.photos}' }),
		bad: sends({ all: { photos: '${form.photos}' } }),
		path: 'screens[0].layout.children[1].on-click-action.payload.all.photos',
		at: '${form.photos}',
	},
	{
		code: 'payload-media',
		name: 'complete sends 10 files',
		good: sends(
			{ photos: '${form.photos}' },
			{ 'max-uploaded-photos': 10, 'max-file-size-kb': 10_240 },
		),
		bad: sends(
			{ photos: '${form.photos}' },
			{ 'max-uploaded-photos': 11, 'max-file-size-kb': 1024 },
		),
		path: 'screens[0].layout.children[1].on-click-action.payload.photos',
		at: '${form.photos}',
	},
	{
		code: 'payload-media',
		name: 'complete sends 100 MiB',
		good: sends({ photos: '${form.photos}' }, { 'max-uploaded-photos': 4 }),
		bad: sends({ photos: '${form.photos}' }, { 'max-uploaded-photos': 5 }),
		path: 'screens[0].layout.children[1].on-click-action.payload.photos',
		at: '${form.photos}',
	},
	{
		code: 'property-conflict',
		name: 'pickers ask for a minimum',
		good: only(picker({ 'min-uploaded-photos': 1 })),
		bad: only(picker({ required: true })),
		path: `${first}.required`,
		at: '"required"',
	},
	{
		code: 'action-not-allowed',
		name: 'a date asks the endpoint only',
		good: only(
			{ type: 'DatePicker', name: 'day', label: 'Day', 'on-select-action': exchange() },
			endpoint({ END: [] }),
		),
		bad: only({ type: 'DatePicker', name: 'day', label: 'Day', 'on-select-action': update() }),
		path: `${first}.on-select-action`,
		at: 'on-select-action',
	},
	{
		code: 'wrong-type',
		name: 'a payload is an object',
		good: acts(complete()),
		bad: acts({ name: 'complete', payload: 'all' }),
		path: `${first}.on-click-action.payload`,
		at: '"all"',
	},
	{
		code: 'unreachable-screen',
		name: 'every screen is connected',
		good: two({}, {}),
		bad: flow([
			screen('LOST', [body, done], { terminal: true }),
			screen('FIRST', [footer(goto('END'))]),
			end(),
		]),
		path: 'screens[1].id',
		at: '"FIRST"',
	},
];
