import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IHookFunctions,
	INodeParameters,
	INodeType,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { nodeInWorkflow } from './nodeInWorkflow';
import { onlyThese, requestHelper } from './requestHelper';

/** A trigger as n8n activates it. */
export interface Activation {
	readonly parameters: INodeParameters;
	readonly credential: ICredentialDataDecryptedObject;
	readonly url: string;
}

/** The context of `checkExists`, `create` and `delete`; requests are real. */
export function hookContext(type: INodeType, activation: Activation): IHookFunctions {
	const { node, value } = nodeInWorkflow(type, activation.parameters);
	return onlyThese<IHookFunctions>(
		{
			getNode: () => node,
			getNodeParameter: (name: string, otherwise: unknown) => value(name, undefined) ?? otherwise,
			getNodeWebhookUrl: () => activation.url,
			getCredentials: () => Promise.resolve(activation.credential),
			helpers: { httpRequestWithAuthentication: requestHelper(activation.credential) },
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
	const { node, value } = nodeInWorkflow(type, activation.parameters);
	const sent = { status: 0, text: '' };
	const response = {
		status: (code: number) => {
			sent.status = code;
			return response;
		},
		type: () => response,
		send: (text: string) => {
			sent.text = text;
			return response;
		},
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
			getWebhookName: () => delivery.webhook,
			getQueryData: () => delivery.query ?? {},
			getHeaderData: () => delivery.headers ?? {},
			getRequestObject: () => request,
			getResponseObject: () => response,
			getCredentials: () => Promise.resolve(activation.credential),
		},
		node,
	);
	if (type.webhook === undefined) throw new Error(`${node.name} has no webhook`);
	const data = await type.webhook.call(context);
	return { ...sent, data };
}
