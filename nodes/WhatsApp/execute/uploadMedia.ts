import { catalogue } from '../../../cloud-api/catalogue';
import type { JsonObject } from '../../../cloud-api/json';
import { buildRequest } from '../../../cloud-api/operation';
import { callGraph } from '../../graph/callGraph';
import type { Call } from './Call';

/** Gives a binary file of the item to Meta; the answer is `{ id }`. */
export async function uploadMedia(call: Call, binaryField: string): Promise<JsonObject> {
	const { context, itemIndex, access } = call;
	const file = context.helpers.assertBinaryData(itemIndex, binaryField);
	const data = await context.helpers.getBinaryDataBuffer(itemIndex, binaryField);
	const request = buildRequest(
		catalogue.media.upload,
		{
			params: { phoneNumberId: call.phoneNumberId() },
			body: {
				kind: 'multipart',
				fields: { messaging_product: 'whatsapp', type: file.mimeType },
				file: { data, fileName: file.fileName ?? 'file', mimeType: file.mimeType },
			},
		},
		access.target,
	);
	return await callGraph(context, request, itemIndex);
}
