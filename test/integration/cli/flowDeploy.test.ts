import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { runInTest } from './runInTest';

const booking = path.join(__dirname, '../../../flows/appointment-booking/flow.json');
const endpoint = 'https://example.com/flows/1';

let emulator: Emulator;
let folder: ReturnType<typeof temporaryFolder>;
let env: Record<string, string>;

beforeAll(async () => {
	folder = temporaryFolder();
	emulator = await createEmulator();
	env = {
		WAYFARE_ACCESS_TOKEN: emulator.accessToken,
		WAYFARE_WABA_ID: emulator.wabaId,
		WAYFARE_PHONE_NUMBER_IDS: emulator.phoneNumberId,
		WAYFARE_GRAPH_URL: emulator.url,
		WAYFARE_FLOW_PASSPHRASE: 'open sesame',
	};
	// Meta publishes no flow with an endpoint before the number has a key.
	await flow('keygen', '--out', 'first.pem');
	await flow('upload-key', 'first.pem');
});
afterAll(async () => {
	await emulator?.close();
	folder?.remove();
});

const flow = (...args: readonly string[]) =>
	runInTest(['flow', ...args], { env, cwd: folder.path });
const deploy = (...args: readonly string[]) =>
	flow('deploy', ...args, '--endpoint', endpoint, '--category', 'APPOINTMENT_BOOKING');

describe('wayfare flow deploy', () => {
	it('says what it would do, and does nothing, when it is asked to', async () => {
		const { code, out } = await deploy(booking, '--dry-run');
		expect(out).toMatch(/create it\n.*upload its screens.*\n.*set its endpoint\n.*publish it/);
		expect(code).toBe(0);
		expect((await flow('diff', booking)).error).toContain('has no flow "appointment-booking"');
	});

	it('brings a Flow to Meta, published and with its endpoint', async () => {
		const { code, out } = await deploy(booking);
		expect([code, out]).toEqual([0, expect.stringMatching(/appointment-booking: \d+$/)]);
		const id = /(\d+)$/.exec(out)?.[1];
		const answer = await fetch(
			`${emulator.url}/v26.0/${id}?fields=name,status,endpoint_uri,categories`,
			{ headers: { authorization: `Bearer ${emulator.accessToken}` } },
		);
		expect(await answer.json()).toMatchObject({
			name: 'appointment-booking',
			status: 'PUBLISHED',
			endpoint_uri: endpoint,
			categories: ['APPOINTMENT_BOOKING'],
		});
	});

	it('has nothing to do the second time', async () => {
		const { code, out } = await deploy(booking);
		expect(out).toMatch(/^appointment-booking: nothing to do, Meta has it as it is here\n/);
		expect(code).toBe(0);
	});

	it('uploads what has changed since, and only that', async () => {
		const changed = readFileSync(booking, 'utf8').replace('Book an appointment', 'Book a visit');
		const file = path.join(folder.path, 'appointment-booking.json');
		writeFileSync(file, changed);

		const difference = await flow('diff', file);
		expect([difference.code, difference.out]).toEqual([
			1,
			'screens[APPOINTMENT].title\n  - "Book an appointment"\n  + "Book a visit"',
		]);
		const { out } = await deploy(file);
		expect(out).toContain('upload its screens (1 change)');
		expect(out).not.toContain('create it');
		expect((await flow('diff', file)).out).toBe('appointment-booking: no difference');
	});

	it('stops at the checker before it calls anybody', async () => {
		const file = path.join(folder.path, 'broken.json');
		writeFileSync(file, '{ "version": "7.3", "screens": [] }');
		const { code, error } = await runInTest(['flow', 'deploy', file], { cwd: folder.path });
		expect([code, error]).toEqual([1, expect.stringContaining('screens')]);
	});

	it.each([
		[{ WAYFARE_ACCESS_TOKEN: '' }, 2, 'WAYFARE_ACCESS_TOKEN'],
		[{ WAYFARE_WABA_ID: '' }, 2, 'WAYFARE_WABA_ID'],
		[{ WAYFARE_ACCESS_TOKEN: 'another' }, 4, 'code 190'],
		[{ WAYFARE_GRAPH_URL: 'http://127.0.0.1:1' }, 3, 'ECONNREFUSED'],
	])('with %j exits with %i and says %s', async (change, code, words) => {
		const ran = await runInTest(['flow', 'deploy', booking], { env: { ...env, ...change } });
		expect([ran.code, ran.error]).toEqual([code, expect.stringContaining(words)]);
		expect(ran.error).not.toContain(emulator.accessToken);
	});
});

describe('wayfare flow preview', () => {
	it('prints a link', async () => {
		const { code, out } = await flow('preview', 'appointment-booking');
		expect([code, out]).toEqual([0, expect.stringMatching(/^https?:\/\//)]);
	});
});

describe('wayfare flow upload-key', () => {
	it('gives Meta the public half of what keygen made', async () => {
		const { out: publicKey } = await flow('keygen', '--out', 'key.pem');
		expect((await flow('upload-key', 'key.pem')).out).toMatch(/^Meta has the public key \w{16}$/);
		const answer = await fetch(
			`${emulator.url}/v26.0/${emulator.phoneNumberId}/whatsapp_business_encryption`,
			{ headers: { authorization: `Bearer ${emulator.accessToken}` } },
		);
		expect(JSON.stringify(await answer.json())).toContain(
			JSON.stringify(publicKey).slice(1, -1).slice(0, 200),
		);
	});

	it('says so when the passphrase is another, and quotes neither', async () => {
		const { code, error } = await runInTest(['flow', 'upload-key', 'key.pem'], {
			cwd: folder.path,
			env: { ...env, WAYFARE_FLOW_PASSPHRASE: 'open barley' },
		});
		expect([code, error]).toEqual([2, expect.stringContaining('passphrase')]);
		expect(error).not.toContain('barley');
	});
});
