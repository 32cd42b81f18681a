import { beforeAll, describe, expect, it } from '@jest/globals';
import type {
	IDataObject,
	IExecuteResponsePromiseData,
	IN8nHttpFullResponse,
	INodeParameters,
} from 'n8n-workflow';
import { FlowEndpointTrigger } from '../../../nodes/FlowEndpointTrigger/FlowEndpointTrigger.node';
import { testFlowsKey } from '../../../nodes/FlowEndpointTrigger/testFlowsKey';
import { RespondToFlow } from '../../../nodes/RespondToFlow/RespondToFlow.node';
import { appSecret, makeKey, type Made } from '../../protocol/flows/support/endpoint';
import { executeNode } from '../../support/n8n/executeNode';
import { deliver } from '../../support/n8n/triggerContext';

const trigger = new FlowEndpointTrigger();
const respond = new RespondToFlow();

let made: Made;
let credential: Record<'privateKey' | 'passphrase' | 'appSecret', string>;
beforeAll(() => {
	made = makeKey();
	credential = { privateKey: made.pair.privateKeyPem, passphrase: 'correct horse', appSecret };
});

const asked = {
	version: '3.0',
	action: 'data_exchange',
	screen: 'SERVICE',
	data: { service: 'cut' },
	flow_token: 'token-1',
};

const post = (body: string, signature = made.phone.sign(body), parameters: INodeParameters = {}) =>
	deliver(
		trigger,
		{ parameters, credential, url: '' },
		{
			webhook: 'default',
			body: Buffer.from(body),
			headers: { 'x-hub-signature-256': signature },
		},
	);

const itemOf = (delivered: Awaited<ReturnType<typeof post>>): IDataObject | undefined =>
	delivered.data.workflowData?.[0]?.[0]?.json;

/** The trigger's item through Respond to Flow, as the phone reads it. */
async function answerTo(item: IDataObject, parameters: INodeParameters, other = credential) {
	let response: IExecuteResponsePromiseData | undefined;
	const output = await executeNode(respond, {
		parameters,
		credential: other,
		items: [{ json: { slots: ['09:00'] } }],
		startedBy: { name: 'Flow', type: 'n8n-nodes-wayfare.flowEndpointTrigger', json: item },
		onResponse: (given) => {
			response = given;
		},
	});
	return { response: response as unknown as IN8nHttpFullResponse, output };
}

describe('a Flow served by a workflow', () => {
	it('starts with what the customer submitted, and shows the screen it is answered with', async () => {
		const sealed = await made.phone.seal(asked);
		const item = itemOf(await post(sealed.body)) ?? {};
		expect(item).toMatchObject({
			action: 'data_exchange',
			screen: 'SERVICE',
			data: { service: 'cut' },
			flowToken: 'token-1',
		});
		const { response, output } = await answerTo(item, {
			reply: 'screen',
			screen: 'SLOT',
			dataFrom: 'input',
		});
		expect(response.statusCode).toBe(200);
		expect(await sealed.open(String(response.body))).toEqual({
			version: '3.0',
			screen: 'SLOT',
			data: { slots: ['09:00'] },
		});
		expect(output[0]?.[0]?.json).toEqual({ slots: ['09:00'] });
	});

	it.each([
		[
			{ reply: 'message', screen: 'SERVICE', message: 'Taken' },
			200,
			{ version: '3.0', screen: 'SERVICE', data: { error_message: 'Taken' } },
		],
		[
			{ reply: 'close', data: '{"slot": "09:00"}' },
			200,
			{
				version: '3.0',
				screen: 'SUCCESS',
				data: { extension_message_response: { params: { slot: '09:00', flow_token: 'token-1' } } },
			},
		],
		[
			{
				reply: 'screen',
				screen: 'DONE',
				dataFrom: 'fields',
				fields: { field: [{ name: 'greeting', value: 'Hola' }] },
			},
			200,
			{ version: '3.0', screen: 'DONE', data: { greeting: 'Hola' } },
		],
		[{ reply: 'refuseToken', message: 'Too late' }, 427, { error_msg: 'Too late' }],
	])('answers %j', async (parameters, status, body) => {
		const sealed = await made.phone.seal(asked);
		const item = itemOf(await post(sealed.body)) ?? {};
		const { response } = await answerTo(item, parameters as INodeParameters);
		expect(response.statusCode).toBe(status);
		expect(await sealed.open(String(response.body))).toEqual(body);
	});

	it('keeps nothing in the item that decrypts the exchange without the credential', async () => {
		const aesKey = Buffer.alloc(16, 7);
		const item = itemOf(await post((await made.phone.seal(asked, { aesKey })).body)) ?? {};
		const text = Buffer.from(String(item['replyKey']), 'base64url').toString('latin1');
		expect(text).not.toContain(aesKey.toString('base64'));
		expect(text).not.toContain(aesKey.toString('latin1'));
	});

	it('answers a ping without an execution', async () => {
		const sealed = await made.phone.seal({ version: '3.0', action: 'ping' });
		const delivered = await post(sealed.body);
		expect(itemOf(delivered)).toBeUndefined();
		expect(await sealed.open(delivered.text)).toEqual({ data: { status: 'active' } });
	});

	it('acknowledges an error notification, and starts with it when that is wanted', async () => {
		const report = {
			...asked,
			data: { error: 'invalid-screen-transition', error_message: 'No way from A to B' },
		};
		const silent = await made.phone.seal(report);
		const delivered = await post(silent.body);
		expect(await silent.open(delivered.text)).toEqual({ data: { acknowledged: true } });
		expect(itemOf(delivered)).toBeUndefined();

		const loud = await made.phone.seal(report);
		const started = await post(loud.body, made.phone.sign(loud.body), { errorNotifications: true });
		expect(itemOf(started)).toMatchObject({ action: 'error', error: 'invalid-screen-transition' });
	});

	it('takes what is encrypted with the key before the last', async () => {
		const next = makeKey();
		const rotated = {
			privateKey: next.pair.privateKeyPem,
			passphrase: 'correct horse',
			previousPrivateKey: made.pair.privateKeyPem.replace(/\n/g, ' '),
			previousPassphrase: 'correct horse',
			appSecret,
		};
		const { body } = await made.phone.seal(asked);
		const delivered = await deliver(
			trigger,
			{ parameters: {}, credential: rotated, url: '' },
			{
				webhook: 'default',
				body: Buffer.from(body),
				headers: { 'x-hub-signature-256': made.phone.sign(body) },
			},
		);
		expect(itemOf(delivered)).toMatchObject({ screen: 'SERVICE' });
	});
});

describe('a Flow endpoint refuses', () => {
	it('what is not signed, before it decrypts anything', async () => {
		const delivered = await post((await made.phone.seal(asked)).body, 'sha256=00');
		expect([delivered.status, delivered.text, itemOf(delivered)]).toEqual([432, '', undefined]);
	});

	it.each([
		['another key', async () => (await makeKey().phone.seal(asked)).body],
		['a short tag', async () => (await made.phone.seal(asked, { tagBits: 96 })).body],
		['no JSON', () => Promise.resolve('{')],
		['nothing', () => Promise.resolve('')],
	])('%s with one 421', async (_what, body) => {
		const delivered = await post(await body());
		expect([delivered.status, delivered.text, itemOf(delivered)]).toEqual([421, '', undefined]);
	});

	it('the same request twice, so that no key and IV encrypts two answers', async () => {
		const { body } = await made.phone.seal(asked);
		expect(itemOf(await post(body))).toBeDefined();
		expect((await post(body)).status).toBe(421);
	});

	it('to answer with another credential than the exchange came in with', async () => {
		const item = itemOf(await post((await made.phone.seal(asked)).body)) ?? {};
		const other = { ...credential, appSecret: 'another' };
		await expect(answerTo(item, { reply: 'close' }, other)).rejects.toThrow(/nothing to answer/);
	});

	it.each([
		[{ reply: 'screen', screen: '' }, /Screen takes a text/],
		[{ reply: 'screen', screen: 'SUCCESS' }, /not SUCCESS/],
		[{ reply: 'screen', screen: 'A', data: '[1]' }, /Data takes a JSON object/],
		[
			{ reply: 'message', screen: 'A', message: 'x'.repeat(251) },
			/at most 250 characters, got 251/,
		],
	])('a reply like %j', async (parameters, problem) => {
		const item = itemOf(await post((await made.phone.seal(asked)).body)) ?? {};
		await expect(answerTo(item, parameters as INodeParameters)).rejects.toThrow(problem);
	});
});

describe('the credential of a Flow endpoint', () => {
	it('names its key when it can be used', () => {
		expect(testFlowsKey(credential)).toEqual({
			status: 'OK',
			message: `RSA-2048, public key ${made.key.id}`,
		});
	});

	it.each([
		[{}, /no private key/],
		[{ privateKey: 'secret words' }, /cannot be read/],
		[{ passphrase: 'wrong' }, /passphrase/],
		[{ appSecret: '' }, /App Secret is empty/],
	])('says what is wrong with %j, never quoting it', (change, problem) => {
		const given = Object.keys(change).length === 0 ? { appSecret } : { ...credential, ...change };
		const { status, message } = testFlowsKey(given);
		expect(status).toBe('Error');
		expect(message).toMatch(problem);
		expect(message).not.toContain('secret words');
	});
});
