import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { WhatsAppAPI } from 'whatsapp-api-js/middleware/node-http';
import {
	ActionButtons,
	ActionCTA,
	ActionList,
	ActionLocation,
	Body,
	BodyComponent,
	BodyParameter,
	Button,
	Contacts,
	Document,
	Image,
	Interactive,
	ListSection,
	Location,
	Name,
	Phone,
	Reaction,
	Row,
	Template,
	Text,
} from 'whatsapp-api-js/messages';
import type { ClientMessage, ServerMessageResponse } from 'whatsapp-api-js/types';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import type { Customer } from '../../../emulator/src/chat/Customer';
import { serve } from './serve';

const secrets = { appSecret: 'a-secret-for-tests', verifyToken: 'a-verify-token-for-tests' };

let emulator: Emulator;
let client: WhatsAppAPI;
let ana: Customer;
let endpoint: Awaited<ReturnType<typeof serve>>;

beforeEach(async () => {
	emulator = await createEmulator({ clock: { standingAt: Date.UTC(2026, 10, 20, 12) } });
	client = new WhatsAppAPI({
		token: emulator.accessToken,
		appSecret: secrets.appSecret,
		webhookVerifyToken: secrets.verifyToken,
		v: 'v24.0',
		// The library writes Meta's host into its addresses; this is the one thing that changes for the emulator.
		ponyfill: { fetch: toEmulator as typeof fetch },
	});
	endpoint = await serve((request, response) => {
		if (request.method === 'GET') return void response.end(client.handle_get(request));
		void client.handle_post(request).then((status) => response.writeHead(status).end());
	});
	await emulator.setWebhook({ url: endpoint.url, ...secrets });
	ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
});

afterEach(async () => {
	await emulator.close();
	await endpoint.close();
});

const toEmulator = (url: string | URL, init?: RequestInit) =>
	fetch(String(url).replace('https://graph.facebook.com', emulator.url), init);

const send = (message: ClientMessage, context?: string) =>
	client.sendMessage(emulator.phoneNumberId, anaAddress(), message, context);

const anaAddress = () => ({ phone: '34600111222', bsuid: ana.userId });

const idOf = (answer: ServerMessageResponse): string => {
	if (!('messages' in answer)) throw new Error(JSON.stringify(answer));
	return answer.messages[0].id;
};

async function uploadPicture(): Promise<string> {
	const form = new FormData();
	form.set('file', new Blob(['a picture'], { type: 'image/png' }), 'lamp.png');
	const answer = await client.uploadMedia(emulator.phoneNumberId, form);
	if (!('id' in answer)) throw new Error(JSON.stringify(answer));
	return answer.id;
}

describe('whatsapp-api-js, a library of others', () => {
	it('sends eleven kinds of message, and the customer gets each', async () => {
		const question = await ana.say('hello');
		emulator.addTemplate({
			name: 'order_sent',
			language: 'en',
			category: 'UTILITY',
			components: [{ type: 'BODY', text: 'Order {{1}} is on its way.' }],
		});
		const kinds: readonly [string, ClientMessage][] = [
			['text', new Text('hello, Ana')],
			['image', new Image(await uploadPicture(), true, 'a lamp')],
			['document', new Document('https://example.com/menu.pdf', false, 'our menu', 'menu.pdf')],
			['location', new Location(2.1734, 41.3851, 'The shop', 'Carrer Nou 1')],
			['contacts', new Contacts([new Name('Bea Sol', 'Bea'), new Phone('+34600333444', 'WORK')])],
			['reaction', new Reaction(question, '👍')],
			[
				'button',
				new Interactive(
					new ActionButtons(new Button('yes', 'Yes'), new Button('no', 'No')),
					new Body('Shall we?'),
				),
			],
			[
				'list',
				new Interactive(
					new ActionList(
						'Choose',
						new ListSection('Sizes', new Row('s', 'Small'), new Row('l', 'Large')),
					),
					new Body('Which size?'),
				),
			],
			[
				'cta_url',
				new Interactive(
					new ActionCTA('Track it', 'https://example.com/track'),
					new Body('On its way'),
				),
			],
			[
				'location_request_message',
				new Interactive(new ActionLocation(), new Body('Where are you?')),
			],
			['template', new Template('order_sent', 'en', new BodyComponent(new BodyParameter('1017')))],
		];
		for (const [kind, message] of kinds) {
			const id = idOf(await send(message));
			await emulator.settled();
			const seen = ana.messages().find((one) => one.id === id);
			expect([kind, seen?.status]).toEqual([
				kind,
				kind === 'reaction' ? seen?.status : 'delivered',
			]);
		}
		expect(kinds).toHaveLength(11);
	});

	it('receives what customers write, tap and choose, with a signature it accepts', async () => {
		const heard: unknown[] = [];
		client.on.message = async ({ message, contact, reply }) => {
			heard.push(message);
			expect(contact).toMatchObject({ profile: { name: 'Ana' } });
			if (message.type === 'text') {
				await reply(
					new Interactive(new ActionButtons(new Button('yes', 'Yes')), new Body('Shall we?')),
					true,
				);
			}
		};
		await ana.say('hello');
		await ana.hears();
		await ana.tap('Yes');
		await ana.sendLocation({ latitude: 41.3851, longitude: 2.1734 });
		await ana.sendImage({ caption: 'my lamp' });
		await emulator.settled();
		expect(heard).toEqual([
			expect.objectContaining({ type: 'text', text: { body: 'hello' } }),
			expect.objectContaining({
				type: 'interactive',
				interactive: { type: 'button_reply', button_reply: { id: 'yes', title: 'Yes' } },
			}),
			expect.objectContaining({ type: 'location' }),
			expect.objectContaining({ type: 'image' }),
		]);
		expect(emulator.deliveries().map((one) => one.state)).not.toContain('waiting');
	});

	it('receives the statuses of what it sent', async () => {
		const statuses: string[] = [];
		client.on.status = ({ status, id }) => void statuses.push(`${id} ${status}`);
		await ana.say('hello');
		const id = idOf(await send(new Text('hello, Ana')));
		await emulator.settled();
		await ana.read();
		await emulator.settled();
		expect(statuses).toEqual([`${id} sent`, `${id} delivered`, `${id} read`]);
	});

	it('marks as read, shows that it types, and fetches media by the URL it was given', async () => {
		const question = await ana.say('hello');
		expect(await client.markAsRead(emulator.phoneNumberId, question, 'text')).toEqual({
			success: true,
		});
		const media = await client.retrieveMedia(await uploadPicture());
		if (!('url' in media)) throw new Error(JSON.stringify(media));
		expect(await (await client.fetchMedia(media.url)).text()).toBe('a picture');
	});

	it('makes a QR code and blocks a customer, by addresses without a body and without a version', async () => {
		await ana.say('hello');
		const code = await client.createQR(emulator.phoneNumberId, 'Hello');
		expect(code).toMatchObject({ prefilled_message: 'Hello' });
		expect(await client.blockUser(emulator.phoneNumberId, anaAddress())).toMatchObject({
			block_users: { added_users: [{ wa_id: '34600111222' }] },
		});
	});

	it('reads the error of Meta when a customer has not written for a day', async () => {
		const answer = await send(new Text('anyone?'));
		await emulator.settled();
		expect(JSON.stringify([answer, ana.messages()])).toContain('131047');
	});
});
