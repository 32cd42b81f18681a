import type { FlowVersion } from '../flowVersion';
import { itemsOf, type JsonNode, memberOf, type ObjectNode, textOf } from '../json/JsonNode';
import type { Component, Flow, Screen } from './Flow';
import { readActions } from './readActions';
import { readComponents } from './readComponents';

function readData(node: ObjectNode): ReadonlyMap<string, JsonNode> {
	const data = memberOf(node, 'data');
	if (data?.kind !== 'object') return new Map();
	return new Map([...data.members].map(([key, { value }]) => [key, value]));
}

function readInputs(components: readonly Component[]): ReadonlyMap<string, Component> {
	const inputs = new Map<string, Component>();
	for (const component of components) {
		const name = textOf(component.node, 'name');
		if (component.spec?.answer !== undefined && name !== undefined && !inputs.has(name))
			inputs.set(name, component);
	}
	return inputs;
}

function readScreen(node: ObjectNode): Screen {
	const terminal = memberOf(node, 'terminal');
	const components = readComponents(itemsOf(memberOf(node, 'layout'), 'children'));
	return {
		id: textOf(node, 'id') ?? '',
		node,
		terminal: terminal?.kind === 'boolean' && terminal.value,
		data: readData(node),
		components,
		inputs: readInputs(components),
		actions: components.flatMap(readActions),
	};
}

/** In document order, which decides where a Flow begins. */
function firstOfEachId(screens: readonly Screen[]): ReadonlyMap<string, Screen> {
	const byId = new Map<string, Screen>();
	for (const screen of screens) if (!byId.has(screen.id)) byId.set(screen.id, screen);
	return byId;
}

/** Reads what can be read of a Flow. */
export function readFlow(root: ObjectNode, version: FlowVersion): Flow {
	const screens = itemsOf(root, 'screens').flatMap((node) =>
		node.kind === 'object' ? [readScreen(node)] : [],
	);
	return {
		root,
		version,
		endpoint: root.members.has('data_api_version'),
		screens,
		byId: firstOfEachId(screens),
	};
}
