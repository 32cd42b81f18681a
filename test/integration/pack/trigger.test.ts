import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import { sign } from '../../../cloud-api/signature';
import { WhatsAppTrigger } from '../../../nodes/WhatsAppTrigger/WhatsAppTrigger.node';
import { type Activation, deliver, hookContext } from '../../support/n8n/triggerContext';
import { type Answer, type Arrived, type GraphServer, graphServer } from './graphServer';

const trigger = new WhatsAppTrigger();
const hooks = trigger.webhookMethods.default;
const url = 'https://n8n.example.com/webhook/abc/webhook';

let graph: GraphServer;
let answer: (request: Arrived) => Answer;
let activation: (parameters?: INodeParameters) => Activation;

beforeEach(async () => {
	answer = () => ({ status: 200, json: { success: true } });
	graph = await graphServer((request) => answer(request));
	activation = (parameters = {}) => ({ parameters, credential: graph.credential, url });
});
afterEach(() => graph.close());

const delivery = (messages: object[], statuses: object[] = []) => ({
	object: 'whatsapp_business_account',
	entry: [
		{
			id: '2001',
			changes: [
				{
					field: 'messages',
					value: {
						messaging_product: 'whatsapp',
						metadata: { display_phone_number: '15550001111', phone_number_id: '1001' },
						contacts: [{ wa_id: '34600', profile: { name: 'Ana' } }],
						...(messages.length > 0 ? { messages } : {}),
						...(statuses.length > 0 ? { statuses } : {}),
					},
				},
			],
		},
	],
});

const said = (id: string, body: string) => ({
	id,
	from: '34600',
	timestamp: '1767607200',
	type: 'text',
	text: { body },
});

const post = (payload: object | string, parameters?: INodeParameters, secret = 'app-secret') => {
	const body = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
	const headers = { 'x-hub-signature-256': sign(body, secret) };
	return deliver(trigger, activation(parameters), { webhook: 'default', body, headers });
};

const items = (delivered: Awaited<ReturnType<typeof post>>) =>
	(delivered.data.workflowData?.[0] ?? []).map(({ json }) => json);

describe("Meta's check of the URL", () => {
	const ask = (token: string, mode = 'subscribe') =>
		deliver(trigger, activation(), {
			webhook: 'setup',
			query: { 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': '1158201444' },
		});

	it('gets its challenge back for the right token', async () => {
		expect(await ask('verify-me')).toMatchObject({
			status: 200,
			text: '1158201444',
			data: { noWebhookResponse: true },
		});
	});

	it('gets 403 for any other', async () => {
		expect(await ask('guess')).toMatchObject({ status: 403 });
		expect(await ask('verify-me', 'unsubscribe')).toMatchObject({ status: 403 });
	});
});

describe('a delivery', () => {
	it('starts one execution with an item per message, in clean shape', async () => {
		const delivered = await post(delivery([said('wamid.1', 'hola'), said('wamid.2', 'qué tal')]));
		expect(items(delivered)).toMatchObject([
			{ text: 'hola', kind: 'text', messageId: 'wamid.1', from: { waId: '34600', name: 'Ana' } },
			{ text: 'qué tal', messageId: 'wamid.2', timestamp: '2026-01-05T10:00:00.000Z' },
		]);
	});

	it('with a wrong signature, or none, gets 401 and starts nothing', async () => {
		expect(await post(delivery([said('wamid.1', 'hola')]), {}, 'another-secret')).toMatchObject({
			status: 401,
			data: { noWebhookResponse: true },
		});
		const body = Buffer.from(JSON.stringify(delivery([said('wamid.1', 'hola')])));
		expect(await deliver(trigger, activation(), { webhook: 'default', body })).toMatchObject({
			status: 401,
		});
	});

	it('is refused when the credential has no app secret, whatever signs it', async () => {
		const open = { ...activation(), credential: { ...graph.credential, appSecret: '' } };
		const body = Buffer.from('{}');
		const headers = { 'x-hub-signature-256': sign(body, '') };
		expect(await deliver(trigger, open, { webhook: 'default', body, headers })).toMatchObject({
			status: 401,
		});
	});

	it('that is no JSON gets 400', async () => {
		expect(await post('{"object":')).toMatchObject({ status: 400 });
	});

	it('of statuses starts nothing unless they are asked for, and still gets its 200', async () => {
		const failed = delivery(
			[],
			[
				{
					id: 'wamid.out',
					status: 'failed',
					timestamp: '1767607200',
					recipient_id: '34600',
					errors: [
						{ code: 131047, title: 'Re-engagement message', error_data: { details: '24 hours' } },
					],
				},
			],
		);
		expect(await post(failed)).toMatchObject({ status: 200, data: { noWebhookResponse: true } });
		expect(items(await post(failed, { updates: ['statuses'] }))).toMatchObject([
			{
				status: 'failed',
				messageId: 'wamid.out',
				errors: [
					{ code: 131047, details: '24 hours', class: 'window', advice: expect.any(String) },
				],
			},
		]);
	});

	it('is filtered by keyword, and the item says which', async () => {
		const filters = { keywordRules: { rule: [{ topic: 'menu', keywords: 'menu' }] } };
		const delivered = await post(delivery([said('wamid.1', 'hola'), said('wamid.2', 'meun')]), {
			filters,
		});
		expect(items(delivered)).toMatchObject([
			{ messageId: 'wamid.2', keyword: { topic: 'menu', distance: 1 } },
		]);
	});
});

describe('activation', () => {
	const subscribed = (callback: string, fields = ['messages']) => ({
		data: [
			{
				object: 'whatsapp_business_account',
				callback_url: callback,
				active: true,
				fields: fields.map((name) => ({ name, version: 'v26.0' })),
			},
		],
	});
	const asks = (json: object) => (request: Arrived) =>
		({ status: 200, json: request.method === 'GET' ? json : { success: true } }) as const;

	it('registers the URL with the app, as the app, and subscribes the business account', async () => {
		answer = asks({ data: [] });
		const context = hookContext(
			trigger,
			activation({ updates: ['messages', 'statuses', 'templates'] }),
		);
		expect(await hooks.checkExists.call(context)).toBe(false);
		expect(await hooks.create.call(context)).toBe(true);
		const [post, waba] = graph.arrived.filter(({ method }) => method === 'POST');
		expect(post).toMatchObject({
			path: '/v26.0/3001/subscriptions',
			authorization: 'Bearer 3001|app-secret',
		});
		expect(JSON.parse(post?.body ?? '')).toMatchObject({
			object: 'whatsapp_business_account',
			callback_url: url,
			verify_token: 'verify-me',
			fields: expect.stringMatching(/message_template_status_update,messages/),
		});
		expect(waba).toMatchObject({
			path: '/v26.0/2001/subscribed_apps',
			authorization: 'Bearer user-token',
		});
	});

	it('knows its own registration again, unless it lacks a field', async () => {
		answer = asks(subscribed(url));
		expect(await hooks.checkExists.call(hookContext(trigger, activation()))).toBe(true);
		const more = hookContext(trigger, activation({ updates: ['messages', 'templates'] }));
		expect(await hooks.checkExists.call(more)).toBe(false);
	});

	it('never takes over the URL of someone else unasked', async () => {
		answer = asks(subscribed('https://other.example.com/hook'));
		const context = hookContext(trigger, activation());
		expect(await hooks.checkExists.call(context)).toBe(false);
		await expect(hooks.create.call(context)).rejects.toThrow(
			/already sends its webhooks elsewhere/,
		);
		expect(graph.arrived.every(({ method }) => method === 'GET')).toBe(true);
		expect(
			await hooks.create.call(hookContext(trigger, activation({ replaceExisting: true }))),
		).toBe(true);
	});

	it('takes only its own URL off the app', async () => {
		answer = asks(subscribed('https://other.example.com/hook'));
		await hooks.delete.call(hookContext(trigger, activation()));
		expect(graph.arrived.map(({ method }) => method)).toEqual(['GET']);
		answer = asks(subscribed(url));
		await hooks.delete.call(hookContext(trigger, activation()));
		expect(graph.arrived.at(-1)).toMatchObject({
			method: 'DELETE',
			path: '/v26.0/3001/subscriptions',
		});
	});

	it('by hand asks Meta nothing', async () => {
		const context = hookContext(trigger, activation({ registration: 'manual' }));
		expect(await hooks.checkExists.call(context)).toBe(true);
		expect(await hooks.delete.call(context)).toBe(true);
		expect(graph.arrived).toEqual([]);
	});

	it('says what the credential lacks, and which filter only the runner has', async () => {
		const bare = { ...activation(), credential: { ...graph.credential, appId: '', appSecret: '' } };
		await expect(hooks.checkExists.call(hookContext(trigger, bare))).rejects.toThrow(
			'The credential has no App ID, no App Secret',
		);
		const first = hookContext(
			trigger,
			activation({ filters: { firstContactOnly: true }, registration: 'manual' }),
		);
		await expect(hooks.checkExists.call(first)).rejects.toThrow(/First Contact Only/);
	});
});
