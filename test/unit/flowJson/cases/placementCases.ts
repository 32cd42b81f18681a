import {
	body,
	complete,
	done,
	dropdown,
	end,
	flow,
	footer,
	goto,
	input,
	only,
	screen,
	string,
	when,
} from './parts';
import type { Json, RuleCase } from './RuleCase';

const first = 'screens[0].layout.children';
const open = { data: { open: { type: 'boolean', __example__: true } } };
const terminal = (children: readonly Json[], top = {}): Json =>
	flow([screen('END', children, { terminal: true, ...open })], top);
const link = (text = 'More'): Json => ({
	type: 'EmbeddedLink',
	text,
	'on-click-action': { name: 'open_url', url: 'https://example.com' },
});
const rich: Json = { type: 'RichText', text: ['# Terms'] };
const list: Json = {
	type: 'NavigationList',
	name: 'list',
	'on-click-action': goto('END'),
	'list-items': [{ id: 'a', 'main-content': { title: 'First' } }],
};
const listed = (...items: readonly Json[]): Json =>
	flow([
		screen('LIST', [
			{ type: 'NavigationList', name: 'list', 'on-click-action': goto('END'), 'list-items': items },
		]),
		end(),
	]);
const item = (more: Record<string, Json>): Json => ({
	id: 'a',
	'main-content': { title: 'First' },
	...more,
});
const deep = (levels: number): Json =>
	levels === 0 ? body : when('${data.open} == true', [deep(levels - 1)]);
const form = (version: string, children: readonly Json[], outside: readonly Json[]): Json =>
	terminal([{ type: 'Form', name: 'form', children }, ...outside], { version });

/** Where components may stand, how many of them, Footers, If and Switch. */
export const placementCases: readonly RuleCase[] = [
	{
		code: 'component-count',
		name: 'a screen has 50 components',
		good: terminal([...Array.from({ length: 49 }, () => body), done]),
		bad: terminal([...Array.from({ length: 50 }, () => body), done]),
		path: 'screens[0].layout',
		at: '"layout"',
	},
	{
		code: 'component-count',
		name: 'a screen has two links',
		good: terminal([link(), link(), done]),
		bad: terminal([link(), link(), link('Third'), done]),
		path: `${first}[2]`,
		opens: '"text": "Third"',
	},
	{
		code: 'component-count',
		name: 'a screen takes photos or documents',
		good: only({ type: 'PhotoPicker', name: 'photos', label: 'Photos' }),
		bad: terminal([
			{ type: 'PhotoPicker', name: 'photos', label: 'Photos' },
			{ type: 'DocumentPicker', name: 'files', label: 'Files' },
			done,
		]),
		path: `${first}[1]`,
		opens: 'DocumentPicker',
	},
	{
		code: 'component-alone',
		name: 'RichText goes with a Footer only',
		good: only(rich),
		bad: terminal([rich, body, done]),
		path: `${first}[0]`,
		opens: 'RichText',
	},
	{
		code: 'component-alone',
		name: 'RichText is alone before 6.3',
		good: only(rich, { version: '6.3' }),
		bad: only(rich, { version: '6.2' }),
		path: `${first}[0]`,
		opens: 'RichText',
	},
	{
		code: 'component-alone',
		name: 'NavigationList is alone',
		good: flow([screen('LIST', [list]), end()]),
		bad: flow([screen('LIST', [list, body]), end()]),
		path: `${first}[0]`,
		opens: 'NavigationList',
	},
	{
		code: 'component-place',
		name: 'NavigationList leads on',
		good: flow([screen('LIST', [list]), end()]),
		bad: flow([screen('LIST', [list], { terminal: true }), end()]),
		path: `${first}[0]`,
		opens: 'NavigationList',
	},
	{
		code: 'component-place',
		name: 'no Form inside If',
		good: terminal([deep(1), done]),
		bad: terminal([
			when('${data.open}', [{ type: 'Form', name: 'form', children: [input('age')] }]),
			done,
		]),
		path: `${first}[0].then[0]`,
		opens: '"Form"',
	},
	{
		code: 'too-long',
		name: 'list titles have 30 characters',
		good: listed(item({ end: { title: 'x'.repeat(10) } })),
		bad: listed(item({ end: { title: 'x'.repeat(11) } })),
		path: `${first}[0].list-items[0].end.title`,
		at: 'xxx',
	},
	{
		code: 'too-many',
		name: 'one badge per list',
		good: listed(item({ badge: 'New' }), item({ id: 'b' })),
		bad: listed(item({ badge: 'New' }), item({ badge: 'Hot' })),
		path: `${first}[0].list-items[1].badge`,
		at: 'Hot',
	},
	{
		code: 'property-conflict',
		name: 'the list acts, or its items',
		good: listed(item({})),
		bad: listed(item({ 'on-click-action': goto('END') })),
		path: `${first}[0].on-click-action`,
		at: 'on-click-action',
	},
	{
		code: 'outside-form',
		name: 'inputs stand in the Form',
		good: form('5.1', [input('age'), done], []),
		bad: form('5.1', [input('age'), done], [input('city')]),
		path: `${first}[1]`,
		opens: '"city"',
	},
	{
		code: 'outside-form',
		name: 'inputs need a Form before 4.0',
		good: flow(
			[
				screen('END', [{ type: 'Form', name: 'form', children: [input('age'), done] }], {
					terminal: true,
				}),
			],
			{ version: '3.1' },
		),
		bad: flow([screen('END', [input('age'), done], { terminal: true })], { version: '3.1' }),
		path: `${first}[0]`,
		opens: '"age"',
	},
	{
		code: 'outside-form',
		name: 'a Footer with answers stands in the Form',
		good: form('5.1', [input('age'), footer(complete({ age: '${form.age}' }))], []),
		bad: form('5.1', [input('age')], [footer(complete({ age: '${form.age}' }))]),
		path: `${first}[1]`,
		opens: '"Footer"',
	},
	{
		code: 'duplicate-name',
		name: 'input names are unique',
		good: terminal([input('age'), input('city'), done]),
		bad: terminal([input('age'), input('age', { label: 'Again' }), done]),
		path: `${first}[1].name`,
		at: '"name": "age"',
		last: true,
	},
	{
		code: 'data-name',
		name: 'input names can be referred to',
		good: only(input('first_name')),
		bad: only(input('first name')),
		path: `${first}[0].name`,
		at: 'first name',
	},
	{
		code: 'footer-missing',
		name: 'a terminal screen has a Footer',
		good: terminal([body, done]),
		bad: terminal([body]),
		path: 'screens[0].layout',
		at: '"layout"',
	},
	{
		code: 'footer-count',
		name: 'one Footer at a time',
		good: terminal([when('${data.open}', [done], [done])]),
		bad: terminal([when('${data.open}', [done], [done]), done]),
		path: 'screens[0].layout',
		at: '"layout"',
	},
	{
		code: 'footer-branches',
		name: 'both branches have a Footer',
		good: terminal([when('${data.open}', [done], [done])]),
		bad: terminal([when('${data.open}', [done], [body])]),
		path: `${first}[0]`,
		opens: '"If"',
	},
	{
		code: 'footer-branches',
		name: 'a Footer makes else mandatory',
		good: terminal([when('${data.open}', [body]), done]),
		bad: terminal([when('${data.open}', [done])]),
		path: `${first}[0]`,
		opens: '"If"',
	},
	{
		code: 'footer-branches',
		name: 'all cases of a Switch have a Footer',
		good: flow([end([], { data: { plan: string() } })]),
		bad: flow([
			screen('END', [{ type: 'Switch', value: '${data.plan}', cases: { a: [done], b: [body] } }], {
				terminal: true,
				data: { plan: string() },
			}),
		]),
		path: `${first}[0]`,
		opens: '"Switch"',
	},
	{
		code: 'footer-nested',
		name: 'a Footer stands in the first If',
		good: terminal([when('${data.open}', [done], [done])]),
		bad: terminal([
			when(
				'${data.open}',
				[when('${data.open}', [footer(complete(), { label: 'Deep' })], [done])],
				[done],
			),
		]),
		path: `${first}[0].then[0].then[0]`,
		opens: '"label": "Deep"',
	},
	{
		code: 'footer-captions',
		name: 'captions left and right, or center',
		good: terminal([footer(complete(), { 'left-caption': 'a', 'right-caption': 'b' })]),
		bad: terminal([
			footer(complete(), { 'left-caption': 'a', 'right-caption': 'b', 'center-caption': 'c' }),
		]),
		path: `${first}[0].center-caption`,
		at: 'center-caption',
	},
	{
		code: 'branch-empty',
		name: 'branches are not empty',
		good: terminal([deep(1), done]),
		bad: terminal([when('${data.open}', []), done]),
		path: `${first}[0].then`,
		at: '"then"',
	},
	{
		code: 'branch-empty',
		name: 'a Switch has cases',
		good: flow([
			end([{ type: 'Switch', value: '${data.plan}', cases: { a: [body] } }], {
				data: { plan: string() },
			}),
		]),
		bad: flow([
			end([{ type: 'Switch', value: '${data.plan}', cases: {} }], { data: { plan: string() } }),
		]),
		path: `${first}[0].cases`,
		at: '"cases"',
	},
	{
		code: 'branch-nesting',
		name: 'If nests 3 deep',
		good: terminal([deep(3), done]),
		bad: terminal([deep(4), done]),
		path: `${first}[0].then[0].then[0].then[0]`,
		opens: '"type": "If"',
		last: true,
	},
	{
		code: 'component-count',
		name: 'a Flow has three carousels',
		good: flow([end([dropdown()])]),
		bad: flow(
			['FIRST', 'SECOND', 'END'].map((id, index) =>
				screen(
					id,
					[
						...(index === 2
							? [
									{
										type: 'ImageCarousel',
										'scale-type': 'cover',
										images: [{ src: 'QUJD', 'alt-text': 'A' }],
									},
								]
							: []),
						{ type: 'ImageCarousel', images: [{ src: 'QUJD', 'alt-text': 'A' }] },
						{ type: 'ImageCarousel', images: [{ src: 'QUJD', 'alt-text': 'A' }] },
						id === 'END' ? done : footer(goto(index === 0 ? 'SECOND' : 'END')),
					],
					id === 'END' ? { terminal: true } : {},
				),
			),
		),
		path: 'screens[2].layout.children[0]',
		opens: '"scale-type": "cover"',
	},
];
