import type {
	IBinaryData,
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IExecuteResponsePromiseData,
	INodeExecutionData,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { nodeInWorkflow } from './nodeInWorkflow';
import { onlyThese, requestHelper } from './requestHelper';

/** What an execution is given besides the node. */
export interface Execution {
	readonly parameters: INodeParameters;
	readonly items?: readonly INodeExecutionData[];
	readonly credential?: ICredentialDataDecryptedObject;
	readonly continueOnFail?: boolean;
	/** The trigger the execution started with, and its item. */
	readonly startedBy?: { readonly name: string; readonly type: string; readonly json: IDataObject };
	/** What the node answered the trigger's webhook with. */
	readonly onResponse?: (response: IExecuteResponsePromiseData) => void;
}

/** Runs a node's `execute` as n8n does, with real HTTP requests. */
export async function executeNode(
	type: INodeType,
	execution: Execution,
): Promise<INodeExecutionData[][]> {
	const items: INodeExecutionData[] = [...(execution.items ?? [{ json: {} }])];
	const credential = execution.credential ?? {};
	const { node, workflow, value } = nodeInWorkflow(
		type,
		execution.parameters,
		execution.credential !== undefined,
	);
	const binaryOf = (index: number, field: string): IBinaryData => {
		const data = items[index]?.binary?.[field];
		if (data === undefined) throw new Error(`This operation expects a binary file '${field}'`);
		return data;
	};
	const context = onlyThese<IExecuteFunctions>(
		{
			getNode: () => node,
			getInputData: () => items,
			getNodeParameter: (name: string, index: number) => value(name, items[index]),
			getNodeOutputs: () =>
				NodeHelpers.getNodeOutputs(workflow, node, type.description).map((output) =>
					typeof output === 'string' ? { type: output } : output,
				),
			getParentNodes: () => (execution.startedBy === undefined ? [] : [execution.startedBy]),
			evaluateExpression: (text: string) => {
				const asked = /^\{\{ \$\("(.*)"\)\.first\(\)\.json\.(\w+) \}\}$/.exec(text);
				const { name, json = {} } = execution.startedBy ?? {};
				return asked?.[1] === name ? (json[asked?.[2] ?? ''] as string) : undefined;
			},
			sendResponse: (response: IExecuteResponsePromiseData) => {
				execution.onResponse?.(response);
				return Promise.resolve();
			},
			continueOnFail: () => execution.continueOnFail === true,
			getCredentials: () => Promise.resolve(credential),
			helpers: {
				httpRequestWithAuthentication: requestHelper(credential),
				assertBinaryData: binaryOf,
				getBinaryDataBuffer: (index: number, field: string) =>
					Promise.resolve(Buffer.from(binaryOf(index, field).data, 'base64')),
				prepareBinaryData: (
					data: Buffer,
					fileName: string,
					mimeType: string,
				): Promise<IBinaryData> =>
					Promise.resolve({ data: data.toString('base64'), fileName, mimeType }),
			},
		},
		node,
	);
	if (type.execute === undefined) throw new Error(`${node.name} has no execute`);
	const output = await type.execute.call(context);
	if (!Array.isArray(output)) throw new Error(`${node.name} answered with an engine request`);
	return output;
}
