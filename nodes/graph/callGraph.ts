import { randomUUID } from 'node:crypto';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { isJsonObject, type JsonObject } from '../../cloud-api/json';
import type { GraphRequest } from '../../cloud-api/operation';
import { graphCredential, type GraphContext } from './graphAccess';
import { graphNodeError, noAnswerError } from './graphNodeError';
import { multipart } from './multipart';

const timeoutMs = 30_000;
/** A file may be 100 MB, on a line that is not the fastest. */
const uploadTimeoutMs = 300_000;

/**
 * Sends one request, signed by n8n with the credential, and gives Graph's answer. Nothing is repeated
 * here: n8n's "Retry On Fail" is the user's own decision, and a message sent twice is a visible fault.
 * `isPartial` knows the refusals that also say what was done; they are answers.
 * @throws NodeApiError with the code, its meaning and advice.
 */
export async function callGraph(
	context: GraphContext,
	request: GraphRequest,
	itemIndex?: number,
	isPartial?: (answer: JsonObject) => boolean,
): Promise<JsonObject> {
	const { status, body } = await send(context, request, itemIndex);
	if (isJsonObject(body) && ((status >= 200 && status < 300) || isPartial?.(body) === true)) {
		return body;
	}
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
				timeout: isUpload(request) ? uploadTimeoutMs : timeoutMs,
			},
		);
		const { statusCode, body } = response as { statusCode: number; body: unknown };
		return { status: statusCode, body };
	} catch (error) {
		throw noAnswerError(context.getNode(), error, itemIndex);
	}
}

const isUpload = ({ body }: GraphRequest): boolean =>
	body.kind === 'multipart' || body.kind === 'bytes';

function content({
	body,
	tokenScheme,
}: GraphRequest): Pick<IHttpRequestOptions, 'body' | 'headers'> {
	// The credential puts the token behind the scheme it finds.
	const scheme = tokenScheme === undefined ? {} : { Authorization: tokenScheme };
	switch (body.kind) {
		case 'none':
			return { headers: scheme };
		case 'json':
			return { headers: scheme, body: { ...body.json } };
		case 'form':
			return {
				headers: { ...scheme, 'Content-Type': 'application/x-www-form-urlencoded' },
				body: new URLSearchParams(body.fields).toString(),
			};
		case 'multipart': {
			const form = multipart(body.fields, body.file, randomUUID());
			return { headers: { ...scheme, 'Content-Type': form.contentType }, body: form.data };
		}
		case 'bytes':
			return {
				headers: { ...scheme, 'Content-Type': 'application/octet-stream', ...body.headers },
				body: Buffer.from(body.data),
			};
	}
}
