import { randomUUID } from 'node:crypto';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { isJsonObject, type JsonObject } from '../../cloud-api/json';
import type { GraphRequest } from '../../cloud-api/operation';
import { graphCredential, type GraphContext } from './graphAccess';
import { graphNodeError, noAnswerError } from './graphNodeError';
import { multipart } from './multipart';

const timeoutMs = 30_000;

/**
 * Sends one request, signed by n8n with the credential, and gives Graph's answer. Nothing is repeated
 * here: n8n's "Retry On Fail" is the user's own decision, and a message sent twice is a visible fault.
 * @throws NodeApiError with the code, its meaning and advice.
 */
export async function callGraph(
	context: GraphContext,
	request: GraphRequest,
	itemIndex?: number,
): Promise<JsonObject> {
	const { status, body } = await send(context, request, itemIndex);
	if (status >= 200 && status < 300 && isJsonObject(body)) return body;
	throw graphNodeError(context.getNode(), status, body, itemIndex);
}

interface Answer {
	readonly status: number;
	readonly body: unknown;
}

async function send(
	context: GraphContext,
	request: GraphRequest,
	itemIndex: number | undefined,
): Promise<Answer> {
	try {
		const response: unknown = await context.helpers.httpRequestWithAuthentication.call(
			context,
			graphCredential,
			{
				method: request.method,
				url: request.url,
				...content(request),
				json: true,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
				timeout: timeoutMs,
			},
		);
		const { statusCode, body } = response as { statusCode: number; body: unknown };
		return { status: statusCode, body };
	} catch (error) {
		throw noAnswerError(context.getNode(), error, itemIndex);
	}
}

function content({ body }: GraphRequest): Pick<IHttpRequestOptions, 'body' | 'headers'> {
	switch (body.kind) {
		case 'none':
			return {};
		case 'json':
			return { body: { ...body.json } };
		case 'multipart': {
			const form = multipart(body.fields, body.file, randomUUID());
			return { body: form.data, headers: { 'Content-Type': form.contentType } };
		}
	}
}
