import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { blockBusiness } from '../chat/blockBusiness';
import { fromCustomer } from '../chat/fromCustomer';
import { mediaInbound } from '../chat/inbound';
import { chooseMarketing } from '../chat/marketingChoice';
import { readChat } from '../chat/readChat';
import { readBody } from '../graph/readBody';
import type { Emulation } from '../world/Emulation';
import { complain } from '../quality/complain';
import { lifetimes } from '../world/MediaStore';
import type { Person } from '../world/Person';
import { customerAction, wishedInbound } from './customerAction';
import { orConflict } from './orConflict';
import { ControlError, parseControl } from './parseControl';
import { metaView } from './serveMeta';
import { personIn } from './personIn';

const profile = z.strictObject({
	name: z.string().trim().min(1).max(100),
	waId: z
		.string()
		.regex(/^\+?[\d\s().-]{5,25}$/, 'must be a phone number in international form')
		.optional(),
	userId: z
		.string()
		.regex(/^[A-Z]{2}\.[A-Za-z0-9]{1,128}$/)
		.optional(),
	username: z.string().min(3).max(35).optional(),
});

const mediaForm = z.looseObject({
	caption: z.string().max(1024).optional(),
	as: z.enum(['voice', 'sticker', 'document']).optional(),
	replyTo: z.string().optional(),
});

const choice = z.strictObject({ value: z.enum(['stop', 'resume']) });
const block = z.strictObject({ blocked: z.boolean() });
const report = z.strictObject({ messageId: z.string().optional() });
const offers = z.strictObject({ count: z.number().int().min(1).max(100) });

type Params = { readonly Params: { readonly id: string } };

/** Customers over HTTP: who they are, what they send, what they read. */
export function serveCustomers(app: FastifyInstance, emulation: Emulation): void {
	const { people, chats, media, clock } = emulation;

	const personOf = (id: string): Person => personIn(emulation, id);

	app.get('/emulator/customers', () => people.all());

	app.post('/emulator/customers', (request, reply) => {
		const wanted = parseControl(profile, request.body);
		return reply.code(201).send(orConflict(() => people.add(wanted)));
	});

	app.get<Params>('/emulator/customers/:id/messages', (request) =>
		chats.of(personOf(request.params.id).id),
	);

	app.post<Params>('/emulator/customers/:id/messages', (request, reply) => {
		const person = personOf(request.params.id);
		const wish = parseControl(customerAction, request.body);
		const sent = orConflict(() =>
			fromCustomer(emulation, person.id, wishedInbound(emulation, person, wish)),
		);
		return reply.code(201).send(sent);
	});

	app.post<Params>('/emulator/customers/:id/media', async (request, reply) => {
		const person = personOf(request.params.id);
		if (!request.isMultipart())
			throw new ControlError(415, 'Send the file as multipart/form-data.');
		const { file, body } = await readBody(request);
		if (file === undefined) throw new ControlError(400, 'The form has no file.');
		const { caption, as, replyTo } = parseControl(mediaForm, body);
		const stored = media.add(file, clock.now() + lifetimes.inbound);
		const sent = orConflict(() => {
			const options = { caption: caption === '' ? undefined : caption, as, replyTo };
			return fromCustomer(emulation, person.id, mediaInbound(stored, options));
		});
		return reply.code(201).send(sent);
	});

	/** The button below an offer: no more of them, or again. */
	app.put<Params>('/emulator/customers/:id/marketing', (request) => {
		const { value } = parseControl(choice, request.body);
		return chooseMarketing(emulation, personOf(request.params.id), value);
	});

	app.put<Params>('/emulator/customers/:id/block', (request) => {
		const { blocked } = parseControl(block, request.body);
		return blockBusiness(emulation, personOf(request.params.id).id, blocked);
	});

	/** Reports a message to WhatsApp, or the business by its last one; a complaint, as a block is. */
	app.post<Params>('/emulator/customers/:id/reports', (request, reply) => {
		const { messageId } = parseControl(report, request.body ?? {});
		const { id } = personOf(request.params.id);
		if (messageId !== undefined && chats.get(messageId)?.customerId !== id) {
			throw new ControlError(409, `No message "${messageId}" is in the chat of this customer.`);
		}
		complain(emulation, id, messageId);
		return reply.code(201).send(metaView(emulation));
	});

	/** Other businesses send marketing, which counts for what this person gets (131049). */
	app.post<Params>('/emulator/customers/:id/offers', (request, reply) => {
		const { count } = parseControl(offers, request.body);
		const { id } = personOf(request.params.id);
		for (let sent = 0; sent < count; sent++) emulation.limits.marketing.add(id, clock.now());
		return reply.code(201).send({ count });
	});

	app.post<Params>('/emulator/customers/:id/read', (request, reply) => {
		readChat(emulation, personOf(request.params.id).id);
		return reply.code(204).send();
	});
}
