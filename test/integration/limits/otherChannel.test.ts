import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sign } from '../../../cloud-api/signature';
import { minutes, seconds } from '../../support/host/StandingClock';
import { onEvent, sendTemplate } from '../../support/journeys/onEvent';
import { sendText } from '../../support/journeys/workflow';
import { startReceiver, type Receiver, type Reply } from '../forward/receiver';
import { openShop, type Shop, type ShopOptions } from './openShop';

const channelSecret = 'a-secret-of-the-channel';
const asking = { options: { ifUndeliverable: 'channel' } };
const journeys = {
	parcel: onEvent('parcel', sendTemplate('parcel', 'utility', asking)),
	quiet: onEvent('quiet', sendTemplate('parcel', 'utility')),
	code: onEvent(
		'code',
		sendTemplate('parcel', 'authentication', {
			options: { ifUndeliverable: 'channel', ifUncertain: 'park' },
		}),
	),
	text: onEvent('text', sendText('Thank you', { ifUndeliverable: 'channel' })),
	offer: onEvent('offer', sendTemplate('offer', 'marketing', asking)),
};

let shop: Shop;
let receiver: Receiver;
let replies: Reply[];

beforeEach(async () => {
	replies = [];
	receiver = await startReceiver(() => replies.shift() ?? { status: 202 });
});
afterEach(async () => {
	await shop.close();
	await receiver.close();
});

/** Nobody of theirs is on WhatsApp, unless they write. */
const open = ({ settings = {}, ...options }: ShopOptions = {}) =>
	openShop({
		journeys,
		emulator: { strangers: 'unreachable' },
		settings: { channelUrl: receiver.url, channelSecret, ...settings },
		...options,
	});
const keys = () => receiver.arrived.map(({ headers }) => headers['idempotency-key']);
const codes = () =>
	receiver.arrived.map(({ body }) => {
		const [entry] = body['entry'] as [{ changes: [{ value: { reason: { code?: number } } }] }];
		return entry.changes[0].value.reason.code;
	});

describe('the other channel', () => {
	it('gets what WhatsApp cannot deliver (131026): signed, with a key of its own and the reason', async () => {
		shop = await open();
		await shop.happens('parcel', 1);
		expect(shop.statuses()).toEqual(['ACCEPTED', 'ACCEPTED']);
		const [arrival] = receiver.arrived;
		const [elsewhere, message] = shop.runner().host.records.outbox({ limit: 2 }).items;
		expect(arrival?.headers).toMatchObject({
			'idempotency-key': elsewhere?.id,
			'x-hub-signature-256': sign(arrival?.bytes ?? Buffer.alloc(0), channelSecret),
		});
		expect(arrival?.body).toMatchObject({
			object: 'wayfare',
			entry: [
				{
					id: elsewhere?.id,
					changes: [
						{
							field: 'undelivered_message',
							value: {
								contact: { wa_id: '34600000001' },
								category: 'utility',
								message: { kind: 'template', name: 'parcel' },
								instead_of: message?.id,
								reason: { code: 131026 },
								journey: 'parcel',
								step: 'Send',
							},
						},
					],
				},
			],
		});
		const facts = shop.runner().host.records.facts({ runId: message?.runId ?? '', limit: 20 });
		expect(facts.items.map(({ reason }) => reason)).toEqual(
			expect.arrayContaining([
				'WhatsApp cannot deliver it: it is given to the other channel',
				'the other channel took it',
			]),
		);
	});

	it('gets nothing of steps that do not ask, unless the settings give it all', async () => {
		shop = await open();
		await shop.happens('quiet', 1);
		expect(receiver.arrived).toHaveLength(0);
		await shop.restart({ channelFor: 'all' });
		await shop.happens('quiet', 2);
		expect(receiver.arrived).toHaveLength(1);
	});

	it('gets a template that Meta has paused, and nothing that the person does not want', async () => {
		shop = await open({ emulator: {} });
		const fails = (code: number) =>
			shop.emulator.faults.set([
				{ match: { operation: 'message.send' }, nth: 1, fault: { kind: 'graphError', code } },
			]);
		fails(131050);
		await shop.happens('offer', 1);
		expect(codes()).toEqual([]);
		fails(132015);
		await shop.happens('parcel', 2);
		expect(codes()).toEqual([132015]);
	});

	it('gets what may not be sent because nobody wrote and there is no template', async () => {
		shop = await open();
		await shop.happens('text', 1);
		expect(receiver.arrived[0]?.body).toMatchObject({
			entry: [{ changes: [{ value: { text: 'Thank you' } }] }],
		});
	});

	it('is asked again with the same key while it is busy or silent, and not once it has refused', async () => {
		replies = [{ status: 503 }, { status: 500 }, { status: 202 }, { status: 422 }];
		shop = await open();
		await shop.happens('parcel', 1);
		expect(shop.statuses()).toEqual(['ACCEPTED', 'HELD']);
		for (let times = 0; times < 4; times++) await shop.advance(seconds(5));
		expect(shop.statuses()).toEqual(['ACCEPTED', 'ACCEPTED']);
		expect(new Set(keys()).size).toBe(1);
		expect(keys()).toHaveLength(3);
		await shop.happens('parcel', 2);
		expect(shop.statuses().at(-1)).toBe('FAILED');
		expect(shop.reasons().at(-1)).toBe('the other channel answered 422');
	});

	it('is not asked twice where the step would rather park what is uncertain', async () => {
		replies = [{ status: 500 }];
		shop = await open();
		await shop.happens('code', 1);
		await shop.advance(minutes(20));
		expect(shop.statuses()).toEqual(['ACCEPTED', 'PARKED']);
		expect(keys()).toHaveLength(1);
	});

	it('is given up after a quarter of an hour, and waits for a restart in between', async () => {
		await receiver.close();
		shop = await open();
		await shop.happens('parcel', 1);
		await shop.restart();
		for (let passed = 0; passed < 12; passed++) await shop.advance(minutes(5));
		expect(shop.reasons().at(-1)).toContain('Given up after 12 tries');
	});

	it('is not reached inside the network unless the operator vouches for it', async () => {
		shop = await open({ settings: { egressAllow: '10.0.0.1' } });
		await shop.happens('parcel', 1);
		expect(shop.reasons().at(-1)).toContain('WAYFARE_EGRESS_ALLOW');
		expect(receiver.arrived).toHaveLength(0);
	});
});
