import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { verifySignature } from '../../../cloud-api/signature';
import { inboundText } from '../../../cloud-api/webhooks/inboundText';
import { parseWebhook } from '../../../cloud-api/webhooks/parseWebhook';
import { codeOf, itemsOf, startHouse, type House } from '../api/startHouse';
import { startReceiver, type Arrival, type Receiver, type Reply } from './receiver';

const secret = 'a secret of sixteen or more';
const minutes = (n: number) => n * 60_000;

let house: House;
let reply: (arrival: Arrival) => Reply;
let n8n: Receiver;
beforeEach(async () => {
	house = await startHouse();
	reply = () => ({ status: 200 });
	n8n = await startReceiver((arrival) => reply(arrival));
});
afterEach(async () => {
	await house.close();
	await n8n.close();
});

const forward = (filters: JsonObject = { updates: ['messages'] }) =>
	house.call('POST', '/forwards', { name: 'Shop', url: n8n.url, secret, filters });
const customer = (waId = '34600000001', name = 'Ana') => house.emulator.customer({ name, waId });
const shown = async () => itemsOf(await house.call('GET', '/forwards'))[0];

const texts = (arrived = n8n.arrived) =>
	arrived.flatMap(({ body }) => {
		const parsed = parseWebhook(body);
		if (!parsed.ok) throw new Error(parsed.problem);
		return parsed.events.map((event) =>
			event.type === 'message' ? inboundText(event.content) : event.type,
		);
	});

describe('A forward', () => {
	it('brings each message in Meta’s own envelope, signed with its secret', async () => {
		const saved = await forward();
		expect(saved.status).toBe(201);
		await customer().say('hola');
		await house.settled();
		const [arrival] = n8n.arrived;
		if (arrival === undefined) throw new Error('nothing came');
		expect(verifySignature(arrival.bytes, arrival.headers['x-hub-signature-256'], secret)).toBe(
			true,
		);
		expect(arrival.headers['x-wayfare-delivery']).toMatch(/^f[\w-]+\.\d+$/);
		expect(arrival.body).toMatchObject({
			object: 'whatsapp_business_account',
			entry: [
				{
					id: house.emulator.wabaId,
					changes: [
						{
							field: 'messages',
							value: {
								metadata: { phone_number_id: house.emulator.phoneNumberId },
								contacts: [{ profile: { name: 'Ana' }, wa_id: '34600000001' }],
								messages: [{ type: 'text', text: { body: 'hola' } }],
							},
						},
					],
				},
			],
		});
	});

	it('never shows its secret, and begins with what comes after it', async () => {
		await customer().say('before');
		await house.settled();
		const saved = await forward();
		await house.settled();
		expect(n8n.arrived).toEqual([]);
		expect(saved.text + (await house.call('GET', '/forwards')).text).not.toContain('sixteen');
		expect(await shown()).toMatchObject({ delivered: 0, behind: 0, behindSince: null });
	});

	it('lets through what its filters name, posted events in the same shape', async () => {
		await forward({ events: ['cart.updated'] });
		await customer().say('not wanted');
		for (const name of ['order.placed', 'cart.updated']) {
			await house.call('POST', '/events', {
				name,
				key: 'cart-7',
				contact: { waId: '34600000001' },
				data: { total: 5 },
			});
		}
		await house.settled();
		expect(n8n.arrived.map(({ body }) => body)).toEqual([
			{
				object: 'wayfare',
				entry: [
					{
						id: expect.stringMatching(/^ext:/),
						changes: [
							{
								field: 'journey_event',
								value: {
									event: 'cart.updated',
									key: 'cart-7',
									contact: expect.objectContaining({ id: expect.any(String), waId: '34600000001' }),
									data: { total: 5 },
								},
							},
						],
					},
				],
			},
		]);
	});

	it('waits while n8n is down, says so, and then brings everything in order', async () => {
		await forward();
		reply = () => ({ status: 503 });
		const ana = customer();
		for (const text of ['one', 'two', 'three']) await ana.say(text);
		await house.settled();
		expect(await shown()).toMatchObject({
			delivered: 0,
			behind: expect.any(Number),
			behindSince: '2026-03-02T10:00:00.000Z',
			lastProblem: { reason: 'it answered 503' },
		});
		expect((await house.raw('/metrics')).text).toMatch(/wayfare_forward_behind_events [1-9]/);

		const before = n8n.arrived.length;
		reply = () => ({ status: 200 });
		await house.advance(minutes(6));
		await house.advance(minutes(6));
		expect(texts(n8n.arrived.slice(before))).toEqual(['one', 'two', 'three']);
		expect(await shown()).toMatchObject({ delivered: 3, behind: 0 });
	});

	it('holds one contact’s second message until the first is taken, and lets others pass meanwhile', async () => {
		await forward();
		let open = (): void => undefined;
		const gate = new Promise<void>((resolve) => (open = resolve));
		reply = ({ bytes }) =>
			bytes.includes('slow') ? { status: 200, after: gate } : { status: 200 };
		const [ana, bo] = [customer(), customer('34600000002', 'Bo')];
		await ana.say('slow');
		await ana.say('after slow');
		await bo.say('quick');
		await house.emulator.settled();
		while (n8n.arrived.length < 2) await new Promise((resolve) => setImmediate(resolve));
		expect(new Set(texts())).toEqual(new Set(['quick', 'slow']));
		open();
		await house.settled();
		expect(texts()[2]).toBe('after slow');
	});

	it('passes over what the receiver can never take, and keeps count of it', async () => {
		await forward();
		reply = ({ bytes }) => ({ status: bytes.includes('poison') ? 400 : 200 });
		const ana = customer();
		await ana.say('poison');
		await ana.say('fine');
		await house.settled();
		expect(texts()).toEqual(['poison', 'fine']);
		expect(await shown()).toMatchObject({
			delivered: 1,
			refused: 1,
			behind: 0,
			lastProblem: { reason: 'it answered 400' },
		});
	});

	it('replays what came since an instant, under the same delivery ids', async () => {
		const { body } = await forward();
		const ana = customer();
		await ana.say('early');
		await house.settled();
		await house.advance(minutes(10));
		await ana.say('late');
		await house.settled();
		const replayed = await house.call('POST', `/forwards/${String(body['id'])}/replay`, {
			since: '2026-03-02T10:05:00Z',
		});
		expect(replayed.status).toBe(200);
		await house.settled();
		expect(texts()).toEqual(['early', 'late', 'late']);
		const ids = n8n.arrived.map(({ headers }) => headers['x-wayfare-delivery']);
		expect(ids[2]).toBe(ids[1]);
	});

	it('keeps its place while it is paused, and is gone when it is deleted', async () => {
		const id = String((await forward()).body['id']);
		await house.call('POST', `/forwards/${id}/pause`);
		const ana = customer();
		await ana.say('meanwhile');
		await house.settled();
		expect(n8n.arrived).toEqual([]);
		await house.call('POST', `/forwards/${id}/resume`);
		await house.settled();
		expect(texts()).toEqual(['meanwhile']);

		expect((await house.call('DELETE', `/forwards/${id}`)).body).toEqual({ deleted: true });
		await ana.say('too late');
		await house.settled();
		expect(texts()).toEqual(['meanwhile']);
		expect(codeOf(await house.call('POST', `/forwards/${id}/pause`))).toBe('forward.unknown');
	});

	it('keeps its place when it is saved again with another filter', async () => {
		await forward();
		await forward({ updates: ['statuses'] });
		await customer().say('hola');
		await house.settled();
		expect(n8n.arrived).toEqual([]);
		expect(itemsOf(await house.call('GET', '/forwards'))).toHaveLength(1);
	});

	it.each(['ftp://127.0.0.1/x', 'not a url', 'http://me:secret@127.0.0.1/'])(
		'does not go to %s',
		async (url) => {
			const refused = await house.call('POST', '/forwards', { name: 'x', url, secret });
			expect(codeOf(refused)).toBe('api.invalid');
		},
	);
});
