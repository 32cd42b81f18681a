import { settlePayment } from '../payments/settlePayment';
import { complain } from '../quality/complain';
import { lifetimes } from '../world/MediaStore';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';
import { blockBusiness } from './blockBusiness';
import type { ChatMessage } from './ChatMessage';
import type { Customer, Expected } from './Customer';
import { fromCustomer, type Inbound } from './fromCustomer';
import {
	chooseInbound,
	locationInbound,
	mediaInbound,
	reactionInbound,
	tapInbound,
	textInbound,
} from './inbound';
import { orderInbound } from './orderInbound';
import { pressOn } from './pressOn';
import { readChat } from './readChat';

/** A transparent pixel, for tests that need some image. */
const pixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

/** The hands and eyes of one person, for tests and scripts. */
export function createCustomer(emulation: Emulation, person: Person): Customer {
	const { chats, media, clock } = emulation;
	let heard = 0;

	const send = async (inbound: Inbound): Promise<string> =>
		fromCustomer(emulation, person.id, inbound).id;

	const fromThem = (): readonly ChatMessage[] =>
		chats.of(person.id).filter((message) => message.from === 'business');

	const hear = (expected: Expected | undefined): ChatMessage | undefined => {
		const all = fromThem();
		const index = all.findIndex((message, at) => at >= heard && matches(message, expected));
		if (index !== -1) heard = index + 1;
		return all[index];
	};

	return {
		id: person.id,
		name: person.name,
		waId: person.waId,
		userId: person.userId,
		username: person.username,
		send,
		say: (text, options) => send(textInbound(text, options)),
		tap: async (button) => send(pressOn(chats.of(person.id), button, tapInbound)),
		choose: async (row) => send(pressOn(chats.of(person.id), row, chooseInbound)),
		sendImage: async ({ data = pixel, mimeType = 'image/png', caption } = {}) => {
			const file = media.add(
				{ data: Buffer.from(data), mimeType },
				clock.now() + lifetimes.inbound,
			);
			return send(mediaInbound(file, { caption }));
		},
		sendLocation: (place) => send(locationInbound(place)),
		order: async (lines, text) => send(orderInbound(emulation, lines, text)),
		pay: async (referenceId, outcome = 'captured') => {
			settlePayment(emulation, person.id, referenceId, outcome);
		},
		block: async (blocked = true) => void blockBusiness(emulation, person.id, blocked),
		report: async (messageId) => complain(emulation, person.id, messageId),
		react: (messageId, emoji) => send(reactionInbound(messageId, emoji)),
		messages: () => chats.of(person.id),
		read: async () => readChat(emulation, person.id),
		unheard: () => fromThem().slice(heard),
		hears: (expected, withinMs = 5000) =>
			new Promise((resolve, reject) => {
				const stop = (): void => {
					clearTimeout(patience);
					unlisten();
				};
				const patience = setTimeout(() => {
					stop();
					reject(
						new Error(disappointment(person.name, expected, withinMs, fromThem().slice(heard))),
					);
				}, withinMs);
				const look = (): void => {
					const message = hear(expected);
					if (message === undefined) return;
					stop();
					resolve(message);
				};
				const unlisten = emulation.bus.listen((event) => {
					if (event.type === 'message' && event.message.customerId === person.id) look();
				});
				look();
			}),
	};
}

function matches(message: ChatMessage, expected: Expected | undefined): boolean {
	if (expected === undefined) return true;
	if (typeof expected === 'string') return message.text === expected;
	return expected instanceof RegExp ? expected.test(message.text) : expected(message);
}

function disappointment(
	name: string,
	expected: Expected | undefined,
	withinMs: number,
	unheard: readonly ChatMessage[],
): string {
	const wanted =
		typeof expected === 'function'
			? 'a message that passes the test'
			: String(expected ?? 'a message');
	const got = unheard
		.map((message) => `\n  ${message.type}: ${JSON.stringify(message.text)}`)
		.join('');
	return `${name} waited ${withinMs} ms for ${wanted} and ${got === '' ? 'got nothing new.' : `got only:${got}`}`;
}
