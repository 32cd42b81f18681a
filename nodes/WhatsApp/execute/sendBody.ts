import { catalogue } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';
import type { FilePart } from '../../../cloud-api/operation';
import { buildRequest } from '../../../cloud-api/operation';
import { callGraph } from '../../graph/callGraph';
import { type BinaryMedia, binaryMediaOf, withUploads } from '../binaryMedia';
import { sentMessage } from '../sentMessage';
import { binaryFile } from './binaryFile';
import type { Call } from './Call';
import { uploadFile } from './uploadMedia';

/** The operations that put a message on its way. */
type SendOperation = 'send' | 'sendMarketing';

/**
 * Uploads the files of the item that the body names, and sends it. Every file is checked before the first one is
 * uploaded, so that a message that cannot go leaves nothing behind.
 */
export async function sendBody(
	call: Call,
	operation: SendOperation,
	body: JsonObject,
): Promise<JsonObject> {
	const phoneNumberId = call.phoneNumberId();
	const ids = await uploads(call, binaryMediaOf(body));
	const request = buildRequest(
		catalogue.message[operation],
		{ params: { phoneNumberId }, body: { kind: 'json', json: withUploads(body, ids) } },
		call.access.target,
	);
	const answer = await callGraph(call.context, request, call.itemIndex);
	return call.form.flag('simplify', true) ? sentMessage(answer) : answer;
}

async function uploads(
	call: Call,
	media: readonly BinaryMedia[],
): Promise<ReadonlyMap<string, string>> {
	const files = new Map<string, FilePart>();
	for (const one of media) files.set(one.field, await binaryFile(call, one));
	const ids = new Map<string, string>();
	for (const [field, file] of files) {
		const { id } = await uploadFile(call, file);
		ids.set(field, typeof id === 'string' ? id : String(id ?? ''));
	}
	return ids;
}
