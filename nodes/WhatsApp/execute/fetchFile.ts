import type { IHttpRequestOptions } from 'n8n-workflow';
import { graphCredential } from '../../graph/graphAccess';
import { noAnswerError } from '../../graph/graphNodeError';
import type { Call } from './Call';

/** The bytes behind an address of Meta's. The caller has made sure that the token may go there. */
export async function fetchFile({ context, itemIndex }: Call, url: string): Promise<Buffer> {
	const options: IHttpRequestOptions = {
		url,
		encoding: 'arraybuffer',
		disableFollowRedirect: true,
		timeout: 120_000,
	};
	try {
		const data: unknown = await context.helpers.httpRequestWithAuthentication.call(
			context,
			graphCredential,
			options,
		);
		return Buffer.isBuffer(data) ? data : Buffer.from(data as ArrayBuffer);
	} catch (error) {
		throw noAnswerError(context.getNode(), error, itemIndex);
	}
}
