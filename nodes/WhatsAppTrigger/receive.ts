import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { verifySignature, verifyToken } from '../../cloud-api/signature';
import { parseWebhook } from '../../cloud-api/webhooks/parseWebhook';
import { Form } from '../form/Form';
import { triggerParameters } from '../form/inputParameters';
import { resumeWaiting } from '../WaitForReply/resumeWaiting';
import { gatherBursts } from './burst/gatherBursts';
import { isWanted } from './fieldsOf';
import { memoryFor } from './memory/memoryFor';
import { signingSecret } from './signingSecret';
import { triggerItems } from './triggerItems';
import { triggerOptions } from './triggerOptions';

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

/** One delivery: 401 unless it is signed with the secret of this trigger, else an item per event that is wanted. */
export async function receive(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const parameters = triggerParameters(context);
	const bytes = await rawBody(context);
	const headers = context.getHeaderData();
	const secret = await signingSecret(context, parameters);
	if (!verifySignature(bytes, headers['x-hub-signature-256'], secret.value)) {
		return answer(context, 401, `The signature does not match ${secret.what}`);
	}
	const parsed = parseWebhook(json(bytes));
	if (!parsed.ok) return answer(context, 400, parsed.problem);

	const form = new Form(parameters);
	const updates = form.names('updates');
	const fields = form.group('filters').names('fields');
	const { left, taken } = await resumeWaiting(context, parsed.events);
	const wanted = left.filter((event) => isWanted(event, updates, fields));
	const { groupBursts, holdSeconds, skipRepeated } = triggerOptions(form);
	const events =
		groupBursts && holdSeconds > 0
			? await gatherBursts(wanted, triggerName(context), holdSeconds)
			: wanted;

	const memory = memoryFor(context);
	const delivery = headers['x-wayfare-delivery'];
	if (skipRepeated && typeof delivery === 'string' && memory.isRepeated(`delivery:${delivery}`)) {
		return answer(context, 200, 'Taken before');
	}
	// What woke an execution is remembered too: delivered again, it must not start one.
	for (const { key } of taken) memory.isRepeated(key);
	const items = triggerItems(events, parameters, memory, Date.now());
	memory.save();
	// Nothing wanted: Meta gets its 200, and no execution starts.
	if (items.length === 0) return answer(context, 200, 'OK');
	return { workflowData: [items.map((item) => ({ json: { ...item } }))] };
}

/** A trigger among all of this process. */
const triggerName = (context: IWebhookFunctions): string =>
	`${context.getWorkflow().id ?? ''} ${context.getNode().id}`;

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
