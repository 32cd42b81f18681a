import {
	type IExecuteFunctions,
	type IHookFunctions,
	type INode,
	type INodeCredentialDescription,
	NodeOperationError,
} from 'n8n-workflow';

/** The credential that every call of the runner is signed with. */
export const runnerCredential = 'wayfareRunnerApi';

/**
 * What a node says about it: a choice, because the same node in a saved journey runs in the runner itself and needs
 * none. In n8n, a node that cannot do without asks for it when it runs.
 */
export const runnerCredentials: INodeCredentialDescription[] = [
	{ name: runnerCredential, required: false },
];

/** Whether the user has chosen a runner for this node. */
export const hasRunner = ({ credentials }: INode): boolean => {
	// A workflow that was imported names the credential it had elsewhere, without an id.
	const id = credentials?.[runnerCredential]?.id ?? '';
	return id !== '';
};

/**
 * The runner's API token, for what is signed with it.
 * @throws NodeOperationError when the node has no runner.
 */
export async function requireRunner(context: IExecuteFunctions | IHookFunctions): Promise<string> {
	const node = context.getNode();
	if (!hasRunner(node)) {
		throw new NodeOperationError(node, `"${node.name}" needs the credential of a Wayfare runner`, {
			description:
				'In n8n this step is done by the runner. Choose a Wayfare Runner API credential, or publish the workflow to the runner, where none is needed.',
		});
	}
	const { token } = await context.getCredentials(runnerCredential);
	return String(token ?? '');
}
