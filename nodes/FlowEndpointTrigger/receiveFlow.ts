import { hash, randomBytes } from 'node:crypto';
import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { BoundedMap } from '../../cloud-api/flowProtocol/BoundedMap';
import { aesKeyOf, seal } from '../../cloud-api/flowProtocol/cipher';
import { openRequest, type OpenedRequest } from '../../cloud-api/flowProtocol/openRequest';
import { refuseToken } from '../../cloud-api/flowProtocol/reply';
import { sealReplyKey } from '../../cloud-api/flowProtocol/replyKey';
import type { ScreenExchange } from '../../cloud-api/flowProtocol/request';
import {
	acknowledged,
	active,
	badSignature,
	isVouchedFor,
	toAnswer,
	type PlainAnswer,
} from '../../cloud-api/flowProtocol/respond';
import { verifySignature } from '../../cloud-api/signature';
import { plain } from '../form/plain';
import { rawBody } from '../form/rawBody';
import { flowKeys } from './flowKeys';

/** One key and IV encrypts one answer: what this process has seen within a day, hashed. */
const seen = new BoundedMap<true>({ capacity: 50_000, lifetimeMs: 24 * 60 * 60_000 });

/**
 * One call of Meta's. The signature comes before all else (432); whatever does not decrypt is one and the same 421;
 * a ping and an error notification are answered at once; a screen starts an execution, which Respond to Flow answers.
 */
export async function receiveFlow(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const credential = await context.getCredentials('whatsAppFlowsApi');
	const secret = String(credential['appSecret'] ?? '');
	const bytes = await rawBody(context);
	const signature = context.getHeaderData()['x-hub-signature-256'];
	if (!verifySignature(bytes, signature, secret)) return send(context, 432);

	const opened = openRequest(bytes, flowKeys(credential));
	if (opened === undefined || isRepeated(opened, Date.now())) return send(context, 421);
	const { request } = opened;
	if (request.kind === 'ping') return answer(context, opened, active);
	if (request.kind === 'errorNotification') {
		const wanted = context.getNodeParameter('errorNotifications', false) === true;
		answer(context, opened, acknowledged);
		const { screen, error, message, flowToken } = request;
		const item = { action: 'error', screen, error, message, flowToken };
		return wanted
			? { noWebhookResponse: true, workflowData: [[{ json: item }]] }
			: { noWebhookResponse: true };
	}
	if (!isVouchedFor(request, secret)) {
		return answer(context, opened, toAnswer(refuseToken(badSignature), request));
	}
	return { workflowData: [[{ json: exchangeItem(opened, request, secret) }]] };
}

const exchangeItem = (
	{ aesKey, iv }: OpenedRequest,
	{ action, screen, data, flowToken, version }: ScreenExchange,
	secret: string,
): IDataObject => ({
	action,
	screen,
	data: plain(data) as IDataObject,
	flowToken,
	version,
	replyKey: sealReplyKey({ aesKey, iv, version, flowToken }, secret, randomBytes(12)),
});

function isRepeated({ aesKey, iv }: OpenedRequest, now: number): boolean {
	const nonce = hash('sha256', Buffer.concat([aesKey, iv]), 'base64');
	if (seen.get(nonce, now) === true) return true;
	seen.set(nonce, true, now);
	return false;
}

const answer = (
	context: IWebhookFunctions,
	{ aesKey, iv }: OpenedRequest,
	{ status, body }: PlainAnswer,
): IWebhookResponseData => send(context, status, seal(aesKeyOf(aesKey), iv, JSON.stringify(body)));

function send(context: IWebhookFunctions, status: number, body = ''): IWebhookResponseData {
	context.getResponseObject().status(status).type('text/plain').send(body);
	return { noWebhookResponse: true };
}
