import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { request } from 'undici';
import { sign } from '../../../cloud-api/signature';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import type { Runner } from '../../../engine/src/runner/runner';
import { echoWorkflow } from '../../support/host/echoWorkflow';
import { allSettled, publishJourney, startRunner } from '../../support/host/startRunner';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let emulator: Emulator;
let runner: Runner;
let folder: ReturnType<typeof temporaryFolder>;

beforeEach(async () => {
	folder = temporaryFolder();
	emulator = await createEmulator({ clock: { standingAt: Date.parse('2026-03-02T10:00:00Z') } });
	runner = await startRunner(emulator, folder.path);
	await publishJourney(runner, 'echo', echoWorkflow);
});

afterEach(async () => {
	await runner.close();
	await emulator.close();
	folder.remove();
});

async function post(body: string, headers: Record<string, string> = {}): Promise<number> {
	const answer = await request(`${runner.url}/webhook`, {
		method: 'POST',
		body,
		headers: {
			'content-type': 'application/json',
			'x-hub-signature-256': sign(Buffer.from(body), emulator.appSecret),
			...headers,
		},
	});
	await answer.body.dump();
	return answer.statusCode;
}

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const good = '{"object":"whatsapp_business_account","entry":[]}';

describe('a runner that gets', () => {
	it.each<[string, number, string, Record<string, string>]>([
		['no signature', 401, good, { 'x-hub-signature-256': '' }],
		['a wrong signature', 401, good, { 'x-hub-signature-256': sign(Buffer.from(good), 'other') }],
		['broken JSON', 400, '{"object":', {}],
		['a body that is no object', 400, 'null', {}],
		['another content type', 415, good, { 'content-type': 'text/xml' }],
		['5 MB', 413, ' '.repeat(5 * 1024 * 1024), {}],
		['10,000 levels', 400, deep(10_000), {}],
		['10,000 levels inside a webhook', 400, `{"entry":[{"changes":${deep(10_000)}}]}`, {}],
		['what changes is no list', 200, '{"entry":[{"changes":{}},null,7]}', {}],
	])('%s answers %i, stores no contact and goes on', async (_what, status, body, headers) => {
		expect(await post(body, headers)).toBe(status);
		await allSettled(emulator, runner);
		expect(runner.host.records.contacts({ limit: 1 }).items).toEqual([]);
		const ana = emulator.customer({ name: 'Ana', waId: '34600000001' });
		await ana.say('hola');
		await ana.hears('You said: hola');
	});

	it('half a request and then nothing goes on, and closes', async () => {
		const { port } = new URL(runner.url);
		const socket = connect(Number(port), '127.0.0.1');
		await new Promise((resolve) => socket.once('connect', resolve));
		socket.write('POST /webhook HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n');
		const ana = emulator.customer({ name: 'Ana', waId: '34600000001' });
		await ana.say('hola');
		await ana.hears('You said: hola');
		const ended = new Promise((resolve) => socket.once('close', resolve));
		socket.on('error', () => undefined);
		await runner.close();
		await ended;
	});
});
