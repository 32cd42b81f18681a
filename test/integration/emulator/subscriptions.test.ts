import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { createBusiness } from './createBusiness';
import { createReceiver, verifyToken, type Receiver } from './createReceiver';
import { noon } from './startPair';

const appSecret = 'a-secret-for-tests';
let emulator: Emulator;
let receivers: readonly Receiver[];

beforeEach(async () => {
	emulator = await createEmulator({ clock: { standingAt: noon }, appSecret });
	receivers = await Promise.all([createReceiver(), createReceiver(), createReceiver()]);
});

afterEach(async () => {
	await emulator.close();
	for (const receiver of receivers) await receiver.close();
});

const appToken = () => `${emulator.appId}|${appSecret}`;
const asUser = () => createBusiness(emulator);
const asApp = () => createBusiness(emulator, appToken());
const at = (index: number): Receiver => receivers[index] ?? never();
const never = (): never => {
	throw new Error('no such receiver');
};

const subscribe = (receiver: Receiver, more: object = {}) =>
	asApp().call('POST', `/${emulator.appId}/subscriptions`, {
		object: 'whatsapp_business_account',
		callback_url: receiver.url,
		verify_token: verifyToken,
		fields: 'messages,account_update',
		include_values: true,
		...more,
	});
const attach = (more: object = {}) =>
	asUser().call('POST', `/${emulator.wabaId}/subscribed_apps`, more);
const overrideOf = (receiver: Receiver, token = verifyToken) => ({
	override_callback_uri: receiver.url,
	verify_token: token,
});

async function say(): Promise<readonly number[]> {
	await emulator.customer({ name: 'Ana', waId: '34600111222' }).say('hola');
	await emulator.settled();
	return receivers.map((receiver) => receiver.received.length);
}

describe('The webhooks of an app', () => {
	it('come once the app has a URL, signed with its secret', async () => {
		expect(await say()).toEqual([0, 0, 0]);
		expect((await subscribe(at(0))).body).toEqual({ success: true });
		expect(await say()).toEqual([1, 0, 0]);
		expect(at(0).received[0]?.signed).toBe(true);
	});

	it('come only while the account is subscribed to it, as it is from the start', async () => {
		await subscribe(at(0));
		await asUser().call('DELETE', `/${emulator.wabaId}/subscribed_apps`);
		expect(await say()).toEqual([0, 0, 0]);
		expect((await attach()).body).toEqual({ success: true });
		expect(await say()).toEqual([1, 0, 0]);
	});

	it('come only for the fields asked for', async () => {
		await subscribe(at(0), { fields: ['account_update'] });
		expect(await say()).toEqual([0, 0, 0]);
		expect(emulator.deliveries().at(-1)?.state).toBe('unsubscribed');
	});

	it('are asked for as a list, as its JSON, or as names with commas between', async () => {
		const wishes = [['messages', 'calls'], '["messages","calls"]', 'messages, calls'];
		for (const fields of wishes) {
			await subscribe(at(0), { fields });
			const { body } = await asApp().call('GET', `/${emulator.appId}/subscriptions`);
			expect(body['data']).toMatchObject([{ fields: [{ name: 'messages' }, { name: 'calls' }] }]);
		}
	});

	it('go to one URL: the next one replaces it, and it is listed with its fields', async () => {
		await subscribe(at(0));
		await subscribe(at(1), { fields: 'messages' });
		expect(await say()).toEqual([0, 1, 0]);
		const { body } = await asApp().call('GET', `/${emulator.appId}/subscriptions`);
		expect(body['data']).toEqual([
			{
				object: 'whatsapp_business_account',
				callback_url: at(1).url,
				active: true,
				fields: [{ name: 'messages', version: 'v26.0' }],
			},
		]);
	});

	it('stop for some fields, or for all', async () => {
		await subscribe(at(0));
		const path = `/${emulator.appId}/subscriptions`;
		await asApp().call('DELETE', `${path}?object=whatsapp_business_account&fields=messages`);
		expect(await say()).toEqual([0, 0, 0]);
		const left = await asApp().call('GET', path);
		expect(left.body['data']).toMatchObject([{ fields: [{ name: 'account_update' }] }]);
		await asApp().call('DELETE', path, { object: 'whatsapp_business_account' });
		expect((await asApp().call('GET', path)).body['data']).toEqual([]);
	});

	it('are not sent to a URL that does not echo the challenge, and the one before stays', async () => {
		await subscribe(at(0));
		const { status, body } = await subscribe(at(1), { verify_token: 'another' });
		expect([status, body.error?.code]).toEqual([400, 2200]);
		expect(body.error?.error_data.details).toContain('HTTP 403');
		expect(await say()).toEqual([1, 0, 0]);
	});

	it.each([
		['GET', 'subscriptions'],
		['POST', 'subscriptions'],
		['DELETE', 'subscriptions'],
	])('are the app’s own affair: %s takes only its token', async (method, edge) => {
		const path = `/${emulator.appId}/${edge}`;
		const { body } = await asUser().call(method, path, method === 'GET' ? undefined : {});
		expect(body.error?.code).toBe(15);
	});

	it('let the app’s token do nothing else', async () => {
		const { status, body } = await asApp().call('GET', `/${emulator.phoneNumberId}`);
		expect([status, body.error?.code]).toEqual([403, 10]);
		const other = createBusiness(emulator, `${emulator.appId}|another`);
		expect((await other.call('GET', `/${emulator.appId}/subscriptions`)).body.error?.code).toBe(
			190,
		);
	});
});

describe('An override', () => {
	beforeEach(async () => {
		await subscribe(at(0), { fields: 'messages,phone_number_name_update' });
	});

	it('of the account goes before the app, one of the number before both', async () => {
		await attach(overrideOf(at(1)));
		expect(await say()).toEqual([0, 1, 0]);
		const number = `/${emulator.phoneNumberId}`;
		await asUser().call('POST', number, { webhook_configuration: overrideOf(at(2)) });
		expect(await say()).toEqual([0, 1, 1]);
		const { body } = await asUser().call('GET', `${number}?fields=webhook_configuration`);
		expect(body['webhook_configuration']).toEqual({
			phone_number: at(2).url,
			whatsapp_business_account: at(1).url,
			application: at(0).url,
		});
		await asUser().call('POST', number, { webhook_configuration: {} });
		await attach();
		expect(await say()).toEqual([1, 1, 1]);
	});

	it('is shown beside the app, and refused when it does not echo the challenge', async () => {
		const refused = await attach(overrideOf(at(1), 'another'));
		expect(refused.body.error?.code).toBe(2200);
		await attach(overrideOf(at(1)));
		const { body } = await asUser().call('GET', `/${emulator.wabaId}/subscribed_apps`);
		expect(body['data']).toEqual([
			{
				whatsapp_business_api_data: expect.objectContaining({ id: emulator.appId }),
				override_callback_uri: at(1).url,
			},
		]);
	});
});

describe('A token', () => {
	const debug = async (token: string) => {
		const path = `/debug_token?input_token=${encodeURIComponent(token)}`;
		return (await asUser().call('GET', path)).body['data'];
	};

	it('is explained: whose it is, and which account it may use', async () => {
		expect(await debug(emulator.accessToken)).toMatchObject({
			type: 'SYSTEM_USER',
			is_valid: true,
			app_id: emulator.appId,
			granular_scopes: expect.arrayContaining([
				{ scope: 'whatsapp_business_management', target_ids: [emulator.wabaId] },
			]),
		});
		expect(await debug(appToken())).toMatchObject({ type: 'APP', is_valid: true });
		expect(await debug('stranger')).toMatchObject({ is_valid: false, error: { code: 190 } });
	});
});
