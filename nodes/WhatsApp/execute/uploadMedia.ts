import { catalogue } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';
import { range } from '../../../cloud-api/limits';
import { mediaKindOf } from '../../../cloud-api/messages/mediaFile';
import { buildRequest, type FilePart } from '../../../cloud-api/operation';
import { callGraph } from '../../graph/callGraph';
import { binaryFile } from './binaryFile';
import type { Call } from './Call';

/** Gives a binary file of the item to Meta, as the kind its type says; the answer is `{ id }`. */
export async function uploadMedia(call: Call, binaryField: string): Promise<JsonObject> {
	const { mimeType } = call.context.helpers.assertBinaryData(call.itemIndex, binaryField);
	const media = { field: binaryField, kind: mediaKindOf(mimeType), voice: false };
	const ttl = call.form.number('ttlMinutes') ?? 0;
	const problems = ttl === 0 ? [] : range('Keep for (Minutes)', ttl, 60, 43_200);
	if (problems.length > 0) call.refuse(problems.map(({ message }) => message));
	const file = await binaryFile(call, media);
	return await uploadFile(call, file, ttl === 0 ? {} : { ttl_minutes: String(ttl) });
}

/** Gives a file to Meta; the answer is `{ id }`, which lives 30 days. */
export async function uploadFile(
	call: Call,
	file: FilePart,
	more: Readonly<Record<string, string>> = {},
): Promise<JsonObject> {
	const request = buildRequest(
		catalogue.media.upload,
		{
			params: { phoneNumberId: call.phoneNumberId() },
			body: {
				kind: 'multipart',
				fields: { messaging_product: 'whatsapp', type: file.mimeType, ...more },
				file,
			},
		},
		call.access.target,
	);
	return await callGraph(call.context, request, call.itemIndex);
}
