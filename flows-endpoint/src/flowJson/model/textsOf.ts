import type { PropertySpec } from '../components/ComponentSpec';
import type { JsonNode, StringNode } from '../json/JsonNode';
import type { Component } from './Flow';

/** A string inside a component, and the property of the component it stands in. */
export interface ComponentText {
	readonly node: StringNode;
	readonly property: string;
	readonly spec: PropertySpec | undefined;
}

function strings(node: JsonNode): StringNode[] {
	switch (node.kind) {
		case 'string':
			return [node];
		case 'array':
			return node.items.flatMap(strings);
		case 'object':
			return [...node.members.values()].flatMap(({ value }) => strings(value));
		default:
			return [];
	}
}

/** Every string of a component itself; components inside it have their own. Patterns and conditions are no texts. */
export function textsOf(component: Component): ComponentText[] {
	return [...component.node.members].flatMap(([property, { value }]) => {
		const spec = component.spec?.properties[property];
		if (property === 'type' || property === 'pattern') return [];
		if (spec?.kind === 'components' || spec?.kind === 'cases' || spec?.kind === 'condition')
			return [];
		return strings(value).map((node) => ({ node, property, spec }));
	});
}
