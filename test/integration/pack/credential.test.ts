import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { createEmulator } from '../../../emulator/src/createEmulator';
import type { Emulator } from '../../../emulator/src/Emulator';
import { testCredentialAs } from '../../support/n8n/testCredentialAs';

let meta: Emulator;
let right: ICredentialDataDecryptedObject;

beforeEach(async () => {
	meta = await createEmulator({ clock: { standingAt: Date.UTC(2026, 10, 21) } });
	right = {
		accessToken: meta.accessToken,
		businessAccountId: meta.wabaId,
		phoneNumberId: meta.phoneNumberId,
		appId: meta.appId,
		appSecret: meta.appSecret,
		baseUrl: meta.url,
		graphVersion: 'v26.0',
	};
});

afterEach(() => meta.close());

const wrong = async (more: ICredentialDataDecryptedObject) => {
	const { status, message } = await testCredentialAs({ ...right, ...more });
	expect(status).toBe('Error');
	expect(message).not.toContain(String(right['accessToken']));
	expect(message).not.toContain(String(right['appSecret']));
	return message;
};

describe('the test of the WhatsApp credential', () => {
	it('is content when token, app, account and number belong together', async () => {
		expect(await testCredentialAs(right)).toEqual({
			status: 'OK',
			message: 'Token, business account and number are fine',
		});
	});

	it('needs no app to be content', async () => {
		expect(await testCredentialAs({ ...right, appId: '', appSecret: '' })).toMatchObject({
			status: 'OK',
		});
	});

	it('says that Meta does not take the token', async () => {
		expect(await wrong({ accessToken: 'gone' })).toMatch(/does not take the access token/);
		expect(await wrong({ accessToken: 'gone', appId: '', appSecret: '' })).toMatch(
			/does not take the access token/,
		);
		expect(await wrong({ accessToken: '' })).toMatch(/'Access Token' is empty/);
	});

	it('says that app id and app secret do not belong together', async () => {
		expect(await wrong({ appSecret: 'another' })).toMatch(/'App ID' and 'App Secret'/);
	});

	it('says that the account is not there', async () => {
		expect(await wrong({ businessAccountId: '999', appId: '', appSecret: '' })).toMatch(/999/);
		expect(await wrong({ businessAccountId: '' })).toMatch(/'Business Account ID' is empty/);
	});

	it('says which numbers the account has, when this is none of them', async () => {
		expect(await wrong({ phoneNumberId: '15550783881' })).toMatch(
			new RegExp(`15550783881 is not one of .*${meta.phoneNumberId}`),
		);
	});

	it('says that nobody answers there', async () => {
		expect(await wrong({ baseUrl: 'http://127.0.0.1:9' })).toMatch(/No answer from .*Base URL/);
	});
});
