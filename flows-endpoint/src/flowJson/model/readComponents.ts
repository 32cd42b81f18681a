import { componentSpecs } from '../components/componentSpecs';
import { itemsOf, type JsonNode, memberOf, type ObjectNode, textOf } from '../json/JsonNode';
import type { Branch, Component } from './Flow';

interface Surroundings {
	readonly form: ObjectNode | undefined;
	readonly branches: readonly Branch[];
}

function inside(node: ObjectNode, type: string, around: Surroundings): Component[] {
	if (type === 'Form') return readComponents(itemsOf(node, 'children'), { ...around, form: node });
	const branch = (
		label: string,
		children: readonly JsonNode[],
		kind: Branch['type'],
	): Component[] =>
		readComponents(children, {
			...around,
			branches: [...around.branches, { owner: node, type: kind, label }],
		});
	if (type === 'If') {
		return ['then', 'else'].flatMap((label) => branch(label, itemsOf(node, label), 'If'));
	}
	const cases = memberOf(node, 'cases');
	if (type !== 'Switch' || cases?.kind !== 'object') return [];
	return [...cases.members.keys()].flatMap((label) =>
		branch(label, itemsOf(cases, label), 'Switch'),
	);
}

/** Every component of a list and, behind each container, the components in it. */
export function readComponents(
	nodes: readonly JsonNode[],
	around: Surroundings = { form: undefined, branches: [] },
): Component[] {
	return nodes.flatMap((node) => {
		const type = textOf(node, 'type');
		if (node.kind !== 'object' || type === undefined) return [];
		return [
			{ type, node, spec: componentSpecs.get(type), ...around },
			...inside(node, type, around),
		];
	});
}
