import type { Json } from './RuleCase';

type Parts = { readonly [key: string]: Json };

export const flow = (screens: readonly Json[], top: Parts = {}): Json => ({
	version: '7.3',
	...top,
	screens,
});

export const screen = (id: string, children: readonly Json[], more: Parts = {}): Json => ({
	id,
	...more,
	layout: { type: 'SingleColumnLayout', children },
});

export const footer = (action: Json, more: Parts = {}): Json => ({
	type: 'Footer',
	label: 'Go',
	...more,
	'on-click-action': action,
});

export const complete = (payload: Parts = {}): Json => ({ name: 'complete', payload });
export const exchange = (payload: Parts = {}): Json => ({ name: 'data_exchange', payload });
export const update = (payload: Parts = {}): Json => ({ name: 'update_data', payload });
export const goto = (name: string, payload: Parts = {}): Json => ({
	name: 'navigate',
	next: { type: 'screen', name },
	payload,
});

export const done = footer(complete());
export const body: Json = { type: 'TextBody', text: 'Hello' };

/** A terminal screen END with these components and a Footer. */
export const end = (children: readonly Json[] = [], more: Parts = {}): Json =>
	screen('END', [...children, done], { terminal: true, ...more });

/** A whole Flow of one terminal screen. */
export const only = (component: Json, top: Parts = {}, more: Parts = {}): Json =>
	flow([end([component], more)], top);

export const endpoint = (routes: Parts): Parts => ({
	data_api_version: '4.0',
	routing_model: routes,
});

export const input = (name: string, more: Parts = {}): Json => ({
	type: 'TextInput',
	name,
	label: 'Label',
	...more,
});
export const options = (count: number, more: Parts = {}): Json[] =>
	Array.from({ length: count }, (_, index) => ({
		id: `id${index}`,
		title: `Option ${index}`,
		...more,
	}));
export const dropdown = (more: Parts = {}): Json => ({
	type: 'Dropdown',
	name: 'pick',
	label: 'Pick',
	'data-source': options(2),
	...more,
});

export const string = (example = 'x'): Json => ({ type: 'string', __example__: example });
export const boolean: Json = { type: 'boolean', __example__: true };
export const number: Json = { type: 'number', __example__: 1 };

const branch = (key: string, children: readonly Json[]): Parts => ({ [key]: children });

export const when = (
	condition: string,
	then: readonly Json[],
	otherwise?: readonly Json[],
): Json => ({
	type: 'If',
	condition,
	...branch('then', then),
	...(otherwise === undefined ? {} : { else: otherwise }),
});
