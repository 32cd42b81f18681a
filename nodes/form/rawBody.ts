import type { IWebhookFunctions } from 'n8n-workflow';

/** The bytes of a request as they came. n8n reads them late on some paths, and keeps them on the request. */
export async function rawBody(context: IWebhookFunctions): Promise<Buffer> {
	const request = context.getRequestObject();
	if (request.rawBody === undefined) await request.readRawBody();
	return request.rawBody ?? Buffer.alloc(0);
}
