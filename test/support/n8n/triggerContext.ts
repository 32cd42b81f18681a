import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHookFunctions,
	IHttpRequestOptions,
	INodeParameters,
	INodeType,
	IWebhookFunctions,
	IWebhookResponseData,
	WorkflowActivateMode,
} from 'n8n-workflow';
import { nodeInWorkflow } from './nodeInWorkflow';
import { httpRequest, onlyThese, requestHelper } from './requestHelper';

/** A trigger as n8n activates it. */
export interface Activation {
	readonly parameters: INodeParameters;
	readonly credential: ICredentialDataDecryptedObject;
	/** The credential of a Wayfare runner. */
	readonly runner?: ICredentialDataDecryptedObject;
	readonly url: string;
	/** `manual` for a test. */
	readonly mode?: WorkflowActivateMode;
	/** `w1` unless given. */
	readonly workflowId?: string;
	/** What n8n keeps for the node between activations and deliveries. */
	readonly memory?: IDataObject;
}

const credentialOf = ({ credential, runner }: Activation, name: string) => {
	const found = name === 'wayfareRunnerApi' ? runner : credential;
	if (found === undefined) throw new Error(`Node does not have any credentials set for "${name}"`);
	return found;
};

/** The context of `checkExists`, `create` and `delete`; requests are real. */
export function hookContext(type: INodeType, activation: Activation): IHookFunctions {
	const { node, value } = nodeInWorkflow(
		type,
		activation.parameters,
		activation.runner !== undefined,
	);
	return onlyThese<IHookFunctions>(
		{
			getNode: () => node,
			getNodeParameter: (name: string, otherwise: unknown) => value(name, undefined) ?? otherwise,
			getNodeWebhookUrl: () => activation.url,
			getActivationMode: () => activation.mode ?? 'activate',
			getWorkflow: () => ({ id: activation.workflowId ?? 'w1', name: 'Orders', active: true }),
			getWorkflowStaticData: () => activation.memory ?? {},
			getCredentials: async (name: string) => credentialOf(activation, name),
			helpers: {
				httpRequestWithAuthentication: (name: string, options: IHttpRequestOptions) =>
					requestHelper(credentialOf(activation, name))(name, options),
			},
		},
		node,
	);
}

/** One request to a trigger's webhook. */
export interface Delivery {
	readonly webhook: 'setup' | 'default';
	readonly query?: IDataObject;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: Buffer;
	/** n8n cannot store the execution, and answers 500. */
	readonly executionFails?: boolean;
}

/** What the webhook answered by itself (`status` 0: nothing, n8n answers 200) and the data it started with. */
export interface Delivered {
	readonly status: number;
	readonly text: string;
	readonly data: IWebhookResponseData;
}

/** Delivers one request to a trigger as n8n does. */
export async function deliver(
	type: INodeType,
	activation: Activation,
	delivery: Delivery,
): Promise<Delivered> {
	const { node, value } = nodeInWorkflow(
		type,
		activation.parameters,
		activation.runner !== undefined,
	);
	const sent = { status: 0, text: '' };
	const whenFinished: (() => void)[] = [];
	const response = {
		statusCode: 200,
		once: (_finish: string, listener: () => void) => whenFinished.push(listener),
		status: (code: number) => {
			sent.status = code;
			response.statusCode = code;
			return response;
		},
		type: () => response,
		send: (text: string) => {
			sent.text = text;
			return response;
		},
		json: (body: object) => response.send(JSON.stringify(body)),
	};
	const request: { rawBody?: Buffer; readRawBody: () => Promise<void> } = {
		readRawBody: () => {
			request.rawBody = delivery.body ?? Buffer.alloc(0);
			return Promise.resolve();
		},
	};
	const context = onlyThese<IWebhookFunctions>(
		{
			getNode: () => node,
			getNodeParameter: (name: string) => value(name, undefined),
			getMode: () => (activation.mode === 'manual' ? 'manual' : 'webhook'),
			getWebhookName: () => delivery.webhook,
			getQueryData: () => delivery.query ?? {},
			getHeaderData: () => delivery.headers ?? {},
			getRequestObject: () => request,
			getResponseObject: () => response,
			getWorkflow: () => ({ id: activation.workflowId ?? 'w1', name: 'Orders', active: true }),
			getWorkflowStaticData: () => activation.memory ?? {},
			getCredentials: async (name: string) => credentialOf(activation, name),
			helpers: { httpRequest },
		},
		node,
	);
	if (type.webhook === undefined) throw new Error(`${node.name} has no webhook`);
	const data = await type.webhook.call(context);
	if (data.noWebhookResponse !== true)
		response.statusCode = delivery.executionFails === true ? 500 : 200;
	for (const finish of whenFinished) finish();
	return { ...sent, data };
}
