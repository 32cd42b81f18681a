import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { inboundText } from '../../../cloud-api/webhooks/inboundText';
import { parseWebhook } from '../../../cloud-api/webhooks/parseWebhook';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { place } from '../../../engine/src/secrets/place';
import { SecretBox } from '../../../engine/src/secrets/SecretBox';
import { allSettled, startRunner } from '../../support/host/startRunner';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { startReceiver, type Receiver } from './receiver';

let emulator: Emulator;
let n8n: Receiver;
let status: number;
const folder = temporaryFolder();
beforeEach(async () => {
	emulator = await createEmulator({ clock: { standingAt: Date.parse('2026-03-02T10:00:00Z') } });
	status = 503;
	n8n = await startReceiver(() => ({ status }));
});
afterEach(async () => {
	await emulator.close();
	await n8n.close();
	folder.remove();
});

const texts = () =>
	n8n.arrived.flatMap(({ body }) => {
		const parsed = parseWebhook(body);
		return parsed.ok
			? parsed.events.map((event) =>
					event.type === 'message' ? inboundText(event.content) : event.type,
				)
			: [];
	});

const sealedUnder = (key: string): string =>
	new SecretBox(key).seal('a secret of sixteen', place.forwardSecret(n8n.url), randomBytes(12));

it('a runner that is started again delivers what was left, and nothing twice', async () => {
	const first = await startRunner(emulator, folder.path);
	await first.host.forwards.save({
		id: 'f1',
		name: 'Shop',
		url: n8n.url,
		sealedSecret: sealedUnder(emulator.appSecret),
		filters: { updates: ['messages'] },
	});
	const ana = emulator.customer({ name: 'Ana', waId: '34600000001' });
	status = 200;
	await ana.say('one');
	await allSettled(emulator, first);
	status = 503;
	await ana.say('two');
	await ana.say('three');
	await allSettled(emulator, first);
	await first.close();

	status = 200;
	const before = n8n.arrived.length;
	const second = await startRunner(emulator, folder.path);
	await allSettled(emulator, second);
	expect(texts().slice(before)).toEqual(['two', 'three']);
	expect(second.host.forwards.list()).toMatchObject([
		{ delivered: 3, lastProblem: { reason: 'it answered 503' } },
	]);
	await second.close();
});

it('a secret sealed under another app secret stops its forward and says so', async () => {
	const runner = await startRunner(emulator, folder.path);
	const sealedSecret = sealedUnder('the old app secret');
	await runner.host.forwards.save({
		id: 'f1',
		name: 'Shop',
		url: n8n.url,
		sealedSecret,
		filters: {},
	});
	await emulator.customer({ name: 'Ana', waId: '34600000001' }).say('one');
	await allSettled(emulator, runner);
	expect(n8n.arrived).toEqual([]);
	expect(runner.host.forwards.list()).toMatchObject([
		{ lastProblem: { reason: expect.stringContaining('another key') } },
	]);
	await runner.close();
});
