import { createHash } from 'node:crypto';
import type { INodeExecutionData } from 'n8n-workflow';
import { catalogue } from '../../../cloud-api/catalogue';
import { graphBaseUrl } from '../../../cloud-api/graphVersion';
import { buildRequest } from '../../../cloud-api/operation';
import { Form } from '../../form/Form';
import { callGraph } from '../../graph/callGraph';
import { mayCarryToken } from '../../graph/mediaHost';
import { ownerQuery } from '../forms/media/ownerField';
import type { Call } from './Call';
import { fetchFile } from './fetchFile';

const megabyte = 1024 * 1024;
/** The most a customer can send. */
const usualMegabytes = 100;

/** Fetches a file by its id and checks it against Meta's hash; the item leaves with the binary beside its facts. */
export async function downloadMedia(call: Call): Promise<INodeExecutionData> {
	const { context, itemIndex, access, form } = call;
	const mediaId = form.text('mediaId');
	if (mediaId === '') call.refuse(["'Media ID' is empty: fill it in"]);
	const owner = ownerQuery(form);
	if (!owner.ok) return call.refuse(owner.problems.map(({ message }) => message));
	const facts = await callGraph(
		context,
		buildRequest(catalogue.media.getUrl, { params: { mediaId }, query: owner.body }, access.target),
		itemIndex,
	);
	const { url, sha256, mimeType, size } = read(new Form(facts));
	if (!mayCarryToken(url, access.target.baseUrl ?? graphBaseUrl)) {
		call.refuse([`The file is at ${hostOf(url)}, where the token must not be sent`]);
	}

	const most = (form.number('maxMegabytes') ?? usualMegabytes) * megabyte;
	// By what Meta says before, and by what came: the address could give something else.
	const tooLarge = `The file is larger than ${most / megabyte} MB: raise 'Max Size (MB)' to fetch it`;
	if (size > most) call.refuse([tooLarge]);
	const data = await fetchFile(call, url);
	if (data.length > most) call.refuse([tooLarge]);
	const hash = createHash('sha256').update(data).digest('hex');
	if (sha256 !== '' && hash !== sha256) {
		call.refuse(['The file does not match the hash Meta gave for it: download it again']);
	}
	const binaryField = form.text('binaryField') || 'data';
	const binary = await context.helpers.prepareBinaryData(data, mediaId, mimeType);
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
	size: facts.number('file_size') ?? 0,
});

const hostOf = (url: string): string => /^\w+:\/\/([^/?#]*)/.exec(url)?.[1] ?? 'no web address';
