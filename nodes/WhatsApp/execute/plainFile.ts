import type { FilePart } from '../../../cloud-api/operation';
import type { Call } from './Call';

/** A binary file of the item as it is, whatever it is for. */
export async function plainFile(call: Call): Promise<FilePart> {
	const { context, itemIndex, form } = call;
	const field = form.text('binaryField') || 'data';
	const { mimeType, fileName } = context.helpers.assertBinaryData(itemIndex, field);
	const data = await context.helpers.getBinaryDataBuffer(itemIndex, field);
	return { data, fileName: fileName ?? 'file', mimeType };
}
