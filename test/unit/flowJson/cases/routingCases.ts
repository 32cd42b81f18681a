import { done, end, endpoint, exchange, flow, footer, goto, screen } from './parts';
import type { Json, RuleCase } from './RuleCase';

const asks = footer(exchange());
const ids = Array.from('ABCDEFGHIJK', (letter) => `S_${letter}`);

/** FIRST, SECOND and END, all answered by an endpoint. */
const routed = (routes: Record<string, Json>, opening: Json = asks): Json =>
	flow([screen('FIRST', [opening]), screen('SECOND', [asks]), end()], endpoint(routes));
const fan = (count: number): Json =>
	flow(
		[
			screen('FIRST', [asks]),
			...ids.slice(0, count).map((id) => screen(id, [done], { terminal: true })),
		],
		endpoint({ FIRST: ids.slice(0, count) }),
	);
const chain = { FIRST: ['SECOND'], SECOND: ['END'] };

/** The routing model and ways through the Flow. */
export const routingCases: readonly RuleCase[] = [
	{
		code: 'wrong-type',
		name: 'routes are lists',
		good: routed(chain),
		bad: routed({ ...chain, FIRST: 'SECOND' }),
		path: 'routing_model.FIRST',
		at: '"FIRST": "SECOND"',
	},
	{
		code: 'unknown-screen',
		name: 'sources exist',
		good: routed(chain),
		bad: routed({ ...chain, THIRD: [] }),
		path: 'routing_model.THIRD',
		at: 'THIRD',
	},
	{
		code: 'unknown-screen',
		name: 'targets exist',
		good: routed(chain),
		bad: routed({ ...chain, END: ['THIRD'] }),
		path: 'routing_model.END[0]',
		at: 'THIRD',
	},
	{
		code: 'route-missing',
		name: 'navigate follows a route',
		good: routed({ FIRST: ['SECOND', 'END'], SECOND: ['END'] }, footer(goto('END'))),
		bad: routed(chain, footer(goto('END'))),
		path: 'routing_model.FIRST',
		at: '"FIRST": [',
	},
	{
		code: 'route-limit',
		name: 'a screen has 10 routes',
		good: fan(10),
		bad: fan(11),
		path: 'routing_model.FIRST[10]',
		at: '"S_K"',
	},
	{
		code: 'route-loop',
		name: 'no route to itself',
		good: routed(chain),
		bad: routed({ FIRST: ['SECOND'], SECOND: ['END', 'SECOND'] }),
		path: 'routing_model.SECOND[1]',
		at: '\t"SECOND"',
		last: true,
	},
	{
		code: 'route-back',
		name: 'no way back',
		good: routed(chain),
		bad: routed({ FIRST: ['SECOND'], SECOND: ['END'], END: ['SECOND'] }),
		path: 'routing_model.END[0]',
		at: '\t"SECOND"',
		last: true,
	},
	{
		code: 'route-cycle',
		name: 'no way round',
		warning: true,
		good: routed(chain),
		bad: flow(
			[
				screen('START', [asks]),
				screen('FIRST', [asks]),
				screen('SECOND', [asks]),
				screen('THIRD', [asks]),
				end(),
			],
			endpoint({ START: ['FIRST'], FIRST: ['SECOND'], SECOND: ['THIRD'], THIRD: ['FIRST', 'END'] }),
		),
		path: 'screens[1].id',
		at: '"id": "FIRST"',
	},
	{
		code: 'route-unlisted',
		name: 'every screen is in the model',
		good: routed(chain),
		bad: routed({ FIRST: ['END'] }),
		path: 'screens[1].id',
		at: '"id": "SECOND"',
	},
	{
		code: 'no-entry-screen',
		name: 'one screen is the first',
		good: routed(chain),
		bad: routed({ FIRST: ['SECOND'], SECOND: ['END'], END: ['FIRST'] }),
		path: 'routing_model',
		at: 'routing_model',
	},
	{
		code: 'extra-entry-screen',
		name: 'one screen only is the first',
		warning: true,
		good: routed(chain),
		bad: routed({ FIRST: ['END'], SECOND: ['END'] }),
		path: 'screens[1].id',
		at: '"id": "SECOND"',
	},
	{
		code: 'unreachable-screen',
		name: 'every screen can be reached',
		good: routed(chain),
		bad: routed({ FIRST: ['END'], SECOND: [] }),
		path: 'screens[1].id',
		at: '"id": "SECOND"',
	},
	{
		code: 'dead-end-screen',
		name: 'every way ends',
		good: routed({ FIRST: ['SECOND', 'END'], SECOND: ['END'] }),
		bad: routed({ FIRST: ['SECOND', 'END'], SECOND: [] }),
		path: 'screens[1].id',
		at: '"id": "SECOND"',
	},
	{
		code: 'route-loop',
		name: 'no navigate to itself',
		good: flow([screen('FIRST', [footer(goto('END'))]), end()]),
		bad: flow([screen('FIRST', [footer(goto('FIRST'))]), end()]),
		path: 'screens[0].layout.children[0].on-click-action.next.name',
		at: '"name": "FIRST"',
	},
	{
		code: 'route-back',
		name: 'no navigate back',
		good: flow([
			screen('FIRST', [footer(goto('SECOND'))]),
			screen('SECOND', [footer(goto('END'))]),
			end(),
		]),
		bad: flow([
			screen('FIRST', [footer(goto('SECOND'))]),
			screen('SECOND', [
				footer(goto('END')),
				{ type: 'EmbeddedLink', text: 'Back', 'on-click-action': goto('FIRST') },
			]),
			end(),
		]),
		path: 'screens[1].id',
		at: '"id": "SECOND"',
	},
];
