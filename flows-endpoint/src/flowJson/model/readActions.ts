import type { PropertySpec } from '../components/ComponentSpec';
import { itemsOf, type ObjectNode, textOf } from '../json/JsonNode';
import type { Action, Component } from './Flow';

function actionsAt(
	component: Component,
	node: ObjectNode,
	properties: Readonly<Record<string, PropertySpec>>,
): Action[] {
	return Object.entries(properties).flatMap(([property, spec]) => {
		if (spec.kind === 'items' && spec.items !== undefined) {
			const { properties: ofItem } = spec.items;
			return itemsOf(node, property).flatMap((item) =>
				item.kind === 'object' ? actionsAt(component, item, ofItem) : [],
			);
		}
		const value = node.members.get(property)?.value;
		if (spec.kind !== 'action' || value?.kind !== 'object') return [];
		return [
			{
				name: textOf(value, 'name'),
				node: value,
				component,
				property,
				allowed: spec.actions ?? [],
			},
		];
	});
}

/** The actions of a component and of its options or list items. */
export function readActions(component: Component): Action[] {
	return component.spec === undefined
		? []
		: actionsAt(component, component.node, component.spec.properties);
}
