import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { fromCustomer, type Inbound } from '../chat/fromCustomer';
import {
	chooseInbound,
	locationInbound,
	mediaInbound,
	reactionInbound,
	tapInbound,
	textInbound,
} from '../chat/inbound';
import { pressOn } from '../chat/pressOn';
import { readChat } from '../chat/readChat';
import { readBody } from '../graph/readBody';
import type { Emulation } from '../world/Emulation';
import { lifetimes } from '../world/MediaStore';
import type { Person } from '../world/Person';
import { ControlError, parseControl } from './parseControl';
import { assertNever } from '../../../cloud-api/assertNever';

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

/** `messageId` picks the message to press on; without it the newest that offers the title or id is meant. */
const action = z.discriminatedUnion('type', [
	z.strictObject({
		type: z.literal('text'),
		text: z.string().min(1).max(4096),
		replyTo: z.string().optional(),
	}),
	z.strictObject({ type: z.literal('tap'), button: z.string(), messageId: z.string().optional() }),
	z.strictObject({ type: z.literal('choose'), row: z.string(), messageId: z.string().optional() }),
	z.strictObject({
		type: z.literal('location'),
		latitude: z.number().min(-90).max(90),
		longitude: z.number().min(-180).max(180),
		messageId: z.string().optional(),
	}),
	z.strictObject({ type: z.literal('reaction'), messageId: z.string(), emoji: z.string().max(40) }),
]);

type Params = { readonly Params: { readonly id: string } };

/** Customers over HTTP: who they are, what they send, what they read. */
export function serveCustomers(app: FastifyInstance, emulation: Emulation): void {
	const { people, chats, media, clock } = emulation;

	const personOf = (id: string): Person => {
		const person = people.get(id);
		if (person === undefined) {
			throw new ControlError(
				404,
				`There is no customer "${id}": GET /emulator/customers lists them.`,
			);
		}
		return person;
	};

	app.get('/emulator/customers', () => people.all());

	app.post('/emulator/customers', (request, reply) => {
		const wanted = parseControl(profile, request.body);
		try {
			return reply.code(201).send(people.add(wanted));
		} catch (cause) {
			throw new ControlError(409, cause instanceof Error ? cause.message : String(cause));
		}
	});

	app.get<Params>('/emulator/customers/:id/messages', (request) =>
		chats.of(personOf(request.params.id).id),
	);

	app.post<Params>('/emulator/customers/:id/messages', (request, reply) => {
		const person = personOf(request.params.id);
		const inbound = inboundOf(parseControl(action, request.body), person);
		return reply.code(201).send(fromCustomer(emulation, person.id, inbound));
	});

	app.post<Params>('/emulator/customers/:id/media', async (request, reply) => {
		const person = personOf(request.params.id);
		if (!request.isMultipart())
			throw new ControlError(415, 'Send the file as multipart/form-data.');
		const { file, body } = await readBody(request);
		if (file === undefined) throw new ControlError(400, 'The form has no file.');
		const { caption } = parseControl(
			z.looseObject({ caption: z.string().max(1024).optional() }),
			body,
		);
		const stored = media.add(file, clock.now() + lifetimes.inbound);
		const inbound = mediaInbound(stored, caption === '' ? undefined : caption);
		return reply.code(201).send(fromCustomer(emulation, person.id, inbound));
	});

	app.post<Params>('/emulator/customers/:id/read', (request, reply) => {
		readChat(emulation, personOf(request.params.id).id);
		return reply.code(204).send();
	});

	const inboundOf = (wish: z.output<typeof action>, person: Person): Inbound => {
		const among = (messageId: string | undefined) =>
			chats.of(person.id).filter((one) => messageId === undefined || one.id === messageId);
		try {
			switch (wish.type) {
				case 'text':
					return textInbound(wish.text, wish.replyTo);
				case 'tap':
					return pressOn(among(wish.messageId), wish.button, tapInbound);
				case 'choose':
					return pressOn(among(wish.messageId), wish.row, chooseInbound);
				case 'location':
					return locationInbound(
						{ latitude: wish.latitude, longitude: wish.longitude },
						wish.messageId,
					);
				case 'reaction':
					return reactionInbound(wish.messageId, wish.emoji);
				default:
					return assertNever(wish, 'An action of a customer');
			}
		} catch (cause) {
			throw new ControlError(409, cause instanceof Error ? cause.message : String(cause));
		}
	};
}
