import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { request } from 'undici';
import { sign } from '../../../cloud-api/signature';
import type { NewEvent } from '../../../engine/src/host/host';
import { HostUnavailable } from '../../../engine/src/host/HostUnavailable';
import { webhook } from '../../../engine/src/http/webhook/webhook';

const appSecret = 'app secret';
const verifyToken = 'verify token';
let server: FastifyInstance;
let url: string;
let accepted: NewEvent[];
let storable: boolean;
let now = 0;

beforeEach(async () => {
	accepted = [];
	storable = true;
	// A body that was refused may still be on its way when a test ends.
	server = Fastify({ forceCloseConnections: true });
	webhook(server, {
		host: {
			accept(events) {
				if (!storable) return Promise.reject(new HostUnavailable('disk full'));
				accepted.push(...events);
				return Promise.resolve(events.map(() => 'stored'));
			},
		},
		appSecret,
		verifyToken,
		phoneNumberIds: ['100'],
		now: () => now,
	});
	server.post('/other', ({ body }) => ({ got: body }));
	url = await server.listen({ port: 0, host: '127.0.0.1' });
});

afterEach(() => server.close());

const message = (number = '100', text = 'hello') => ({
	object: 'whatsapp_business_account',
	entry: [
		{
			id: '200',
			changes: [
				{
					field: 'messages',
					value: {
						messaging_product: 'whatsapp',
						metadata: { display_phone_number: '1', phone_number_id: number },
						contacts: [{ profile: { name: 'Ana' }, wa_id: '34600000001' }],
						messages: [
							{
								from: '34600000001',
								id: 'wamid.1',
								timestamp: '1772000000',
								type: 'text',
								text: { body: text },
							},
						],
					},
				},
			],
		},
	],
});

async function post(
	body: string | Buffer,
	headers: Record<string, string> = {},
	path = '/webhook',
): Promise<number> {
	const bytes = Buffer.from(body);
	const answer = await request(url + path, {
		method: 'POST',
		body: bytes,
		headers: {
			'content-type': 'application/json',
			'x-hub-signature-256': sign(bytes, appSecret),
			...headers,
		},
	});
	await answer.body.dump();
	return answer.statusCode;
}

describe('a webhook', () => {
	it('is stored before it is answered', async () => {
		expect(await post(JSON.stringify(message()))).toBe(200);
		expect(accepted).toMatchObject([
			{
				key: 'msg:wamid.1',
				lane: { kind: 'identity', phoneNumberId: '100', identity: { waId: '34600000001' } },
			},
		]);
	});

	it('is checked as the bytes that came, escapes and all', async () => {
		const escaped = JSON.stringify(message('100', 'ä/@')).replace(
			'ä/@',
			String.raw`\u00e4\/\u0040`,
		);
		expect(await post(escaped)).toBe(200);
	});

	it.each(['application/json; charset=utf-16', 'application/JSON ;charset=utf-8'])(
		'may call itself %j',
		async (type) => {
			expect(await post(JSON.stringify(message()), { 'content-type': type })).toBe(200);
		},
	);

	it.each([
		'text/plain',
		'application/x-www-form-urlencoded',
		'application/jsonp',
		'garbage',
		'multipart/form-data',
		'',
	])('that calls itself %j is refused, however well it is signed', async (type) => {
		expect(await post(JSON.stringify(message()), { 'content-type': type })).toBe(415);
		expect(accepted).toEqual([]);
	});

	it.each([
		'',
		'sha256=',
		'sha1=abc',
		`sha256=${'0'.repeat(64)}`,
		`SHA256=${'a'.repeat(64)}`,
		'sha256=é',
		'x'.repeat(5000),
	])('with signature %j is refused, and nothing of it is kept', async (signature) => {
		expect(await post(JSON.stringify(message()), { 'x-hub-signature-256': signature })).toBe(401);
		expect(accepted).toEqual([]);
	});

	it('that is signed but broken is refused', async () => {
		expect([
			await post('{"entry":'),
			await post(''),
			await post('[]'),
			await post('"text"'),
		]).toEqual([400, 400, 400, 400]);
	});

	it('that nests deeper than any of Meta is refused before it is parsed', async () => {
		const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
		const started = process.hrtime.bigint();
		expect(await post(nested(1_000_000))).toBe(400);
		expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(1000);
		expect(await post(JSON.stringify({ ...message(), extra: JSON.parse(nested(60)) }))).toBe(200);
	});

	it('with too many tokens is refused', async () => {
		expect(await post(`[${'1,'.repeat(60_000)}1]`)).toBe(400);
	});

	it('that is packed is refused unopened', async () => {
		expect(await post(gzipSync(JSON.stringify(message())), { 'content-encoding': 'gzip' })).toBe(
			415,
		);
	});

	it('of more than 4 MB is refused', async () => {
		expect(await post(Buffer.alloc(5 * 1024 * 1024, 0x20))).toBe(413);
	});

	it('that cannot be stored is not acknowledged', async () => {
		storable = false;
		expect(await post(JSON.stringify(message()))).toBe(503);
	});

	it('for a number that is not ours is kept and concerns nobody', async () => {
		expect(await post(JSON.stringify(message('999')))).toBe(200);
		expect(accepted).toMatchObject([{ lane: null, body: { kind: 'unknown' } }]);
	});

	it('leaves the other routes their own way of reading bodies', async () => {
		expect(await post('{"a":1}', {}, '/other')).toBe(200);
		expect(await post('{"a":', {}, '/other')).toBe(400);
	});
});

describe('the handshake', () => {
	const shake = async (query: Record<string, string>) => {
		const answer = await request(`${url}/webhook`, {
			query: {
				'hub.mode': 'subscribe',
				'hub.verify_token': verifyToken,
				'hub.challenge': '1158201444',
				...query,
			},
		});
		const { statusCode, headers } = answer;
		return { statusCode, headers, body: await answer.body.text() };
	};

	it('gives the challenge back as plain text', async () => {
		const answer = await shake({});
		expect([answer.statusCode, answer.body]).toEqual([200, '1158201444']);
		expect(answer.headers).toMatchObject({
			'content-type': 'text/plain; charset=utf-8',
			'x-content-type-options': 'nosniff',
		});
	});

	it.each([
		[{ 'hub.verify_token': 'other' }, 403],
		[{ 'hub.mode': 'unsubscribe' }, 403],
		[{ 'hub.challenge': '<script>alert(1)</script>' }, 400],
		[{ 'hub.challenge': '' }, 400],
	])('with %j is refused', async (query, status) => {
		expect((await shake(query as Record<string, string>)).statusCode).toBe(status);
	});

	it('answers 429 after ten guesses of the verify token, until the minute is over', async () => {
		for (let tries = 0; tries < 10; tries++)
			expect((await shake({ 'hub.verify_token': `guess ${tries}` })).statusCode).toBe(403);
		expect((await shake({})).statusCode).toBe(429);
		now += 60_000;
		expect((await shake({})).statusCode).toBe(200);
	});
});
