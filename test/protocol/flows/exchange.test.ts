import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
	createFlowsEndpoint,
	type FlowsEndpoint,
} from '../../../flows-endpoint/src/createFlowsEndpoint';
import { close, refuseToken, show } from '../../../cloud-api/flowProtocol/reply';
import type { ErrorNotification } from '../../../cloud-api/flowProtocol/request';
import { appSecret, makeKey, optionsFor, post, submission } from './support/endpoint';

const made = makeKey();
const { phone } = made;
const notifications: ErrorNotification[] = [];
let endpoint: FlowsEndpoint;

beforeAll(() => {
	endpoint = createFlowsEndpoint(
		optionsFor(made, {
			onErrorNotification: (notification) => notifications.push(notification),
			exchange: async ({ action, screen, data }) => {
				if (screen === 'LAST') return close({ order: 7, flow_token: 'another' });
				if (screen === 'GONE') return refuseToken('Ask for a new one.');
				if (screen === 'BROKEN') throw new TypeError('a secret detail');
				return show('NEXT', { action, data });
			},
		}),
	);
});
afterAll(() => endpoint.close());

async function ask(request: object) {
	const sealed = await phone.seal(request);
	const { status, body } = await post(endpoint, sealed.body, phone.sign(sealed.body));
	return { status, answer: body === '' ? undefined : await sealed.open(body) };
}

describe('requests made by WebCrypto are understood, and WebCrypto understands the answers', () => {
	it.each(['3.0', '4.0'])('answers a ping of data API %s', async (version) => {
		expect(await ask({ version, action: 'ping' })).toEqual({
			status: 200,
			answer: { data: { status: 'active' } },
		});
	});

	it.each(['INIT', 'BACK', 'data_exchange'])('answers %s with the next screen', async (action) => {
		const data = { city: 'São Paulo', note: 'مرحبا 👋' };
		expect(await ask(submission(data, { action, version: '4.0' }))).toEqual({
			status: 200,
			answer: { version: '4.0', screen: 'NEXT', data: { action, data } },
		});
	});

	it('takes an INIT without a screen and without data', async () => {
		const { answer } = await ask({ version: '3.0', action: 'INIT', flow_token: 't' });
		expect(answer).toMatchObject({ screen: 'NEXT', data: { action: 'INIT', data: {} } });
	});

	it('takes an IV of 12 bytes', async () => {
		const sealed = await phone.seal(submission(), { ivLength: 12 });
		const { body } = await post(endpoint, sealed.body, phone.sign(sealed.body));
		expect(await sealed.open(body)).toMatchObject({ screen: 'NEXT' });
	});

	it('acknowledges an error notification and hands it on', async () => {
		const data = { error: 'invalid-screen-transition', error_message: 'No such screen' };
		const { answer } = await ask(submission(data));
		expect(answer).toEqual({ data: { acknowledged: true } });
		expect(notifications).toEqual([
			{
				kind: 'errorNotification',
				version: '3.0',
				flowToken: 'token-1',
				screen: 'FORM',
				error: 'invalid-screen-transition',
				message: 'No such screen',
			},
		]);
	});

	it('closes with SUCCESS, under the token of the request and no other', async () => {
		const { status, answer } = await ask(submission({}, { screen: 'LAST' }));
		expect(status).toBe(200);
		expect(answer).toEqual({
			version: '3.0',
			screen: 'SUCCESS',
			data: { extension_message_response: { params: { order: 7, flow_token: 'token-1' } } },
		});
	});

	it('refuses a token with 427 and an encrypted message', async () => {
		expect(await ask(submission({}, { screen: 'GONE' }))).toEqual({
			status: 427,
			answer: { error_msg: 'Ask for a new one.' },
		});
	});

	it('answers 500 with no word about it when a handler fails', async () => {
		expect(await ask(submission({}, { screen: 'BROKEN' }))).toEqual({
			status: 500,
			answer: undefined,
		});
	});
});

describe('the flow token signature of data API 4.0', () => {
	const part = (value: object | string) =>
		Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
	const jwt = (
		header: object | string,
		payload: object | string,
		secret = appSecret,
		hash = 'sha256',
	) => {
		const text = `${part(header)}.${part(payload)}`;
		return `${text}.${createHmac(hash, secret).update(text).digest('base64url')}`;
	};
	const hs256 = { alg: 'HS256', typ: 'JWT' };
	const claims = { flow_token: 'token-1' };
	const statusWith = async (signature: string) =>
		(await ask(submission({}, { version: '4.0', flow_token_signature: signature }))).status;

	it('takes one signed by the app', async () => {
		expect(await statusWith(jwt(hs256, claims))).toBe(200);
	});

	it.each([
		['alg none, unsigned', `${part({ alg: 'none' })}.${part(claims)}.`],
		['alg none, signed well', jwt({ alg: 'none' }, claims)],
		['alg None', jwt({ alg: 'None' }, claims)],
		['alg RS256 signed with the secret as HMAC', jwt({ alg: 'RS256' }, claims)],
		['alg HS512', jwt({ alg: 'HS512' }, claims, appSecret, 'sha512')],
		['no alg', jwt({ typ: 'JWT' }, claims)],
		['another secret', jwt(hs256, claims, 'guess')],
		['the public key as the secret', jwt(hs256, claims, made.pair.publicKeyPem)],
		['an empty secret', jwt(hs256, claims, '')],
		['the token of another chat', jwt(hs256, { flow_token: 'token-2' })],
		['no token', jwt(hs256, {})],
		['a payload that is no object', jwt(hs256, '["token-1"]')],
		['a header that is no JSON', jwt('HS256', claims)],
		['four parts', `${jwt(hs256, claims)}.x`],
		['one part', 'abc'],
		['nothing', ''],
	])('refuses %s with 427', async (_what, signature) => {
		expect(await statusWith(signature)).toBe(427);
	});
});
