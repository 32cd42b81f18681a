import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { sign } from '../../../cloud-api/signature';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { runInTest } from './runInTest';
import { settings, startCommand, type Started } from './startCommand';

const token = 'a-token-of-ones-own';
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
	folder = temporaryFolder();
});
afterEach(() => folder.remove());

const start = (numbers: string) =>
	startCommand(folder.path, [], { WAYFARE_API_TOKEN: token, WAYFARE_PHONE_NUMBER_IDS: numbers });

const quarantine = ({ url }: Started, ...args: readonly string[]) =>
	runInTest(['quarantine', '--url', url, ...args], { env: { WAYFARE_TOKEN: token } });

async function deliver({ url }: Started, number: string): Promise<number> {
	const message = { from: '34600000001', id: 'wamid.1', timestamp: '1', type: 'text' };
	const value = {
		messaging_product: 'whatsapp',
		metadata: { display_phone_number: '1', phone_number_id: number },
		contacts: [{ profile: { name: 'Ana' }, wa_id: '34600000001' }],
		messages: [{ ...message, text: { body: 'hi' } }],
	};
	const body = JSON.stringify({
		object: 'whatsapp_business_account',
		entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
	});
	const headers = {
		'content-type': 'application/json',
		'x-hub-signature-256': sign(Buffer.from(body), settings.WAYFARE_APP_SECRET),
	};
	return (await fetch(`${url}/webhook`, { method: 'POST', body, headers })).status;
}

async function contacts({ url }: Started): Promise<readonly unknown[]> {
	const headers = { authorization: `Bearer ${token}` };
	const answer = await fetch(`${url}/api/v1/contacts`, { headers });
	return ((await answer.json()) as { items: unknown[] }).items;
}

it('what comes for another number is kept, listed, and released once the number is ours', async () => {
	const before = await start('100');
	expect((await quarantine(before)).out).toBe('Nothing is in quarantine.');
	expect(await deliver(before, '200')).toBe(200);
	expect((await quarantine(before)).out).toMatch(/^200 +1 events +\d{4}-/);
	const refused = await quarantine(before, '--release', '200');
	expect(refused.code).toBe(4);
	expect(refused.error).toContain('WAYFARE_PHONE_NUMBER_IDS');
	expect(await contacts(before)).toEqual([]);
	await before.stop();

	const after = await start('100,200');
	expect((await quarantine(after, '--release', '200')).out).toBe(
		'1 events of 200 are being decided.',
	);
	expect((await quarantine(after)).out).toBe('Nothing is in quarantine.');
	expect(await deliver(after, '200')).toBe(200);
	await after.stop();

	const again = await start('100,200');
	expect(await contacts(again)).toMatchObject([
		{ phoneNumberId: '200', identity: { waId: '34600000001' }, profileName: 'Ana' },
	]);
	expect((await quarantine(again, '--release', '200')).out).toContain('0 events');
	await again.stop();
});
