import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type INode, type INodeParameters, type INodeProperties, NodeHelpers } from 'n8n-workflow';
import { everyNode } from './everyNode';

const folder = path.resolve(__dirname, '../../../journeys');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const types = new Map(
	everyNode.map((type) => [`n8n-nodes-wayfare.${type.description.name}`, type]),
);

const ours = files.flatMap((file) => {
	const { nodes } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
		nodes: readonly INode[];
	};
	return nodes
		.filter((node) => types.has(node.type))
		.map((node) => [`${file}: ${node.name}`, node] as const);
});

/** The names of everything in a parameter value, with where they stand. */
const names = (value: unknown, at = ''): readonly string[] =>
	typeof value !== 'object' || value === null
		? []
		: Object.entries(value).flatMap(([name, inner]) => [
				`${at}${name}`,
				...names(inner, `${at}${name}.`),
			]);

const descriptionOf = (node: INode) => types.get(node.type)?.description ?? null;
const formOf = (node: INode): INodeProperties[] => descriptionOf(node)?.properties ?? [];

/** The parameters as n8n holds them once the workflow is open: defaults filled in, unknown ones gone. */
const opened = (node: INode): INodeParameters =>
	NodeHelpers.getNodeParameters(
		formOf(node),
		node.parameters,
		true,
		false,
		node,
		descriptionOf(node),
	) ?? {};

describe('opened and saved in n8n, a ready-made journey loses nothing', () => {
	it('has journeys to look at', () => {
		expect(ours.length).toBeGreaterThan(20);
	});

	it.each(ours)('%s', (_where, node) => {
		const held = new Set(names(opened(node)));
		const defaults = new Map(formOf(node).map(({ name, default: value }) => [name, value]));
		const lost = names(node.parameters).filter(
			// A hidden field that says what it says anyway is no loss.
			(name) => !held.has(name) && defaults.get(name) !== node.parameters[name],
		);
		expect(lost).toEqual([]);
	});

	it.each(ours)('%s has nothing n8n complains about', (_where, node) => {
		const filled = { ...node, parameters: opened(node) };
		const issues = NodeHelpers.getNodeParametersIssues(formOf(node), filled, descriptionOf(node));
		expect(issues?.parameters ?? {}).toEqual({});
	});
});
