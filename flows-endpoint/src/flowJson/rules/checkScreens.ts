import { atLeast, type FlowVersion } from '../flowVersion';
import { memberOf, textOf } from '../json/JsonNode';
import type { Flow, Screen } from '../model/Flow';
import { placeOf, type Problems } from '../Problems';
import { allowedKeys } from './allowedKeys';
import type { Rule } from './Rule';

const properties = [
	'id',
	'title',
	'terminal',
	'success',
	'refresh_on_back',
	'sensitive',
	'data',
	'layout',
];

function checkId({ node }: Screen, version: FlowVersion, problems: Problems): void {
	const id = memberOf(node, 'id');
	if (id === undefined)
		return problems.error(
			'missing-property',
			placeOf(node, 'id'),
			'A screen needs an id, such as "DETAILS".',
		);
	if (id.kind !== 'string')
		return problems.error('wrong-type', id, 'A screen id must be a string.');
	if (id.value === 'SUCCESS')
		return problems.error(
			'screen-id',
			id,
			'SUCCESS is reserved for the end of a Flow: name the screen otherwise.',
		);
	const pattern = atLeast(version, '7.0') ? /^(?!_+$)[A-Za-z_]+$/ : /^[A-Za-z,_]+$/;
	if (!pattern.test(id.value))
		problems.error(
			'screen-id',
			id,
			`Screen id "${id.value}" may hold letters and underscores only (no digits, spaces or hyphens).`,
		);
}

function checkFlags({ node, terminal }: Screen, { endpoint }: Flow, problems: Problems): void {
	for (const key of ['terminal', 'success', 'refresh_on_back']) {
		const value = memberOf(node, key);
		if (value !== undefined && value.kind !== 'boolean')
			problems.error('wrong-type', value, `${key} must be true or false.`);
	}
	const title = memberOf(node, 'title');
	if (title !== undefined && title.kind !== 'string')
		problems.error('wrong-type', title, 'title must be a string.');
	if (node.members.has('success') && !terminal) {
		problems.error(
			'success-not-terminal',
			placeOf(node, 'success'),
			'Only a terminal screen has success: remove it or set terminal to true.',
		);
	}
	const refresh = memberOf(node, 'refresh_on_back');
	if (refresh?.kind === 'boolean' && refresh.value && !endpoint) {
		problems.error(
			'needs-endpoint',
			placeOf(node, 'refresh_on_back'),
			'refresh_on_back asks an endpoint: set data_api_version or remove it.',
		);
	}
}

function checkSensitive(
	{ node, inputs, id }: Screen,
	version: FlowVersion,
	problems: Problems,
): void {
	const sensitive = memberOf(node, 'sensitive');
	if (sensitive === undefined) return;
	if (!atLeast(version, '5.1'))
		problems.error(
			'since-version',
			placeOf(node, 'sensitive'),
			'sensitive exists from version 5.1: raise the version or remove it.',
		);
	if (sensitive.kind !== 'array')
		return problems.error('wrong-type', sensitive, 'sensitive must be an array of input names.');
	for (const item of sensitive.items) {
		if (item.kind !== 'string')
			problems.error('wrong-type', item, 'sensitive lists input names as strings.');
		else if (!inputs.has(item.value))
			problems.error(
				'sensitive-unknown',
				item,
				`Screen ${id} has no input named "${item.value}": correct the name or remove it.`,
			);
	}
}

function checkLayout({ node }: Screen, problems: Problems): void {
	const layout = memberOf(node, 'layout');
	if (layout?.kind !== 'object') {
		return problems.error(
			layout === undefined ? 'missing-property' : 'wrong-type',
			layout ?? placeOf(node, 'layout'),
			'A screen needs a layout: { "type": "SingleColumnLayout", "children": [ … ] }.',
		);
	}
	allowedKeys(layout, ['type', 'children'], 'A layout', problems);
	if (textOf(layout, 'type') !== 'SingleColumnLayout')
		problems.error(
			'unknown-value',
			placeOf(layout, 'type'),
			'The layout type must be "SingleColumnLayout".',
		);
	const children = memberOf(layout, 'children');
	if (children?.kind !== 'array')
		problems.error(
			children === undefined ? 'missing-property' : 'wrong-type',
			placeOf(layout, 'children'),
			'A layout needs children: an array of components.',
		);
	else if (children.items.length === 0)
		problems.error('too-few', children, 'A screen needs at least one component.');
}

/** Screens: id, flags, sensitive fields, layout; and that some terminal screen means success. */
export const checkScreens: Rule = (flow, problems) => {
	const seen = new Set<string>();
	for (const screen of flow.screens) {
		allowedKeys(screen.node, properties, 'A screen', problems);
		checkId(screen, flow.version, problems);
		if (screen.id !== '' && seen.has(screen.id))
			problems.error(
				'duplicate-screen',
				placeOf(screen.node, 'id'),
				`Another screen is called ${screen.id}: give each its own id.`,
			);
		seen.add(screen.id);
		checkFlags(screen, flow, problems);
		checkSensitive(screen, flow.version, problems);
		checkLayout(screen, problems);
	}
	const terminals = flow.screens.filter(({ terminal }) => terminal);
	if (flow.screens.length === 0) return;
	if (terminals.length === 0) {
		return problems.error(
			'no-terminal-screen',
			placeOf(flow.root, 'screens'),
			'No screen is terminal: set "terminal": true on the one that ends the Flow.',
		);
	}
	const fails = ({ node }: Screen): boolean => {
		const success = memberOf(node, 'success');
		return success?.kind === 'boolean' && !success.value;
	};
	if (terminals.every(fails))
		problems.error(
			'no-success-screen',
			placeOf(flow.root, 'screens'),
			'Every terminal screen has success false: at least one must be a success.',
		);
};
