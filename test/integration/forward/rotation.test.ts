import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { verifySignature } from '../../../cloud-api/signature';
import { itemsOf, startHouse, token, type House } from '../api/startHouse';
import { runInTest } from '../cli/runInTest';
import { startReceiver, type Receiver } from './receiver';

const secret = 'a-canary-secret-of-a-forward';
const keys = { first: 'the-first-key-of-secrets', second: 'the-second-key-of-secrets' };

let house: House;
let n8n: Receiver;
beforeEach(async () => {
	house = await startHouse();
	n8n = await startReceiver();
});
afterEach(async () => {
	await house.close();
	await n8n.close();
});

/** A wait for anything Ben says, with a resume URL that nobody else may know. */
const wait = () => ({
	kind: 'reply',
	answers: [],
	takeOther: true,
	contact: { waId: '34600000002' },
	resumeUrl: `${n8n.url}/canary-of-a-resume-url`,
	secret,
	until: new Date(house.runner.clock.now() + 3_600_000).toISOString(),
});

const rotate = () =>
	runInTest(['keys', 'rotate'], {
		env: { WAYFARE_URL: house.runner.url, WAYFARE_TOKEN: token },
	});

/** Whether a message of a customer reaches the forward, signed with its secret. */
async function forwards(text: string): Promise<boolean> {
	const before = n8n.arrived.length;
	await house.emulator.customer({ name: 'Ana', waId: '34600000001' }).say(text);
	await house.settled();
	return n8n.arrived
		.slice(before)
		.some(({ bytes, headers }) => verifySignature(bytes, headers['x-hub-signature-256'], secret));
}

it('the key changes without a delivery lost, and the old one is of no more use', async () => {
	const filters = { updates: ['messages'] };
	await house.call('POST', '/forwards', { name: 'Shop', url: n8n.url, secret, filters });
	expect((await house.call('POST', '/waits', wait())).status).toBe(201);
	await house.settled();
	expect(await forwards('under the app secret')).toBe(true);

	await house.restart({ secretsKey: keys.first });
	expect(await forwards('sealed under the app secret still')).toBe(true);
	expect(await rotate()).toMatchObject({ code: 0, out: expect.stringMatching(/^3 secrets/) });
	expect(await rotate()).toMatchObject({ code: 0, out: expect.stringMatching(/^0 secrets/) });

	await house.restart({ secretsKey: keys.second, secretsOldKeys: [keys.first] });
	expect(await forwards('before the second rotation')).toBe(true);
	expect(await rotate()).toMatchObject({ code: 0, out: expect.stringMatching(/^3 secrets/) });

	await house.restart({ secretsKey: keys.second });
	expect(await forwards('without the old key')).toBe(true);
	await house.emulator.customer({ name: 'Ben', waId: '34600000002' }).say('an answer');
	await house.settled();
	expect(n8n.arrived.some(({ path: at }) => at.endsWith('canary-of-a-resume-url'))).toBe(true);

	await house.restart({ secretsKey: keys.first });
	expect(await forwards('under a key that is gone')).toBe(false);
	expect(itemsOf(await house.call('GET', '/forwards'))[0]).toMatchObject({
		lastProblem: { reason: expect.stringContaining('another key') },
	});
	expect(await rotate()).toMatchObject({ code: 1, error: expect.stringContaining('1 could not') });
});

it('no secret and no resume URL stands in clear in the data file', async () => {
	const filters = { updates: ['messages'] };
	await house.call('POST', '/forwards', { name: 'Shop', url: n8n.url, secret, filters });
	expect((await house.call('POST', '/waits', wait())).status).toBe(201);
	await house.settled();
	for (const name of ['wayfare.db', 'wayfare.db-wal']) {
		const bytes = readFileSync(path.join(house.dataFolder, name));
		expect([name, bytes.includes('canary')]).toEqual([name, false]);
	}
});
