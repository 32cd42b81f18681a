import {
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeCredentials,
	type INodeParameters,
	type INodeType,
	type INodeTypeDescription,
	NodeHelpers,
	type NodeParameterValueType,
	Workflow,
} from 'n8n-workflow';

/** A node as n8n holds it while it runs: in a workflow, its parameters filled up with the form's defaults. */
export interface NodeInWorkflow {
	readonly node: INode;
	readonly workflow: Workflow;
	/** The value of a parameter for an item, expressions evaluated by n8n's own engine. */
	readonly value: (
		name: string,
		item: INodeExecutionData | undefined,
	) => NodeParameterValueType | undefined;
}

/** Puts a node with these saved parameters into a workflow of its own, its credentials chosen or not. */
export function nodeInWorkflow(
	type: INodeType,
	saved: INodeParameters,
	withCredentials = false,
): NodeInWorkflow {
	const { description } = type;
	const bare: INode = {
		id: 'n1',
		name: String(description.defaults.name),
		type: `n8n-nodes-wayfare.${description.name}`,
		typeVersion: type.description.defaultVersion ?? 1,
		position: [0, 0],
		parameters: saved,
		...(withCredentials && { credentials: chosen(description) }),
	};
	const parameters =
		NodeHelpers.getNodeParameters(description.properties, saved, true, false, bare, description) ??
		{};
	const node = { ...bare, parameters };
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: {
			getByName: () => type,
			getByNameAndVersion: () => type,
			getKnownTypes: (): IDataObject => ({}),
		},
	});
	return {
		node,
		workflow,
		value: (name, item) => {
			const given = node.parameters[name];
			if (given === undefined) return undefined;
			const input = item === undefined ? [] : [item];
			return workflow.expression.getParameterValue(
				given,
				null,
				0,
				0,
				node.name,
				input,
				'manual',
				{},
			);
		},
	};
}

/** Every credential the node can have, as n8n writes one that was picked. */
const chosen = ({ credentials = [] }: INodeTypeDescription): INodeCredentials =>
	Object.fromEntries(credentials.map(({ name }) => [name, { id: `id of ${name}`, name }]));
