import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { WebhookEvent } from '../../../cloud-api/webhooks/event';
import { parseWebhook } from '../../../cloud-api/webhooks/parseWebhook';
import type { Customer } from '../../../emulator/src/createEmulator';
import { createBusiness } from './createBusiness';
import { control } from './newsOf';
import { startPair, type Pair } from './startPair';

const to = '34600111222';
let pair: Pair;
let ana: Customer;

beforeEach(async () => {
	pair = await startPair();
	ana = pair.emulator.customer({ name: 'Ana', waId: to });
	await ana.say('hola');
});
afterEach(() => pair.close());

const business = () => createBusiness(pair.emulator);
const act = (body: object) =>
	control(pair.emulator.url, 'POST', `/customers/${ana.id}/messages`, body);
const put = (path: string, body: object) =>
	control(pair.emulator.url, 'PUT', `/customers/${ana.id}/${path}`, body);
async function sent(interactive: object): Promise<string> {
	const { body } = await business().send(to, { type: 'interactive', interactive });
	await pair.emulator.settled();
	return body.messages?.[0]?.id ?? '';
}

/** The last event, as a receiver reads it. */
async function last(): Promise<WebhookEvent | undefined> {
	await pair.emulator.settled();
	const { raw } = pair.receiver.received.at(-1) ?? {};
	const parsed = parseWebhook(JSON.parse(raw?.toString() ?? '{}'));
	return parsed.ok ? parsed.events.at(-1) : undefined;
}
const message = (content: object, more: object = {}) => ({ type: 'message', content, ...more });

async function upload(form: Readonly<Record<string, string>>, mimeType: string) {
	const body = new FormData();
	for (const [name, value] of Object.entries(form)) body.set(name, value);
	body.set('file', new File([Buffer.from('RIFFxxxxWEBPANIM')], 'a-file', { type: mimeType }));
	const url = `${pair.emulator.url}/emulator/customers/${ana.id}/media`;
	return fetch(url, { method: 'POST', body });
}

describe('What a customer sends', () => {
	it('begins with an ad', async () => {
		await act({ type: 'text', text: 'Is it still on?', referral: { headline: 'Lamps −20%' } });
		expect(await last()).toMatchObject(
			message(
				{ kind: 'text', body: 'Is it still on?' },
				{
					referral: {
						headline: 'Lamps −20%',
						sourceType: 'ad',
						ctwaClid: expect.stringMatching(/^\w{10,}$/),
					},
				},
			),
		);
	});

	it('asks about a product of the catalog, which must be in it', async () => {
		await act({ type: 'text', text: 'In green?', product: 'mug-blue' });
		expect(await last()).toMatchObject({
			context: { referredProduct: { productRetailerId: 'mug-blue' } },
		});
		await expect(act({ type: 'text', text: '?', product: 'car' })).rejects.toThrow(/409.*car/);
	});

	it('is a voice note, a sticker or a document when it is told to be', async () => {
		await upload({ as: 'voice', caption: 'dropped' }, 'audio/ogg');
		expect(await last()).toMatchObject(message({ kind: 'audio', voice: true }));
		await upload({ as: 'sticker' }, 'image/webp');
		expect(await last()).toMatchObject(message({ kind: 'sticker', animated: true }));
		await upload({ as: 'document', caption: 'the plan' }, 'image/png');
		expect(await last()).toMatchObject(
			message({ kind: 'document', fileName: 'a-file', caption: 'the plan' }),
		);
		await upload({}, 'audio/ogg');
		expect(await last()).toMatchObject(message({ kind: 'audio', voice: false }));
		expect((await upload({ as: 'sticker' }, 'image/png')).status).toBe(409);
		expect((await upload({ as: 'voice' }, 'image/png')).status).toBe(409);
	});

	it('names a place, a person, and a kind nobody can see', async () => {
		await act({ type: 'location', latitude: 41.4, longitude: 2.17, name: 'Home', address: 'C/ 1' });
		expect(await last()).toMatchObject(
			message({ kind: 'location', latitude: 41.4, name: 'Home', address: 'C/ 1' }),
		);
		await act({ type: 'contacts', contacts: [{ name: 'Bo Li', phone: '+34 600 999 888' }] });
		expect(await last()).toMatchObject(
			message({
				kind: 'contacts',
				requested: false,
				contacts: [{ name: { formatted_name: 'Bo Li' }, phones: [{ wa_id: '34600999888' }] }],
			}),
		);
		await act({ type: 'unsupported', what: 'poll_creation' });
		expect(await last()).toMatchObject(
			message({ kind: 'unsupported', what: 'poll_creation' }, { errors: [{ code: 131051 }] }),
		);
	});

	it('is edited and deleted', async () => {
		const id = await ana.say('at five');
		await act({ type: 'edit', messageId: id, text: 'at six' });
		expect(await last()).toMatchObject(
			message({ kind: 'edit', originalId: id, content: { kind: 'text', body: 'at six' } }),
		);
		await act({ type: 'revoke', messageId: id });
		expect(await last()).toMatchObject(message({ kind: 'revoke', originalId: id }));
		const theirs = (await business().text(to, 'hello')).body.messages?.[0]?.id;
		await expect(act({ type: 'revoke', messageId: theirs })).rejects.toThrow(/409/);
	});
});

describe('A customer answers', () => {
	it('with their own number, even one the business did not know', async () => {
		const zoe = pair.emulator.customer({ name: 'Zoe', username: 'zoe.writes' });
		await zoe.say('hi');
		const { body } = await business().send(undefined, {
			recipient: zoe.userId,
			type: 'interactive',
			interactive: {
				type: 'request_contact_info',
				body: { text: 'May we have your number?' },
				action: { name: 'request_contact_info' },
			},
		});
		const messageId = body.messages?.[0]?.id;
		await control(pair.emulator.url, 'POST', `/customers/${zoe.id}/messages`, {
			type: 'shareContact',
			messageId,
		});
		const event = await last();
		expect(event).toMatchObject(
			message({ kind: 'contacts', requested: true }, { context: { id: messageId } }),
		);
		const { identity } = event as Extract<WebhookEvent, { type: 'message' }>;
		expect(identity).toMatchObject({ userId: zoe.userId, waId: expect.stringMatching(/^\d+$/) });
		expect((await business().text(identity.waId, 'thanks')).status).toBe(200);
	});

	it('with an address, typed or saved', async () => {
		const messageId = await sent({
			type: 'address_message',
			body: { text: 'Where to?' },
			action: {
				name: 'address_message',
				parameters: {
					country: 'IN',
					saved_addresses: [{ id: 'home', value: { name: 'Asha', in_pin_code: '400063' } }],
				},
			},
		});
		const values = { name: 'Asha', in_pin_code: '400063', city: 'Mumbai' };
		await act({ type: 'address', messageId, values });
		expect(await last()).toMatchObject(message({ kind: 'addressReply', values }));
		await act({ type: 'address', messageId, values, savedAddressId: 'home' });
		expect(await last()).toMatchObject(
			message({ kind: 'addressReply', savedAddressId: 'home' }, { context: { id: messageId } }),
		);
	});

	it('a Brazilian order with the card on file', async () => {
		const messageId = await sent({
			type: 'order_details',
			body: { text: 'Your order' },
			action: {
				name: 'review_and_pay',
				parameters: {
					reference_id: 'pedido-1',
					type: 'physical-goods',
					payment_type: 'br',
					currency: 'BRL',
					total_amount: { value: 5000, offset: 100 },
					payment_settings: [
						{
							type: 'offsite_card_pay',
							offsite_card_pay: { last_four_digits: '4242', credential_id: 'card-1' },
						},
					],
					order: { status: 'pending' },
				},
			},
		});
		await act({ type: 'payByCard', messageId });
		expect(await last()).toMatchObject(
			message({
				kind: 'paymentMethod',
				referenceId: 'pedido-1',
				lastFourDigits: '4242',
				credentialId: 'card-1',
			}),
		);
	});

	it('by calling with the button, whose payload goes along', async () => {
		await sent({
			type: 'voice_call',
			body: { text: 'Talk to us' },
			action: { name: 'voice_call', parameters: { display_text: 'Ring', payload: 'ticket-7' } },
		});
		expect(ana.messages().at(-1)?.content).toMatchObject({
			actions: [{ kind: 'voiceCall', title: 'Ring', payload: 'ticket-7' }],
		});
		await control(pair.emulator.url, 'POST', `/customers/${ana.id}/calls`, {
			action: 'call',
			payload: 'ticket-7',
		});
		expect(await last()).toMatchObject({ type: 'call', ctaPayload: 'ticket-7' });
	});
});

describe('A customer who wants no more', () => {
	const offer = () =>
		business().send(to, {
			type: 'template',
			template: {
				name: 'cart_reminder',
				language: { code: 'en' },
				components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ana' }] }],
			},
		});

	it('stops marketing and lets it come again', async () => {
		pair.emulator.addTemplate({
			name: 'cart_reminder',
			language: 'en',
			category: 'MARKETING',
			components: [{ type: 'BODY', text: 'Hello {{1}}, your cart waits.' }],
		});
		await put('marketing', { value: 'stop' });
		expect(await last()).toMatchObject({ type: 'preference', value: 'stop' });
		expect((await offer()).status).toBe(200);
		expect(await last()).toMatchObject({ status: 'failed', errors: [{ code: 131050 }] });
		await put('marketing', { value: 'resume' });
		await offer();
		expect(await last()).toMatchObject({ status: 'delivered' });
	});

	it('blocks the business, whose messages then stay sent', async () => {
		await put('block', { blocked: true });
		await business().text(to, 'are you there?');
		expect(await last()).toMatchObject({ status: 'sent' });
		await expect(act({ type: 'text', text: 'no' })).rejects.toThrow(/409.*unblock/);
		await put('block', { blocked: false });
		await act({ type: 'text', text: 'yes' });
		expect(await last()).toMatchObject(message({ kind: 'text', body: 'yes' }));
	});
});
