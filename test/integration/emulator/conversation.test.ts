import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Emulator } from '../../../emulator/src/createEmulator';
import { parseWebhook } from '../../../cloud-api/webhooks/parseWebhook';
import { createBusiness } from './createBusiness';
import type { Receiver } from './createReceiver';
import { noon, startPair, type Pair } from './startPair';

let pair: Pair;
let emulator: Emulator;
let receiver: Receiver;

beforeEach(async () => {
	pair = await startPair();
	({ emulator, receiver } = pair);
});

afterEach(() => pair.close());

describe('A conversation', () => {
	it('hands what a customer writes to the receiver, signed, with both identities', async () => {
		const ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
		const id = await ana.say('hola');
		await emulator.settled();

		expect(receiver.received).toHaveLength(1);
		const [webhook] = receiver.received;
		expect(webhook?.signed).toBe(true);
		expect(webhook?.change).toMatchObject({
			metadata: { phone_number_id: emulator.phoneNumberId },
			contacts: [{ profile: { name: 'Ana' }, wa_id: '34600111222', user_id: ana.userId }],
			messages: [
				{
					from: '34600111222',
					id,
					timestamp: String(noon / 1000),
					type: 'text',
					text: { body: 'hola' },
				},
			],
		});
	});

	it('shows the answer on the phone and reports sent, delivered, read', async () => {
		const ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
		await ana.say('hola');
		const { status, body } = await createBusiness(emulator).text('+34 600 111 222', '¡Hola, Ana!', {
			biz_opaque_callback_data: 'v1.7.1',
		});
		expect(status).toBe(200);
		expect(body).toMatchObject({
			messaging_product: 'whatsapp',
			contacts: [{ input: '+34 600 111 222', wa_id: '34600111222' }],
		});

		const heard = await ana.hears('¡Hola, Ana!');
		expect(heard.id).toBe(body.messages?.[0]?.id);
		await emulator.settled();
		await ana.read();
		await emulator.settled();

		expect(receiver.statuses()).toEqual(['sent', 'delivered', 'read']);
		const statuses = receiver.received.flatMap((one) => one.change.statuses ?? []);
		expect(statuses[0]).toMatchObject({
			id: heard.id,
			recipient_id: '34600111222',
			biz_opaque_callback_data: 'v1.7.1',
			pricing: { category: 'service', type: 'free_customer_service', pricing_model: 'PMP' },
		});
		expect(ana.messages().at(-1)?.status).toBe('read');
	});

	it('escapes the webhook as Meta does, and signs those bytes', async () => {
		await emulator.customer({ name: 'Zoë' }).say('señal 👋 https://a.example/b');
		await emulator.settled();
		const raw = receiver.received[0]?.raw.toString('latin1') ?? '';
		expect(raw).toContain(String.raw`se\u00f1al \ud83d\udc4b https:\/\/a.example\/b`);
		expect(raw).toMatch(/^[\x20-\x7e]+$/);
		expect(receiver.received[0]?.signed).toBe(true);
	});

	it('knows a customer by username alone, and reaches them by user id', async () => {
		const kim = emulator.customer({ name: 'Kim', username: 'kim.travels' });
		await kim.say('hi');
		await emulator.settled();
		const [webhook] = receiver.received;
		expect(webhook?.change.contacts).toEqual([
			{ profile: { name: 'Kim', username: 'kim.travels' }, user_id: kim.userId },
		]);
		expect(webhook?.change.messages?.[0]).not.toHaveProperty('from');

		const { status, body } = await createBusiness(emulator).text(undefined, 'hello Kim', {
			recipient: kim.userId,
		});
		expect(status).toBe(200);
		expect(body['contacts']).toEqual([{ input: kim.userId, user_id: kim.userId }]);
		await kim.hears('hello Kim');
	});

	it('marks as read and shows typing until the answer comes', async () => {
		const ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
		const id = await ana.say('hola');
		const business = createBusiness(emulator);
		const { body } = await business.call('POST', `/${emulator.phoneNumberId}/messages`, {
			messaging_product: 'whatsapp',
			status: 'read',
			message_id: id,
			typing_indicator: { type: 'text' },
		});
		expect(body).toEqual({ success: true });
		expect(ana.messages()[0]?.status).toBe('read');
	});

	it('tells a waiting test what came instead of what it waited for', async () => {
		const ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
		await ana.say('hola');
		await createBusiness(emulator).text('34600111222', 'something else');
		await expect(ana.hears('welcome', 20)).rejects.toThrow(
			/waited 20 ms for welcome.*\n.*"something else"/,
		);
	});

	it('speaks so that the webhook parser understands every kind', async () => {
		const ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
		const id = await ana.say('hola');
		const business = createBusiness(emulator);
		await business.send('34600111222', {
			type: 'template',
			template: {
				name: 'order_update',
				language: { code: 'en' },
				components: [
					{
						type: 'body',
						parameters: [
							{ type: 'text', parameter_name: 'customer_name', text: 'Ana' },
							{ type: 'text', parameter_name: 'order_number', text: '7' },
						],
					},
				],
			},
		});
		await ana.tap('Talk to us');
		await ana.sendImage();
		await ana.sendLocation({ latitude: 40.4, longitude: -3.7 });
		await ana.react(id, '👍');
		await emulator.settled();

		const events = receiver.received.flatMap(({ raw }) => {
			const parsed = parseWebhook(JSON.parse(raw.toString()));
			return parsed.ok ? parsed.events : [];
		});
		expect(
			events
				.map((event) => (event.type === 'message' ? event.content.kind : event.type))
				.toSorted(),
		).toEqual(['image', 'location', 'reaction', 'status', 'status', 'templateButton', 'text']);
	});
});
