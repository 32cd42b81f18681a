import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { createBusiness, type Answer } from './createBusiness';

let emulator: Emulator;
beforeEach(async () => {
	emulator = await createEmulator();
});
afterEach(() => emulator.close());

const ask = async (method: 'GET' | 'POST', given: Readonly<Record<string, string>>) => {
	const form = new URLSearchParams({ grant_type: 'client_credentials', ...given });
	const url = `${emulator.url}/v19.0/oauth/access_token`;
	const answer = await (method === 'GET'
		? fetch(`${url}?${form}`)
		: fetch(url, { method: 'POST', body: form }));
	return { status: answer.status, body: (await answer.json()) as Answer['body'] };
};

describe('POST /oauth/access_token', () => {
	it('gives the app’s own token for its id and secret, without a token', async () => {
		const { appId, appSecret } = emulator;
		for (const method of ['GET', 'POST'] as const) {
			expect(await ask(method, { client_id: appId, client_secret: appSecret })).toEqual({
				status: 200,
				body: { access_token: `${appId}|${appSecret}`, token_type: 'bearer' },
			});
		}
		expect(JSON.stringify(emulator.requests())).not.toContain(appSecret);
	});

	it('refuses another secret, another app, and a missing parameter', async () => {
		const { appId, appSecret } = emulator;
		const secret = await ask('POST', { client_id: appId, client_secret: 'wrong' });
		expect([secret.status, secret.body.error?.code]).toEqual([400, 1]);
		const app = await ask('POST', { client_id: '1', client_secret: appSecret });
		expect([app.status, app.body.error?.code]).toEqual([400, 101]);
		const nothing = await ask('POST', { client_id: appId });
		expect([nothing.status, nothing.body.error?.code]).toEqual([400, 101]);
	});
});

it('the root names nothing, but tells a good token from a bad one', async () => {
	expect(await createBusiness(emulator).call('GET', '/')).toMatchObject({
		status: 400,
		body: { error: { code: 100, type: 'GraphMethodException' } },
	});
	expect(await createBusiness(emulator, 'bad').call('GET', '/')).toMatchObject({
		status: 401,
		body: { error: { code: 190, type: 'OAuthException' } },
	});
});
