import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { verifySignature, verifyToken } from '../../cloud-api/signature';
import { parseWebhook } from '../../cloud-api/webhooks/parseWebhook';
import { Form } from '../form/Form';
import { triggerParameters } from '../form/inputParameters';
import { eventItem } from './eventItem';
import { isWanted } from './fieldsOf';

/** Meta's check of the URL: the challenge goes back when the verify token is ours. */
export async function verify(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { verifyToken: expected } = await context.getCredentials('whatsAppCloudApi');
	const query = context.getQueryData() as Readonly<Record<string, unknown>>;
	const ours =
		query['hub.mode'] === 'subscribe' &&
		verifyToken(query['hub.verify_token'], String(expected ?? ''));
	const challenge = query['hub.challenge'];
	if (!ours || typeof challenge !== 'string') {
		return answer(context, 403, 'The verify token is not the one of the credential');
	}
	return answer(context, 200, challenge);
}

/** One delivery: 401 unless it is signed by Meta for this app, else one item per event that is wanted. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { appSecret } = await context.getCredentials('whatsAppCloudApi');
	const bytes = await rawBody(context);
	const signature = context.getHeaderData()['x-hub-signature-256'];
	if (!verifySignature(bytes, signature, String(appSecret ?? ''))) {
		return answer(context, 401, 'The signature does not match the app secret of the credential');
	}
	const parsed = parseWebhook(json(bytes));
	if (!parsed.ok) return answer(context, 400, parsed.problem);

	const parameters = triggerParameters(context);
	const updates = new Form(parameters).names('updates');
	const now = Date.now();
	const items = parsed.events
		.filter((event) => isWanted(event, updates))
		.flatMap((event): INodeExecutionData[] => {
			const item = eventItem(event, parameters, now);
			return item === null ? [] : [{ json: { ...item } }];
		});
	// Nothing wanted: Meta gets its 200, and no execution starts.
	return items.length === 0 ? answer(context, 200, 'OK') : { workflowData: [items] };
}

/** The bytes as they came. n8n reads them late on some paths, and keeps them on the request. */
async function rawBody(context: IWebhookFunctions): Promise<Buffer> {
	const request = context.getRequestObject();
	if (request.rawBody === undefined) await request.readRawBody();
	return request.rawBody ?? Buffer.alloc(0);
}

function json(bytes: Buffer): unknown {
	try {
		return JSON.parse(bytes.toString('utf8'));
	} catch {
		return undefined;
	}
}

function answer(context: IWebhookFunctions, status: number, text: string): IWebhookResponseData {
	context.getResponseObject().status(status).type('text/plain').send(text);
	return { noWebhookResponse: true };
}
