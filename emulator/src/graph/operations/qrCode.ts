import { z } from 'zod';
import { mostQrCodes, type QrCode } from '../../number/QrShelf';
import type { Emulation } from '../../world/Emulation';
import type { GraphCall, Handler } from '../GraphCall';
import { GraphFault, unknownObject } from '../GraphFault';
import { pageOf } from '../pageOf';
import { selectFields } from '../selectFields';
import { parseWire } from '../wire/parseWire';

const text = z.string().trim().min(1).max(140);
const format = z
	.string()
	.toUpperCase()
	.pipe(z.enum(['PNG', 'SVG']));

const imageUrl = (code: string, kind: z.output<typeof format>, { baseUrl }: Emulation): string =>
	`${baseUrl()}/emulator/qr/${code}.${kind.toLowerCase()}`;

const plain = ({ code, prefilledMessage }: QrCode) => ({
	code,
	prefilled_message: prefilledMessage,
	deep_link_url: `https://wa.me/message/${code}`,
});

/** A code with the members asked for; the picture's format stands in its field, `qr_image_url.format(SVG)`. */
function node(qrCode: QrCode, call: GraphCall, emulation: Emulation): object {
	const { fields = '' } = call.query;
	const wanted = /qr_image_url(?:\.format\((\w+)\))?/.exec(fields);
	const whole = {
		...plain(qrCode),
		creation_time: Math.floor(qrCode.createdAt / 1000),
		qr_image_url: imageUrl(qrCode.code, wanted?.[1] === 'SVG' ? 'SVG' : 'PNG', emulation),
	};
	return { ...plain(qrCode), ...selectFields(whole, fields, []) };
}

export const list: Handler = (call, emulation) => {
	const { code } = call.query;
	const codes = emulation.qrCodes.all().filter((one) => code === undefined || one.code === code);
	const { data, ...page } = pageOf(call, codes, (one) => one.code);
	return { body: { data: data.map((one) => node(one, call, emulation)), ...page } };
};

function known(code: string, { qrCodes }: Emulation, method: string): QrCode {
	const found = qrCodes.get(code);
	if (found === undefined) throw unknownObject(method, code);
	return found;
}

export const get: Handler = (call, emulation) => ({
	body: { data: [node(known(call.params['qrCodeId'] ?? '', emulation, 'GET'), call, emulation)] },
});

export const create: Handler = (call, emulation) => {
	const body = parseWire(
		z.looseObject({ prefilled_message: text, generate_qr_image: format.optional() }),
		{ ...call.query, ...Object(call.body) },
	);
	if (emulation.qrCodes.all().length >= mostQrCodes) {
		throw new GraphFault(100, `A number may have ${mostQrCodes} QR codes: delete some.`);
	}
	const made = emulation.qrCodes.add(body.prefilled_message, emulation.clock.now());
	const { generate_qr_image: kind } = body;
	return {
		body: {
			...plain(made),
			...(kind === undefined ? {} : { qr_image_url: imageUrl(made.code, kind, emulation) }),
		},
	};
};

export const update: Handler = (call, emulation) => {
	const body = parseWire(z.looseObject({ code: z.string(), prefilled_message: text }), call.body);
	const found = known(body.code, emulation, 'POST');
	return { body: plain(emulation.qrCodes.change(found, body.prefilled_message)) };
};

const remove: Handler = (call, { qrCodes }) => {
	qrCodes.remove(call.params['qrCodeId'] ?? '');
	return { body: { success: true } };
};

export { remove as delete };
