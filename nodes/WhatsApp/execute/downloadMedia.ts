import { createHash } from 'node:crypto';
import type { IHttpRequestOptions, INodeExecutionData } from 'n8n-workflow';
import { catalogue } from '../../../cloud-api/catalogue';
import { graphBaseUrl } from '../../../cloud-api/graphVersion';
import { buildRequest } from '../../../cloud-api/operation';
import { Form } from '../../form/Form';
import { callGraph } from '../../graph/callGraph';
import { graphCredential } from '../../graph/graphAccess';
import { noAnswerError } from '../../graph/graphNodeError';
import { mayCarryToken } from '../../graph/mediaHost';
import type { Call } from './Call';

/** Fetches a file by its id and checks it against Meta's hash; the item leaves with the binary beside its facts. */
export async function downloadMedia(call: Call): Promise<INodeExecutionData> {
	const { context, itemIndex, access, form } = call;
	const facts = await callGraph(
		context,
		buildRequest(
			catalogue.media.getUrl,
			{ params: { mediaId: form.text('mediaId') } },
			access.target,
		),
		itemIndex,
	);
	const { url, sha256, mimeType } = read(new Form(facts));
	if (!mayCarryToken(url, access.target.baseUrl ?? graphBaseUrl)) {
		call.refuse([`The file is at ${hostOf(url)}, where the token must not be sent`]);
	}

	const data = await fetchFile(call, url);
	const hash = createHash('sha256').update(data).digest('hex');
	if (sha256 !== '' && hash !== sha256) {
		call.refuse(['The file does not match the hash Meta gave for it: download it again']);
	}
	const binaryField = form.text('binaryField') || 'data';
	const binary = await context.helpers.prepareBinaryData(data, form.text('mediaId'), mimeType);
	return {
		json: { ...facts },
		binary: { [binaryField]: binary },
		pairedItem: { item: itemIndex },
	};
}

const read = (facts: Form) => ({
	url: facts.text('url'),
	sha256: facts.text('sha256').toLowerCase(),
	mimeType: facts.text('mime_type'),
});

const hostOf = (url: string): string => /^\w+:\/\/([^/?#]*)/.exec(url)?.[1] ?? 'no web address';

async function fetchFile({ context, itemIndex }: Call, url: string): Promise<Buffer> {
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
