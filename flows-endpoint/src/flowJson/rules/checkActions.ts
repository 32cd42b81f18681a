import { ACTION_NAMES } from '../components/actionRules';
import { atLeast } from '../flowVersion';
import { memberOf, type ObjectNode, textOf } from '../json/JsonNode';
import type { Action, Flow, Screen } from '../model/Flow';
import { placeOf, type Problems } from '../Problems';
import { allowedKeys } from './allowedKeys';
import type { Rule } from './Rule';

const keys: Readonly<Record<string, readonly string[]>> = {
	navigate: ['name', 'next', 'payload'],
	complete: ['name', 'payload'],
	data_exchange: ['name', 'payload'],
	update_data: ['name', 'payload'],
	open_url: ['name', 'url'],
};

/** Reports an action nobody knows, or not here, or not yet. True when it may be looked at further. */
function isAllowed(
	{ name, node, component, property, allowed }: Action,
	{ version }: Flow,
	problems: Problems,
): boolean {
	const known = ACTION_NAMES.find((each) => each === name);
	if (known === undefined) {
		problems.error(
			name === undefined ? 'missing-property' : 'unknown-action',
			placeOf(node, 'name'),
			`An action needs a name: one of ${ACTION_NAMES.join(', ')}.`,
		);
		return false;
	}
	const rule = allowed.find((each) => each.name === known);
	if (rule === undefined) {
		problems.error(
			'action-not-allowed',
			node,
			`"${property}" of ${component.type} cannot ${known}: use ${allowed.map((each) => each.name).join(', ')}.`,
		);
	} else if (!atLeast(version, rule.since)) {
		problems.error(
			'since-version',
			node,
			`${known} on "${property}" of ${component.type} exists from version ${rule.since}; this Flow is ${version}: raise the version or use another action.`,
		);
	}
	return true;
}

function checkNavigate(
	{ node, component }: Action,
	screen: Screen,
	flow: Flow,
	problems: Problems,
): void {
	const next = memberOf(node, 'next');
	if (screen.terminal && component.type === 'Footer')
		problems.error(
			'navigate-terminal',
			node,
			`${screen.id} is terminal, so its Footer must end the Flow: use complete or data_exchange, or make it not terminal.`,
		);
	if (next?.kind !== 'object')
		return problems.error(
			'missing-property',
			placeOf(node, 'next'),
			'navigate needs next: { "type": "screen", "name": … }.',
		);
	allowedKeys(next, ['type', 'name'], 'next', problems);
	if (textOf(next, 'type') !== 'screen')
		problems.error('unknown-value', placeOf(next, 'type'), 'The type of next must be "screen".');
	const name = textOf(next, 'name');
	if (name === undefined)
		problems.error('missing-property', placeOf(next, 'name'), 'next needs the name of a screen.');
	else if (!flow.byId.has(name))
		problems.error(
			'unknown-screen',
			placeOf(next, 'name'),
			`There is no screen ${name}: add it or correct the name.`,
		);
	else if (name === screen.id)
		problems.error(
			'route-loop',
			placeOf(next, 'name'),
			`${name} navigates to itself: use update_data or data_exchange to change a screen.`,
		);
}

function checkUrl(node: ObjectNode, problems: Problems): void {
	const url = memberOf(node, 'url');
	if (url?.kind !== 'string')
		return problems.error('missing-property', placeOf(node, 'url'), 'open_url needs a url.');
	if (!url.value.includes('${') && !/^https?:\/\/\S+$/.test(url.value))
		problems.error('bad-format', url, 'The url must begin with https:// or http://.');
}

function checkPayloadShape({ name, node }: Action, problems: Problems): void {
	const payload = memberOf(node, 'payload');
	if (payload !== undefined && payload.kind !== 'object')
		problems.error('wrong-type', payload, 'A payload must be an object.');
	if (payload === undefined && (name === 'complete' || name === 'update_data'))
		problems.error(
			'missing-property',
			placeOf(node, 'payload'),
			`${name} needs a payload: give {} when there is nothing to pass on.`,
		);
}

/** Actions: allowed where they stand, complete in themselves, and possible on their screen. */
export const checkActions: Rule = (flow, problems) => {
	for (const screen of flow.screens) {
		for (const action of screen.actions) {
			const { name, node } = action;
			if (!isAllowed(action, flow, problems)) continue;
			allowedKeys(node, keys[name ?? ''] ?? [], `The action ${name}`, problems);
			if (name === 'open_url') checkUrl(node, problems);
			else checkPayloadShape(action, problems);
			if (name === 'navigate') checkNavigate(action, screen, flow, problems);
			if (name === 'complete' && !screen.terminal)
				problems.error(
					'complete-not-terminal',
					node,
					`complete ends the Flow, so screen ${screen.id} must be terminal: set "terminal": true.`,
				);
			if (name === 'data_exchange' && !flow.endpoint)
				problems.error(
					'needs-endpoint',
					node,
					'data_exchange asks an endpoint: set data_api_version (and endpoint_uri on the Flow), or use navigate or complete.',
				);
		}
	}
};
