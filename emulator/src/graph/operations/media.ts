import { z } from 'zod';
import { lifetimes, type MediaFile } from '../../world/MediaStore';
import type { Emulation } from '../../world/Emulation';
import type { GraphCall, Handler } from '../GraphCall';
import { GraphFault, unknownObject } from '../GraphFault';
import { parseWire } from '../wire/parseWire';
export { createUpload, continueUpload, getUpload } from './uploads';

const megabyte = 1024 * 1024;

/** MIME types and sizes Meta takes: https://developers.facebook.com/docs/whatsapp/cloud-api/reference/media#supported-media-types */
const limits: readonly { readonly types: RegExp; readonly bytes: number }[] = [
	{ types: /^image\/(jpeg|png)$/, bytes: 5 * megabyte },
	{ types: /^image\/webp$/, bytes: 500 * 1024 },
	{ types: /^audio\/(aac|amr|mpeg|mp4|ogg)$/, bytes: 16 * megabyte },
	{ types: /^video\/(mp4|3gpp)$/, bytes: 16 * megabyte },
	{
		types:
			/^(text\/plain|application\/(pdf|msword|vnd\.ms-(excel|powerpoint)|vnd\.openxmlformats-officedocument\.[\w.]+))$/,
		bytes: 100 * megabyte,
	},
];

const uploadFields = z.looseObject({
	messaging_product: z.literal('whatsapp'),
	type: z.string().optional(),
});

export const upload: Handler = (call, emulation) => {
	parseWire(uploadFields, call.body ?? {});
	if (call.file === undefined) throw new GraphFault(131008, 'Parameter "file" is required.');
	const { data, mimeType, fileName } = call.file;
	const [plainType = ''] = mimeType.split(';');
	const limit = limits.find((one) => one.types.test(plainType.trim()));
	if (limit === undefined) {
		throw new GraphFault(
			100,
			`Param file must be a file with one of the supported types; received file of type '${mimeType}'.`,
		);
	}
	if (data.length > limit.bytes) {
		throw new GraphFault(
			131053,
			`The file has ${data.length} bytes; ${plainType} may have ${limit.bytes}.`,
		);
	}
	const file = emulation.media.add(
		{ data, mimeType: plainType.trim(), fileName },
		emulation.clock.now() + lifetimes.upload,
	);
	return { body: { id: file.id } };
};

function fileOf(call: GraphCall, emulation: Emulation, method: string): MediaFile {
	const id = call.params['mediaId'] ?? '';
	const file = emulation.media.get(id, emulation.clock.now());
	if (file === undefined || !isOwner(call, emulation)) throw unknownObject(method, id);
	return file;
}

/** `phone_number_id` is a check the caller may ask for. */
const isOwner = (call: GraphCall, emulation: Emulation): boolean =>
	(call.query['phone_number_id'] ?? emulation.business.phoneNumberId) ===
	emulation.business.phoneNumberId;

/** Clients that fetch media from Meta's host alone come by the proxy, and then find it there. */
const originOf = ({ url }: GraphCall, { baseUrl }: Emulation): string =>
	url.startsWith('https:') ? 'https://lookaside.fbsbx.com' : baseUrl();

export const getUrl: Handler = (call, emulation) => {
	const file = fileOf(call, emulation, 'GET');
	const token = emulation.media.lend(file.id, emulation.clock.now());
	return {
		body: {
			url: `${originOf(call, emulation)}/media-download/${token}`,
			mime_type: file.mimeType,
			sha256: file.sha256,
			file_size: file.data.length,
			id: file.id,
			messaging_product: 'whatsapp',
		},
	};
};

const remove: Handler = (call, emulation) => {
	emulation.media.remove(fileOf(call, emulation, 'DELETE').id);
	return { body: { success: true } };
};

export { remove as delete };
