import { describe, expect, it } from '@jest/globals';
import { inboundText } from '../../../../cloud-api/webhooks/inboundText';
import type { MessageEvent } from '../../../../cloud-api/webhooks/event';
import { contents } from './contents';
import { events, eventsOf } from './fixture';

const message = (name: string): MessageEvent => {
	const [event] = events(name);
	if (event?.type !== 'message') throw new Error(`${name} is ${event?.type}`);
	return event;
};

const cases = Object.entries(contents).map(([name, [content, said]]) => ({ name, content, said }));

describe('every kind of message a customer can send', () => {
	it.each(cases)('$name', ({ name, content, said }) => {
		const event = message(name);
		expect(event.content).toEqual(content);
		expect(inboundText(event.content)).toBe(said);
	});
});

describe('a message', () => {
	it('tells when, to which number of ours, from whom, and keeps its own JSON', () => {
		expect(message('text')).toEqual({
			type: 'message',
			key: 'msg:wamid.text',
			id: 'wamid.text',
			timestamp: 1_800_000_000_000,
			wabaId: '102290129340398',
			phoneNumberId: '106540352242922',
			displayPhoneNumber: '15550783881',
			identity: { phone: '34600000001', waId: '34600000001', profileName: 'Ana Ruiz' },
			content: { kind: 'text', body: 'hola' },
			errors: [],
			raw: {
				from: '34600000001',
				id: 'wamid.text',
				timestamp: '1800000000',
				type: 'text',
				text: { body: 'hola' },
			},
		});
	});

	it('knows a customer who hides the phone number by user ids and username', () => {
		expect(message('text-username').identity).toEqual({
			userId: 'ES.abc123',
			parentUserId: 'ES.ENT.parent9',
			username: 'ana.ruiz',
			profileName: 'Ana',
			identityKeyHash: 'key-1',
		});
	});

	it('knows both ids when both are there', () => {
		expect(message('text-both-ids').identity).toEqual({
			phone: '34600000001',
			waId: '34600000001',
			userId: 'ES.abc123',
			profileName: 'Ana Ruiz',
		});
	});

	it('finds who changed ids inside a system message without sender', () => {
		expect(message('system-user-id').identity).toEqual({ userId: 'ES.abc123' });
	});

	it('carries what it answers, that it was forwarded, and the product it asks about', () => {
		expect(message('text-reply-forwarded').context).toEqual({
			id: 'wamid.ours',
			from: '15550783881',
			forwarded: true,
			frequentlyForwarded: true,
			referredProduct: { catalogId: 'cat-1', productRetailerId: 'sku-1' },
		});
	});

	it('carries the ad that brought the customer', () => {
		expect(message('text-from-ad').referral).toEqual({
			sourceUrl: 'https://fb.example/ad',
			sourceType: 'ad',
			sourceId: '1201',
			headline: 'Tea',
			body: 'New tea',
			mediaType: 'image',
			mediaUrl: 'https://cdn.example/ad.jpg',
			ctwaClid: 'clid-1',
			welcomeMessage: 'Hi!',
		});
	});

	it('carries the group it was written in', () => {
		expect(message('text-group').groupId).toBe('group-1');
	});

	it('carries why WhatsApp could not deliver its content', () => {
		expect(message('unsupported').errors).toMatchObject([
			{ code: 131051, details: 'Message type is currently not supported.' },
		]);
	});

	it('belongs to the card with its own id when there are several', () => {
		const value = {
			contacts: [
				{ profile: { name: 'Bo' }, wa_id: '2' },
				{ profile: { name: 'Al' }, wa_id: '1' },
			],
			messages: ['1', '2'].map((from) => ({
				from,
				id: `wamid.${from}`,
				timestamp: '1',
				type: 'text',
				text: { body: 'x' },
			})),
		};
		const payload = { entry: [{ id: 'waba', changes: [{ field: 'messages', value }] }] };
		const names = eventsOf(payload).map(
			(event) => 'identity' in event && event.identity.profileName,
		);
		expect(names).toEqual(['Al', 'Bo']);
	});
});
