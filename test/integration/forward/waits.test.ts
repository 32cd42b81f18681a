import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { verifySignature } from '../../../cloud-api/signature';
import { codeOf, itemsOf, startHouse, type House } from '../api/startHouse';
import { startReceiver, type Receiver, type Reply } from './receiver';

const secret = 'a secret of sixteen or more';
const minutes = (n: number) => n * 60_000;

let house: House;
let reply: () => Reply;
/** Stands for the resume URL of an execution of n8n. */
let n8n: Receiver;
beforeEach(async () => {
	house = await startHouse();
	reply = () => ({ status: 200, json: { taken: true } });
	n8n = await startReceiver(() => reply());
});
afterEach(async () => {
	await house.close();
	await n8n.close();
});

const ana = () => house.emulator.customer({ name: 'Ana', waId: '34600000001' });
const contact = { waId: '34600000001' };
const until = '2026-03-02T12:00:00Z';
const yesNo = [
	{ name: 'Yes', choices: ['yes'] },
	{ name: 'No', choices: ['no'] },
];
const waitForReply = (more: JsonObject = {}) =>
	house.call('POST', '/waits', {
		kind: 'reply',
		contact,
		resumeUrl: n8n.url,
		secret,
		until,
		answers: yesNo,
		...more,
	});
const statusOf = async ({ body }: { readonly body: JsonObject }) =>
	(await house.call('GET', `/waits/${String(body['id'])}`)).body['status'];
const bodies = () => n8n.arrived.map(({ body }) => body);
const facts = async () => {
	const [person] = itemsOf(await house.call('GET', '/contacts'));
	return itemsOf(await house.call('GET', `/contacts/${String(person?.['id'])}/facts`));
};

describe('A wait for a reply', () => {
	it('hears the answer once, signed, with the output it leaves by', async () => {
		const opened = await waitForReply();
		await ana().say('no');
		await ana().say('yes');
		await house.settled();
		expect(bodies()).toEqual([
			{
				wait: opened.body['id'],
				kind: 'reply',
				output: 1,
				message: expect.objectContaining({
					type: 'message',
					content: { kind: 'text', body: 'no' },
				}),
			},
		]);
		const [arrival] = n8n.arrived;
		expect(
			verifySignature(
				arrival?.bytes ?? new Uint8Array(),
				arrival?.headers['x-hub-signature-256'],
				secret,
			),
		).toBe(true);
		expect(await statusOf(opened)).toBe('delivered');
	});

	it('takes the message: no journey starts on it, no forward brings it again', async () => {
		await house.publish('welcome');
		const elsewhere = await startReceiver();
		await house.call('POST', '/forwards', { name: 'all', url: elsewhere.url, secret });
		await waitForReply();
		await ana().say('something else');
		await house.settled();
		expect(bodies()).toMatchObject([{ output: 2 }]);
		expect(itemsOf(await house.call('GET', '/runs'))).toEqual([]);
		expect(elsewhere.arrived.filter(({ bytes }) => bytes.includes('something else'))).toEqual([]);
		await elsewhere.close();
	});

	it('leaves alone what is no answer when it does not take others', async () => {
		await house.publish('welcome');
		const opened = await waitForReply({ takeOther: false });
		await ana().say('something else');
		await house.settled();
		expect(bodies()).toEqual([]);
		expect(itemsOf(await house.call('GET', '/runs'))).toHaveLength(1);
		expect(await statusOf(opened)).toBe('open');
	});

	it('comes after opt-out words, and after a person who has the conversation', async () => {
		await waitForReply();
		await ana().say('STOP');
		await house.call('POST', '/escalations', { contact });
		await ana().say('yes');
		await house.settled();
		expect(bodies()).toEqual([]);
	});

	it('is over when its time is', async () => {
		const opened = await waitForReply();
		await house.settled();
		await house.advance(minutes(121));
		expect(await statusOf(opened)).toBe('closed');
		await ana().say('yes');
		await house.settled();
		expect(bodies()).toEqual([]);
	});

	it('is brought its answer when n8n is back, if that is in time', async () => {
		const opened = await waitForReply();
		reply = () => ({ status: 503 });
		await ana().say('yes');
		await house.settled();
		expect(await statusOf(opened)).toBe('answered');
		reply = () => ({ status: 200 });
		await house.advance(minutes(6));
		expect(await statusOf(opened)).toBe('delivered');
		expect(bodies().at(-1)).toMatchObject({ output: 0 });
	});

	it('gives the message back when nobody waits any more, and a journey gets it', async () => {
		await house.publish('welcome');
		const opened = await waitForReply();
		await house.advance(minutes(5));
		reply = () => ({ status: 404 });
		await ana().say('yes');
		await house.settled();
		expect(await statusOf(opened)).toBe('returned');
		expect((await facts()).filter(({ kind }) => kind === 'message.received')).toHaveLength(1);
		expect(itemsOf(await house.call('GET', '/runs'))).toHaveLength(1);
	});

	it('is patient with an execution that is still falling asleep', async () => {
		const opened = await waitForReply();
		reply = () => ({ status: 409 });
		await ana().say('yes');
		await house.settled();
		expect(await statusOf(opened)).toBe('answered');
		reply = () => ({ status: 200 });
		await house.advance(2000);
		expect(await statusOf(opened)).toBe('delivered');
	});

	it('is refused when it cannot be waited for', async () => {
		expect(codeOf(await waitForReply({ until: '2020-01-01T00:00:00Z' }))).toBe('api.invalid');
		expect(codeOf(await waitForReply({ answers: [{ name: 'Nothing' }] }))).toBe('api.invalid');
		expect(codeOf(await waitForReply({ resumeUrl: 'file:///etc/passwd' }))).toBe('api.invalid');
		expect(codeOf(await house.call('GET', '/waits/unknown'))).toBe('wait.unknown');
	});
});

describe('A wait for an event', () => {
	it('hears the one with its key', async () => {
		const opened = await house.call('POST', '/waits', {
			kind: 'event',
			contact,
			resumeUrl: n8n.url,
			until,
			events: [{ name: 'order.placed', key: '7' }, { name: 'order.cancelled' }],
		});
		for (const key of ['6', '7']) {
			await house.call('POST', '/events', {
				name: 'order.placed',
				key,
				contact,
				data: { total: 3 },
			});
		}
		await house.settled();
		expect(bodies()).toEqual([
			{
				wait: opened.body['id'],
				kind: 'event',
				output: 0,
				event: 'order.placed',
				key: '7',
				data: { total: 3 },
			},
		]);
	});
});

describe('An escalation asked for from outside', () => {
	const ask = () =>
		house.call('POST', '/escalations', {
			contact,
			team: 'support',
			note: 'wants a refund',
			takeWithinSeconds: 900,
			handBackSeconds: 3600,
			resumeUrl: n8n.url,
		});
	const act = async (id: string, action: string, more: JsonObject = {}) => {
		await house.call('POST', `/escalations/${id}/${action}`, { agent: 'Bo', ...more });
		await house.settled();
	};

	it('is in the agents’ list, and its resolution is told', async () => {
		const id = String((await ask()).body['id']);
		await house.settled();
		expect(itemsOf(await house.call('GET', '/escalations?status=waiting'))).toMatchObject([
			{ id, team: 'support', note: 'wants a refund', dueAt: '2026-03-02T10:15:00.000Z' },
		]);
		await act(id, 'take');
		await house.advance(minutes(50));
		await act(id, 'reply', { text: 'One moment' });
		await house.advance(minutes(50));
		expect(bodies()).toEqual([]);
		await act(id, 'resolve', { note: 'refunded' });
		expect(bodies()).toEqual([
			{
				wait: id,
				kind: 'escalation',
				outcome: 'resolved',
				escalation: {
					id,
					openedAt: Date.parse('2026-03-02T10:00:00Z'),
					takenAt: Date.parse('2026-03-02T10:00:00Z'),
					resolvedAt: Date.parse('2026-03-02T11:40:00Z'),
					agent: 'Bo',
					note: 'wants a refund',
					resolution: 'refunded',
				},
			},
		]);
	});

	it('runs out of time when nobody takes it, and when who took it leaves it alone', async () => {
		await ask();
		await house.settled();
		await house.advance(minutes(15));
		expect(bodies()).toMatchObject([{ outcome: 'timedOut', escalation: { takenAt: null } }]);

		const id = String((await ask()).body['id']);
		await house.settled();
		await act(id, 'take');
		await house.advance(minutes(60));
		expect(bodies()[1]).toMatchObject({ outcome: 'timedOut', escalation: { agent: 'Bo' } });
		const [person] = itemsOf(await house.call('GET', '/contacts'));
		expect(person).toMatchObject({ owner: { kind: 'automation' } });
	});

	it('is over when another one takes its place', async () => {
		const first = String((await ask()).body['id']);
		await ask();
		await house.settled();
		expect(bodies()).toMatchObject([{ wait: first, outcome: 'timedOut' }]);
	});
});

describe('A contact changed from outside', () => {
	it('is as it was told, and can be read right after', async () => {
		for (const change of [
			{ operation: 'setAttributes', attributes: { topic: 'menu' } },
			{ operation: 'addTags', tags: ['vip', 'new'] },
			{ operation: 'removeTags', tags: ['new'] },
			{ operation: 'setConsent', consent: 'granted', source: 'checkout' },
			{ operation: 'setZone', zone: 'Europe/Madrid' },
		]) {
			const answer = await house.call('POST', '/contacts/changes', { contact, change });
			expect(answer.status).toBe(202);
		}
		expect(itemsOf(await house.call('GET', '/contacts'))).toMatchObject([
			{
				attributes: { topic: 'menu' },
				tags: ['vip'],
				consent: { marketing: 'granted', source: 'checkout' },
				zone: 'Europe/Madrid',
			},
		]);
	});

	it.each([
		{ operation: 'setZone', zone: 'Moon/Base' },
		{ operation: 'setAttributes', attributes: { constructor_: 'x', 'a.b': 1 } },
		{ operation: 'forget' },
	])('is refused %j', async (change) => {
		const answer = await house.call('POST', '/contacts/changes', { contact, change });
		expect(codeOf(answer)).toBe('api.invalid');
	});
});

describe('A goal', () => {
	it('becomes a fact of the contact, once per id', async () => {
		const goal = { contact, name: 'purchase', value: '49.90', id: 'order-7' };
		await house.call('POST', '/goals', goal);
		expect((await house.call('POST', '/goals', goal)).body).toMatchObject({
			accepted: 'duplicate',
		});
		await house.settled();
		expect(await facts()).toMatchObject([
			{ kind: 'goal.reached', data: { name: 'purchase', value: '49.90' } },
		]);
	});
});
