import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { isJsonObject, type JsonObject } from '../../cloud-api/json';
import { verifySignature } from '../../cloud-api/signature';
import { answerSecret } from './executionWait';
import { hasRunner, runnerCredential } from './runnerCredential';

/** What came to wake an execution, or the answer to whoever may not. */
export type WokenBy =
	| { readonly ok: true; readonly body: JsonObject }
	| { readonly ok: false; readonly response: IWebhookResponseData };

/**
 * Reads what came to a resume URL. n8n has checked its token; where a runner is to answer, the body must be signed by it
 * too, because the URL is in the execution's data for others to read.
 */
export async function readAnswer(context: IWebhookFunctions): Promise<WokenBy> {
	const request = context.getRequestObject();
	if (request.rawBody === undefined) await request.readRawBody();
	const bytes = request.rawBody ?? Buffer.alloc(0);
	if (hasRunner(context.getNode())) {
		const { token } = await context.getCredentials(runnerCredential);
		const executionId = String(context.evaluateExpression('{{ $execution.id }}', 0));
		const secret = answerSecret(String(token ?? ''), executionId, context.getNode().id);
		if (!verifySignature(bytes, context.getHeaderData()['x-hub-signature-256'], secret)) {
			return { ok: false, response: respond(context, 401, { error: 'Not signed by the runner' }) };
		}
	}
	const body = parse(bytes);
	if (body !== undefined) return { ok: true, body };
	return { ok: false, response: respond(context, 400, { error: 'The body is not a JSON object' }) };
}

/** Answers by itself; the execution sleeps on unless `workflowData` is added. */
export function respond(
	context: IWebhookFunctions,
	status: number,
	body: JsonObject,
): IWebhookResponseData {
	context.getResponseObject().status(status).json(body);
	return { noWebhookResponse: true };
}

function parse(bytes: Buffer): JsonObject | undefined {
	try {
		const value: unknown = JSON.parse(bytes.toString('utf8'));
		return isJsonObject(value) ? value : undefined;
	} catch {
		return undefined;
	}
}
