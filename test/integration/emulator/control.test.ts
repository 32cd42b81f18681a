import { get } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { startPair, type Pair } from './startPair';

let pair: Pair;
const to = '34600111222';

beforeEach(async () => {
	pair = await startPair();
});

afterEach(() => pair.close());

async function control(
	method: string,
	path: string,
	body?: unknown,
	headers: Record<string, string> = {},
) {
	const response = await fetch(`${pair.emulator.url}/emulator${path}`, {
		method,
		headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	const text = await response.text();
	return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as unknown };
}

describe('The emulator’s own API', () => {
	it('lets a test in any language play a customer: write, tap, choose, read', async () => {
		const { emulator, receiver } = pair;
		const business = createBusiness(emulator);
		const ana = (await control('POST', '/customers', { name: 'Ana', waId: to })).body as {
			readonly id: string;
		};
		const play = (message: object) => control('POST', `/customers/${ana.id}/messages`, message);
		expect((await play({ type: 'text', text: 'hola' })).status).toBe(201);
		await business.send(to, {
			type: 'interactive',
			interactive: {
				type: 'button',
				body: { text: 'Topic?' },
				action: { buttons: [{ type: 'reply', reply: { id: 'sales', title: 'Sales' } }] },
			},
		});
		expect((await play({ type: 'tap', button: 'Sales' })).status).toBe(201);
		await business.send(to, {
			type: 'interactive',
			interactive: {
				type: 'list',
				body: { text: 'Which?' },
				action: {
					button: 'Open',
					sections: [{ rows: [{ id: 'lamp', title: 'Lamp', description: 'Warm' }] }],
				},
			},
		});
		expect((await play({ type: 'choose', row: 'lamp' })).status).toBe(201);
		expect((await control('POST', `/customers/${ana.id}/read`)).status).toBe(204);
		await emulator.settled();

		const replies = receiver.received
			.flatMap((one) => one.change.messages ?? [])
			.map((one) => one['interactive']);
		expect(replies).toEqual([
			undefined,
			{ type: 'button_reply', button_reply: { id: 'sales', title: 'Sales' } },
			{ type: 'list_reply', list_reply: { id: 'lamp', title: 'Lamp', description: 'Warm' } },
		]);
		const chat = (await control('GET', `/customers/${ana.id}/messages`)).body;
		expect(chat).toMatchObject([{}, { status: 'read' }, {}, { status: 'read' }, {}]);
	});

	it('says what could be pressed when the button is not there', async () => {
		const { body: ana } = await control('POST', '/customers', { name: 'Ana', waId: to });
		const refused = await control(
			'POST',
			`/customers/${(ana as { readonly id: string }).id}/messages`,
			{
				type: 'tap',
				button: 'Sales',
			},
		);
		expect(refused).toMatchObject({
			status: 409,
			body: { error: { message: /nothing called "Sales"/ } },
		});
	});

	it('answers mistakes with what is wrong', async () => {
		expect((await control('POST', '/customers', { name: '' })).status).toBe(400);
		expect((await control('GET', '/customers/c9/messages')).status).toBe(404);
		await control('POST', '/customers', { name: 'Ana', waId: to });
		expect((await control('POST', '/customers', { name: 'Eva', waId: to })).status).toBe(409);
		expect((await control('GET', '/nothing')).status).toBe(404);
	});

	it('keeps a log of calls and webhooks that holds neither the token nor what was written', async () => {
		const { emulator } = pair;
		await emulator.customer({ name: 'Ana', waId: to }).say('my secret wish');
		await createBusiness(emulator).text(to, 'my secret answer');
		await emulator.settled();
		const { body } = await control('GET', '/log');
		expect(body).toMatchObject({
			requests: [{ operation: 'message.send', status: 200, tookMs: expect.any(Number) }],
			deliveries: [
				{ about: 'message text', state: 'delivered' },
				{ about: 'status sent' },
				{ about: 'status delivered' },
			],
		});
		expect(JSON.stringify(body)).not.toMatch(/secret|emulator-access-token/);
	});

	it('refuses names that only resolve to the loopback', async () => {
		const { emulator } = pair;
		const status = await new Promise((resolve, reject) => {
			get(`${emulator.url}/emulator/customers`, { headers: { host: 'evil.example' } }, (answer) => {
				answer.resume();
				resolve(answer.statusCode);
			}).on('error', reject);
		});
		expect(status).toBe(403);
	});

	it('refuses pages of other sites', async () => {
		const foreign = await control('GET', '/customers', undefined, {
			origin: 'https://evil.example',
		});
		expect(foreign.status).toBe(403);
	});
});
