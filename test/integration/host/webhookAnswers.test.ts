import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { sign } from '../../../cloud-api/signature';
import { HostUnavailable } from '../../../engine/src/host/HostUnavailable';
import { webhook } from '../../../engine/src/http/webhook/webhook';

const appSecret = 'app secret';
let server: FastifyInstance;
/** How many events each call brought. */
let calls: number[];
let problems: string[];
let storable: boolean;

beforeEach(() => {
	[calls, problems, storable] = [[], [], true];
	server = Fastify();
	webhook(server, {
		host: {
			accept(events) {
				if (!storable) return Promise.reject(new HostUnavailable('disk full'));
				calls.push(events.length);
				return Promise.resolve(events.map(() => 'stored'));
			},
		},
		appSecret,
		verifyToken: 'verify token',
		phoneNumberIds: ['100'],
		mostBytes: 3000,
		now: () => 0,
		onProblem: (problem) => problems.push(problem),
	});
});

afterEach(() => server.close());

const from = { from: '34600000001', timestamp: '1772000000', type: 'text' };
const withMessages = (count: number) => ({
	object: 'whatsapp_business_account',
	entry: [
		{
			id: '200',
			changes: [
				{
					field: 'messages',
					value: {
						metadata: { display_phone_number: '1', phone_number_id: '100' },
						messages: Array.from({ length: count }, (_none, index) => ({
							...from,
							id: `wamid.${index}`,
							text: { body: 'hello' },
						})),
					},
				},
			],
		},
	],
});

function post(payload: object | string, headers: Record<string, string> = {}) {
	const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
	return server.inject({
		method: 'POST',
		url: '/webhook',
		payload: body,
		headers: {
			'content-type': 'application/json',
			'x-hub-signature-256': sign(Buffer.from(body), appSecret),
			...headers,
		},
	});
}

describe('the answer to a webhook', () => {
	it('says that it was received', async () => {
		const { statusCode, body, headers } = await post(withMessages(2));
		expect([statusCode, body, headers['retry-after']]).toEqual([200, 'EVENT_RECEIVED', undefined]);
		expect(headers).toMatchObject({
			'content-type': 'text/plain; charset=utf-8',
			'x-content-type-options': 'nosniff',
		});
		expect(calls).toEqual([2]);
	});

	it('is 200 when there is nothing in it, and nothing is stored', async () => {
		const { statusCode } = await post({ object: 'whatsapp_business_account', entry: [] });
		expect([statusCode, calls]).toEqual([200, []]);
	});

	it('is 503 with a time to come again when it cannot be stored, and the operator hears why', async () => {
		storable = false;
		const { statusCode, body, headers } = await post(withMessages(1));
		expect([statusCode, body, headers['retry-after']]).toEqual([503, '', '5']);
		expect(problems).toEqual([expect.stringContaining('disk full')]);
	});

	it('is 503 when too much comes at once, and what was answered counts no longer', async () => {
		const large = { ...withMessages(1), filler: 'x'.repeat(2000) };
		for (let count = 0; count < 5; count++) expect((await post(large)).statusCode).toBe(200);
		const { statusCode, headers } = await post({ ...large, more: 'x'.repeat(2000) });
		expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
		expect((await post(large)).statusCode).toBe(200);
	});

	it('tells a stranger nothing', async () => {
		const { statusCode, body, headers } = await post(withMessages(1), {
			'x-hub-signature-256': 'sha256=0',
		});
		expect([statusCode, body, headers['retry-after']]).toEqual([401, '', undefined]);
	});

	it('is 401 without a body, as without a signature', async () => {
		const { statusCode } = await server.inject({
			method: 'POST',
			url: '/webhook',
			headers: { 'content-type': 'application/json' },
		});
		expect(statusCode).toBe(401);
	});

	it.each(['xapplication/json', 'text/application/json', 'application/jsonx', 'application/json5'])(
		'is 415 to what calls itself %s',
		async (type) => {
			expect((await post(withMessages(1), { 'content-type': type })).statusCode).toBe(415);
		},
	);

	it('is 415 to what calls itself nothing', async () => {
		const { statusCode } = await server.inject({ method: 'POST', url: '/webhook' });
		expect(statusCode).toBe(415);
	});

	it('is 400 to what is no JSON, and to what is too deep although it would be understood', async () => {
		let deep: unknown = 1;
		for (let level = 0; level < 64; level++) deep = [deep];
		expect((await post('{"entry":')).statusCode).toBe(400);
		expect((await post({ ...withMessages(1), deep })).statusCode).toBe(400);
		expect([problems, calls]).toEqual([[], []]);
	});

	it('is 400 to JSON that is no webhook, and the operator hears of it', async () => {
		expect((await post('[]')).statusCode).toBe(400);
		expect(problems).toHaveLength(1);
	});
});

describe('the handshake', () => {
	const shake = async (query: string) => {
		const { statusCode, body } = await server.inject({
			url: `/webhook?hub.mode=subscribe&hub.verify_token=verify+token&${query}`,
		});
		return [statusCode, body];
	};

	it('gives back a challenge of digits', async () => {
		expect(await shake('hub.challenge=12345678901234567890')).toEqual([
			200,
			'12345678901234567890',
		]);
	});

	it.each(['x1', '1x', '', '123456789012345678901', '1&hub.challenge=2'])(
		'refuses the challenge %j',
		async (challenge) => {
			expect(await shake(`hub.challenge=${challenge}`)).toEqual([400, '']);
		},
	);

	it('refuses to go without one', async () => {
		expect(await shake('')).toEqual([400, '']);
	});
});
