import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from 'better-sqlite3';
import Fastify, { type FastifyInstance } from 'fastify';
import { request } from 'undici';
import { sign } from '../../../cloud-api/signature';
import type { Host } from '../../../engine/src/host/host';
import { assembleHost } from '../../../engine/src/hosts/sqlite/assembleHost';
import { migrate } from '../../../engine/src/hosts/sqlite/migrate';
import { openDatabase } from '../../../engine/src/hosts/sqlite/openDatabase';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { webhook } from '../../../engine/src/http/webhook/webhook';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho } from '../../support/host/echoJourney';
import { only } from '../../support/host/HostDriver';
import { StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

const appSecret = 'app secret';
const number = '100';
const clock = new StandingClock();
const options = { decide: echoDecide, compile: compileEcho, clock };
let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let db: Database;
let host: Host;
let server: FastifyInstance;
let url: string;

beforeEach(async () => {
	folder = temporaryFolder();
	file = path.join(folder.path, 'wayfare.db');
	db = openDatabase(file);
	migrate(db);
	host = await assembleHost(db, { release: () => undefined }, options);
	server = Fastify();
	webhook(server, { host, appSecret, verifyToken: 'v', phoneNumberIds: [number], now: () => 0 });
	url = await server.listen({ port: 0, host: '127.0.0.1' });
});

afterEach(async () => {
	await server.close();
	await host.close();
	folder.remove();
});

/** The status Meta gets for a message of a few pages. */
async function post(id: number): Promise<number> {
	const message = {
		from: '34600000001',
		id: `wamid.${id}`,
		timestamp: String(clock.now() / 1000),
		type: 'text',
		text: { body: `${id} ${'x'.repeat(4000)}` },
	};
	const value = { metadata: { phone_number_id: number }, messages: [message] };
	const entry = [{ id: '200', changes: [{ field: 'messages', value }] }];
	const body = Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry }));
	const answer = await request(`${url}/webhook`, {
		method: 'POST',
		body,
		headers: {
			'content-type': 'application/json',
			'x-hub-signature-256': sign(body, appSecret),
		},
	});
	await answer.body.dump();
	return answer.statusCode;
}

/** Hashes say nothing twice, so packing does not make them smaller than half. */
const incompressible = Array.from({ length: 2000 }, (_none, nth) =>
	createHash('sha256').update(String(nth)).digest('hex'),
).join('');

const pages = () => Number(db.pragma('page_count', { simple: true }));
const room = (more: number) => db.pragma(`max_page_count = ${pages() + more}`);
const messagesDecided = (of: Host) =>
	of.records
		.facts({ contactId: 'c1', limit: 500 })
		.items.filter(({ kind }) => kind === 'message.received')
		.map(({ reason }) => Number.parseInt(reason, 10));

/** Posts until Meta is told to come back. */
async function fillUp(): Promise<number> {
	room(60);
	for (let id = 0; ; id++) {
		const status = await post(id);
		if (status === 200) continue;
		expect(status).toBe(503);
		return id;
	}
}

describe('a full disk', () => {
	it('answers 503, and takes everything once there is room, each message once', async () => {
		const refused = await fillUp();
		expect(refused).toBeGreaterThan(0);
		room(10_000);
		expect(await post(refused)).toBe(200);
		expect(await post(0)).toBe(200);
		await host.settled();
		expect(messagesDecided(host)).toEqual(Array.from({ length: refused + 1 }, (_none, id) => id));
	});

	it('loses nothing acknowledged when the runner is closed meanwhile', async () => {
		const refused = await fillUp();
		await host.close();
		const reopened = await openSqliteHost({ file, ...options });
		await reopened.settled();
		expect(messagesDecided(reopened)).toEqual(Array.from({ length: refused }, (_none, id) => id));
		await reopened.close();
	});

	it('does not take the outcome of a send before it can keep it', async () => {
		await post(0);
		await host.settled();
		const { effect, attempt } = only(await host.outbox.claim(1));
		room(0);
		const accepted = {
			kind: 'accepted',
			messageId: 'wamid.out',
			response: { x: incompressible },
		};
		const settlement = { effectId: effect.id, attempt, ...accepted } as const;
		await expect(host.outbox.settle([{ ...settlement, kind: 'accepted' }])).rejects.toThrow(
			'cannot store',
		);
		expect(host.records.outbox({ limit: 1 }).items[0]?.status).toBe('SENDING');
		room(10_000);
		await host.outbox.settle([{ ...settlement, kind: 'accepted' }]);
		expect(host.records.outbox({ limit: 1 }).items[0]?.status).toBe('ACCEPTED');
	});
});
