import { z } from 'zod';
import type { UploadSession } from '../../uploads/UploadSessions';
import type { Emulation } from '../../world/Emulation';
import type { GraphCall, Handler } from '../GraphCall';
import { GraphFault, unknownObject } from '../GraphFault';
import { parseWire } from '../wire/parseWire';

/** https://developers.facebook.com/docs/graph-api/guides/upload */
const announced = z.looseObject({
	file_name: z.string().min(1).optional(),
	file_length: z.coerce
		.number()
		.int()
		.min(1)
		.max(100 * 1024 * 1024),
	file_type: z.enum(['application/pdf', 'image/jpeg', 'image/jpg', 'image/png', 'video/mp4']),
});

export const createUpload: Handler = (call, { uploads }) => {
	const { file_name, file_length, file_type } = parseWire(announced, {
		...call.query,
		...Object(call.body),
	});
	const session = uploads.open({
		name: file_name ?? 'file',
		length: file_length,
		mimeType: file_type,
	});
	return { body: { id: wholeId(session) } };
};

const wholeId = ({ id, sig }: UploadSession): string => `${id}?sig=${sig}`;

/** The session of a call, which proves itself by the second half of its id. */
function sessionOf({ params, query }: GraphCall, { uploads }: Emulation, method: string) {
	const id = params['uploadSessionId'] ?? '';
	const session = uploads.get(id);
	if (session === undefined || session.sig !== query['sig']) throw unknownObject(method, id);
	return session;
}

export const continueUpload: Handler = (call, emulation) => {
	const session = sessionOf(call, emulation, 'POST');
	const offset = Number(call.headers['file_offset'] ?? Number.NaN);
	const { length: received } = session.received;
	if (offset !== received) {
		throw new GraphFault(100, `The header file_offset must be ${received}: so much has arrived.`);
	}
	const bytes = call.bytes ?? Buffer.alloc(0);
	if (received + bytes.length > session.length) {
		throw new GraphFault(100, `The file was announced with ${session.length} bytes.`);
	}
	const { handle, received: all } = emulation.uploads.append(session, bytes);
	return {
		body: handle === undefined ? { id: wholeId(session), file_offset: all.length } : { h: handle },
	};
};

export const getUpload: Handler = (call, emulation) => {
	const session = sessionOf(call, emulation, 'GET');
	return { body: { id: wholeId(session), file_offset: session.received.length } };
};
