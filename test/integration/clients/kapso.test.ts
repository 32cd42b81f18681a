import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GraphApiError, WhatsAppClient } from '@kapso/whatsapp-cloud-api';
import { normalizeWebhook, verifySignature } from '@kapso/whatsapp-cloud-api/server';
import { startPair, type Pair } from '../emulator/startPair';
import { appSecret } from '../emulator/createReceiver';
import type { Customer } from '../../../emulator/src/chat/Customer';

let pair: Pair;
let client: WhatsAppClient;
let ana: Customer;
let to: { phoneNumberId: string; to: string };

beforeEach(async () => {
	pair = await startPair();
	client = new WhatsAppClient({
		accessToken: pair.emulator.accessToken,
		baseUrl: pair.emulator.url,
		graphVersion: 'v24.0',
	});
	ana = pair.emulator.customer({ name: 'Ana', waId: '34600111222' });
	to = { phoneNumberId: pair.emulator.phoneNumberId, to: '34600111222' };
});

afterEach(() => pair.close());

/** What the library makes of everything that arrived, after it accepted each signature. */
const understood = () =>
	pair.receiver.received.map(({ raw, signature }) => {
		expect(verifySignature({ appSecret, rawBody: raw, signatureHeader: signature })).toBe(true);
		return normalizeWebhook(JSON.parse(raw.toString()));
	});

describe('@kapso/whatsapp-cloud-api, a library of others', () => {
	it('sends twelve kinds of message, and the customer gets each', async () => {
		const question = await ana.say('hello');
		pair.emulator.addTemplate({
			name: 'order_sent',
			language: 'en',
			category: 'UTILITY',
			components: [{ type: 'BODY', text: 'Order {{1}} is on its way.' }],
		});
		const { id: picture } = await client.media.upload({
			phoneNumberId: to.phoneNumberId,
			type: 'image/png',
			file: new Blob(['a picture'], { type: 'image/png' }),
			fileName: 'lamp.png',
		});
		const { messages } = client;
		const answers = [
			await messages.sendText({ ...to, body: 'hello, Ana' }),
			await messages.sendImage({ ...to, image: { id: picture, caption: 'a lamp' } }),
			await messages.sendDocument({
				...to,
				document: { link: 'https://example.com/menu.pdf', filename: 'menu.pdf' },
			}),
			await messages.sendLocation({ ...to, location: { latitude: 41.3851, longitude: 2.1734 } }),
			await messages.sendContacts({
				...to,
				contacts: [
					{
						name: { formattedName: 'Bea Sol', firstName: 'Bea' },
						phones: [{ phone: '+34600333444' }],
					},
				],
			}),
			await messages.sendReaction({ ...to, reaction: { messageId: question, emoji: '👍' } }),
			await messages.sendInteractiveButtons({
				...to,
				bodyText: 'Shall we?',
				buttons: [{ id: 'yes', title: 'Yes' }],
			}),
			await messages.sendInteractiveList({
				...to,
				bodyText: 'Which size?',
				buttonText: 'Choose',
				sections: [{ title: 'Sizes', rows: [{ id: 's', title: 'Small' }] }],
			}),
			await messages.sendInteractiveCtaUrl({
				...to,
				bodyText: 'On its way',
				parameters: { displayText: 'Track it', url: 'https://example.com/track' },
			}),
			await messages.sendSticker({ ...to, sticker: { link: 'https://example.com/wave.webp' } }),
			await messages.sendVideo({ ...to, video: { link: 'https://example.com/tour.mp4' } }),
			await messages.sendTemplate({
				...to,
				template: {
					name: 'order_sent',
					language: { code: 'en' },
					components: [{ type: 'body', parameters: [{ type: 'text', text: '1017' }] }],
				},
			}),
		];
		await pair.emulator.settled();
		expect(answers).toHaveLength(12);
		const ids = answers.map((one) => one.messages[0]?.id);
		const shown = ana
			.messages()
			.filter((one) => ids.includes(one.id) && one.status === 'delivered');
		// A reaction is not a message of its own: it sits on the one it answers.
		expect(shown).toHaveLength(11);
	});

	it('accepts the signature of every webhook and understands it: messages, replies, statuses', async () => {
		await ana.say('hello');
		await client.messages.sendInteractiveButtons({
			...to,
			bodyText: 'Shall we?',
			buttons: [{ id: 'yes', title: 'Yes' }],
		});
		await pair.emulator.settled();
		await ana.tap('Yes');
		await ana.sendLocation({ latitude: 41.3851, longitude: 2.1734 });
		await pair.emulator.settled();
		const all = understood();
		expect(all.flatMap((one) => one.messages.map(({ type }) => type))).toEqual([
			'text',
			'interactive',
			'location',
		]);
		expect(all.flatMap((one) => one.statuses.map(({ status }) => status))).toEqual(
			expect.arrayContaining(['sent', 'delivered']),
		);
		expect(all[0]).toMatchObject({
			phoneNumberId: pair.emulator.phoneNumberId,
			contacts: [{ waId: '34600111222', profile: { name: 'Ana' } }],
		});
	});

	it('makes templates, lists them, and reads the business profile', async () => {
		const { wabaId: businessAccountId, phoneNumberId } = pair.emulator;
		await client.templates.create({
			businessAccountId,
			name: 'welcome_back',
			language: 'en',
			category: 'UTILITY',
			components: [{ type: 'BODY', text: 'Your order is ready for you.' }],
		});
		const { data } = await client.templates.list({ businessAccountId });
		expect(data.map(({ name }) => name)).toContain('welcome_back');
		await client.phoneNumbers.businessProfile.update({ phoneNumberId, about: 'Lamps and shades' });
		const profile = await client.phoneNumbers.businessProfile.get({
			phoneNumberId,
			fields: 'about',
		});
		expect(JSON.stringify(profile)).toContain('Lamps and shades');
	});

	it('fetches media back, byte by byte', async () => {
		const { id } = await client.media.upload({
			phoneNumberId: to.phoneNumberId,
			type: 'image/png',
			file: new Blob(['a picture'], { type: 'image/png' }),
			fileName: 'lamp.png',
		});
		const bytes = await client.media.download({ mediaId: id, auth: 'always' });
		expect(Buffer.from(bytes as ArrayBuffer).toString()).toBe('a picture');
	});

	it('recognises the errors of Meta by their code', async () => {
		const wrong = client.messages.sendText({ ...to, phoneNumberId: '1', body: 'hello' });
		await expect(wrong).rejects.toBeInstanceOf(GraphApiError);
		await expect(wrong).rejects.toMatchObject({ code: 100 });
	});

	it('refuses a webhook somebody changed on the way', () => {
		expect(verifySignature({ appSecret, rawBody: '{}', signatureHeader: 'sha256=00' })).toBe(false);
	});
});
