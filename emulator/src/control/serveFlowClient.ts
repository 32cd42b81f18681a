import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { JsonObject } from '../../../cloud-api/json';
import type { ChatMessage } from '../chat/ChatMessage';
import { fromCustomer } from '../chat/fromCustomer';
import { encryptFlowMedia } from '../flowClient/encryptFlowMedia';
import { flowReply } from '../flowClient/flowReply';
import { exchangeScreen, NoFlow, openFlow } from '../flowClient/playFlow';
import { readBody } from '../graph/readBody';
import type { Emulation } from '../world/Emulation';
import { lifetimes } from '../world/MediaStore';
import { ControlError, parseControl } from './parseControl';

const json = z.custom<JsonObject>(
	(value) => typeof value === 'object' && value !== null && !Array.isArray(value),
	'must be an object',
);
const ofMessage = z.looseObject({ messageId: z.string().min(1) });
const exchange = ofMessage.extend({
	action: z.enum(['data_exchange', 'BACK']),
	screen: z.string(),
	data: json,
});
const completion = ofMessage.extend({ params: json });

type Params = { readonly Params: { readonly id: string } };

/** A customer's Flows over HTTP: open one, put a screen to its endpoint, hand in a file, send the answers. */
export function serveFlowClient(app: FastifyInstance, emulation: Emulation): void {
	const path = '/emulator/customers/:id/flow';

	app.post<Params>(`${path}/open`, (request) => {
		const { messageId } = parseControl(ofMessage, request.body);
		return orConflict(() => openFlow(emulation, messageOf(request.params.id, messageId)));
	});

	app.post<Params>(`${path}/exchange`, (request) => {
		const { messageId, ...turn } = parseControl(exchange, request.body);
		return orConflict(() =>
			exchangeScreen(emulation, messageOf(request.params.id, messageId), turn),
		);
	});

	app.post<Params>(`${path}/complete`, async (request, reply) => {
		const { messageId, params } = parseControl(completion, request.body);
		const message = messageOf(request.params.id, messageId);
		const inbound = await orConflict(() => flowReply(message, params));
		return reply.code(201).send(fromCustomer(emulation, request.params.id, inbound));
	});

	app.post<Params>(`${path}/files`, async (request) => {
		const { file } = await readBody(request);
		if (file === undefined) throw new ControlError(400, 'The form has no file.');
		return uploaded(file);
	});

	function uploaded(file: { data: Buffer; mimeType: string; fileName?: string }): JsonObject {
		const { media, clock, baseUrl } = emulation;
		const expiresAt = clock.now() + lifetimes.inbound;
		const stored = media.add(file, expiresAt);
		const sealed = encryptFlowMedia(file.data, randomBytes);
		const onCdn = media.add(
			{ data: sealed.file, mimeType: 'application/octet-stream' },
			clock.now() + cdnMs,
		);
		return {
			media_id: stored.id,
			cdn_url: `${baseUrl()}/emulator/media/${onCdn.id}`,
			file_name: file.fileName ?? 'file',
			mime_type: file.mimeType,
			sha256: stored.sha256,
			encryption_metadata: { ...sealed.encryption },
		};
	}

	function messageOf(customerId: string, messageId: string): ChatMessage {
		const message = emulation.chats.of(customerId).find(({ id }) => id === messageId);
		if (message === undefined) {
			throw new ControlError(404, `There is no message "${messageId}" in this chat.`);
		}
		return message;
	}
}

/** Meta keeps what a Flow uploaded for 20 days. */
const cdnMs = 20 * 24 * 60 * 60 * 1000;

async function orConflict<T>(work: () => T | Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (cause) {
		if (cause instanceof NoFlow) throw new ControlError(409, cause.message);
		throw cause;
	}
}
