import { isAnimatedWebp, mediaFileLimits } from '../../../cloud-api/messages/mediaFile';
import type { FilePart } from '../../../cloud-api/operation';
import type { BinaryMedia } from '../binaryMedia';
import type { Call } from './Call';

/** A binary file of the item, once it keeps Meta's limits for what it is to be sent as; else the item stops. */
export async function binaryFile(call: Call, media: BinaryMedia): Promise<FilePart> {
	const { context, itemIndex } = call;
	const { mimeType, fileName } = context.helpers.assertBinaryData(itemIndex, media.field);
	const data = await context.helpers.getBinaryDataBuffer(itemIndex, media.field);
	const problems = mediaFileLimits(media.kind, `Binary field '${media.field}'`, {
		mimeType,
		size: data.length,
		voice: media.voice,
		animated: media.kind === 'sticker' ? isAnimatedWebp(data) : undefined,
	});
	if (problems.length > 0) call.refuse(problems.map(({ message }) => message));
	return { data, fileName: fileName ?? 'file', mimeType };
}
