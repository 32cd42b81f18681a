import path from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { request } from 'undici';
import type { JsonObject } from '../../../cloud-api/json';
import { sign } from '../../../cloud-api/signature';
import type { Host } from '../../../engine/src/host/host';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { webhook } from '../../../engine/src/http/webhook/webhook';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho } from '../../support/host/echoJourney';
import { textMessage } from '../../support/host/events';
import { StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

const appSecret = 'app secret';
let folder: ReturnType<typeof temporaryFolder>;
let host: Host;
let server: FastifyInstance;
let url: string;
/** Storing waits for this. */
let disk: Promise<void>;

beforeEach(async () => {
	folder = temporaryFolder();
	disk = Promise.resolve();
	const file = path.join(folder.path, 'wayfare.db');
	const clock = new StandingClock();
	host = await openSqliteHost({ file, decide: echoDecide, compile: compileEcho, clock });
	server = Fastify();
	webhook(server, {
		host: { accept: (events, body) => disk.then(() => host.accept(events, body)) },
		appSecret,
		now: () => 0,
		verifyToken: 'v',
		phoneNumberIds: ['100'],
		mostBytes: 1024 * 1024,
	});
	url = await server.listen({ port: 0, host: '127.0.0.1' });
});

afterEach(async () => {
	await server.close();
	await host.close();
	folder.remove();
});

async function post(changes: readonly JsonObject[], pad = 0) {
	const entry = [{ id: '200', changes: [...changes] }];
	const text = JSON.stringify({ object: 'whatsapp_business_account', entry, pad: 'x'.repeat(pad) });
	const body = Buffer.from(text);
	const {
		statusCode,
		headers,
		body: answer,
	} = await request(`${url}/webhook`, {
		method: 'POST',
		body,
		headers: {
			'content-type': 'application/json',
			'x-hub-signature-256': sign(body, appSecret),
		},
	});
	await answer.dump();
	return { status: statusCode, retryAfter: headers['retry-after'] };
}

const metadata = { display_phone_number: '34911222333', phone_number_id: '100' };
const message = (n: number, text: string): JsonObject => ({
	field: 'messages',
	value: {
		messaging_product: 'whatsapp',
		metadata,
		contacts: [{ profile: { name: 'Ana' }, wa_id: '34600000001' }],
		messages: [
			{ from: '34600000001', id: `wamid.${n}`, timestamp: '1', type: 'text', text: { body: text } },
		],
	},
});

describe('a webhook of a thousand changes', () => {
	it('loses none when ten of them cannot be decided', async () => {
		const poison = (n: number) => n % 100 === 7;
		const changes = Array.from({ length: 1000 }, (_none, n) =>
			message(n, poison(n) ? 'boom' : `hello ${n}`),
		);
		expect(await post(changes)).toMatchObject({ status: 200 });
		await host.settled();
		expect(host.records.counts()).toMatchObject({ backlog: 0, failedEvents: 10 });
		expect(host.records.counts().outbox.PENDING).toBe(990);
	});

	it('is taken however much Meta tells of each', async () => {
		const status = (n: number): JsonObject => ({
			id: `wamid.${n}`,
			status: 'delivered',
			timestamp: '1',
			recipient_id: '34600000001',
			recipient_user_id: 'US.1',
			biz_opaque_callback_data: `v1.e${n}.0.1`,
			conversation: {
				id: 'c',
				expiration_timestamp: '2',
				origin: { type: 'utility' },
			},
			pricing: {
				billable: true,
				pricing_model: 'PMP',
				category: 'utility',
				type: 'regular',
			},
			errors: [{ code: 1, title: 't', message: 'm', error_data: { details: 'd' }, href: 'h' }],
		});
		const changes = Array.from({ length: 1000 }, (_none, n) => ({
			field: 'messages',
			value: { messaging_product: 'whatsapp', metadata, statuses: [status(n)] },
		}));
		expect(await post(changes)).toMatchObject({ status: 200 });
	});
});

describe('an event that cannot be stored', () => {
	it('becomes a dead letter, and takes no other with it', async () => {
		const broken = textMessage('49151', 'broken', 'wamid.broken', 0);
		Object.assign(broken.body, { extra: 1n });
		const events = [
			textMessage('49151', 'before', 'wamid.before', 0),
			broken,
			textMessage('49151', 'after', 'wamid.after', 0),
		];
		expect(await host.accept(events)).toEqual(['stored', 'stored', 'stored']);
		await host.settled();
		expect(host.records.counts()).toMatchObject({ backlog: 0, failedEvents: 1 });
		expect(host.records.counts().outbox.PENDING).toBe(2);
	});
});

describe('more than can be held', () => {
	it('is answered 503 with a time to come again, and taken once there is room', async () => {
		let works: () => void = () => undefined;
		disk = new Promise((resolve) => (works = resolve));
		const first = post([message(1, 'first')], 700_000);
		// The first is in hand once the second is turned away; until then both fit.
		let second = await post([message(2, 'second')], 700_000);
		expect(second).toEqual({ status: 503, retryAfter: '5' });
		works();
		expect(await first).toMatchObject({ status: 200 });
		second = await post([message(2, 'second')], 700_000);
		expect(second).toMatchObject({ status: 200 });
		await host.settled();
		expect(host.records.counts().outbox.PENDING).toBe(2);
	});

	it('is not remembered when whoever sends it goes away', async () => {
		for (let n = 0; n < 5; n++) {
			const half = new AbortController();
			const sending = request(`${url}/webhook`, {
				method: 'POST',
				headers: { 'content-type': 'application/json', 'content-length': '900000' },
				signal: half.signal,
				body: Readable.from(
					(async function* () {
						yield Buffer.alloc(500_000, 0x20);
						half.abort();
						await new Promise((resolve) => setImmediate(resolve));
					})(),
				),
			});
			await expect(sending).rejects.toThrow();
		}
		const until = Date.now() + 5000;
		let answer = await post([message(1, 'hello')], 900_000);
		while (answer.status === 503 && Date.now() < until)
			answer = await post([message(1, 'hello')], 900_000);
		expect(answer.status).toBe(200);
	});
});
