import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INodeParameters } from 'n8n-workflow';
import { sign } from '../../../cloud-api/signature';
import { updates } from '../../../nodes/WhatsAppTrigger/fieldsOf';
import { WhatsAppTrigger } from '../../../nodes/WhatsAppTrigger/WhatsAppTrigger.node';
import { type Activation, deliver, hookContext } from '../../support/n8n/triggerContext';
import { fixtureBytes, fixtureNames } from '../../unit/cloud-api/webhooks/fixture';
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

/** Every delivery goes to a workflow of its own, unless a test names one. */
let deliveries = 0;

interface Circumstances extends Partial<Activation> {
	readonly secret?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly executionFails?: boolean;
}

const post = (
	payload: object | string,
	parameters?: INodeParameters,
	{ secret = 'app-secret', headers = {}, executionFails = false, ...more }: Circumstances = {},
) => {
	const body = Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
	return deliver(
		trigger,
		{ workflowId: `w${(deliveries += 1)}`, ...activation(parameters), ...more },
		{
			webhook: 'default',
			body,
			headers: { 'x-hub-signature-256': sign(body, secret), ...headers },
			executionFails,
		},
	);
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
		expect(
			await post(delivery([said('wamid.1', 'hola')]), {}, { secret: 'another-secret' }),
		).toMatchObject({
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

describe('a repeated delivery', () => {
	const started = async (ids: readonly string[], circumstances: Circumstances, options = {}) => {
		const messages = ids.map((id) => said(id, 'hola'));
		const delivered = await post(delivery(messages), { options }, circumstances);
		return items(delivered).map((item) => item['messageId']);
	};

	it('starts nothing', async () => {
		const circumstances = { workflowId: 'repeated' };
		expect(await started(['wamid.1'], circumstances)).toEqual(['wamid.1']);
		expect(await started(['wamid.1', 'wamid.2'], circumstances)).toEqual(['wamid.2']);
	});

	it('starts nothing after a restart, by what n8n stored', async () => {
		const memory = {};
		expect(await started(['wamid.1'], { memory })).toEqual(['wamid.1']);
		expect(await started(['wamid.1', 'wamid.2'], { memory })).toEqual(['wamid.2']);
	});

	it('counts when n8n could not take the first', async () => {
		const circumstances = { workflowId: 'failing' };
		await started(['wamid.1'], { ...circumstances, executionFails: true });
		expect(await started(['wamid.1'], circumstances)).toEqual(['wamid.1']);
	});

	it('counts in tests, and when that is switched off', async () => {
		for (const circumstances of [{ mode: 'manual' as const }, { workflowId: 'all' }]) {
			const options = { skipRepeated: !('workflowId' in circumstances) };
			expect(await started(['wamid.1'], circumstances, options)).toEqual(['wamid.1']);
			expect(await started(['wamid.1'], circumstances, options)).toEqual(['wamid.1']);
		}
	});

	it('of the runner is known by its number', async () => {
		const headers = { 'x-wayfare-delivery': 'f1.7' };
		const once = () =>
			post(delivery([said('wamid.1', 'hola')]), {}, { workflowId: 'forwarded', headers });
		expect(items(await once())).toHaveLength(1);
		expect(await once()).toMatchObject({ status: 200, text: 'Taken before' });
	});
});

describe('filters', () => {
	it('for the first contact let a person through once', async () => {
		const memory = {};
		const parameters = { filters: { firstContactOnly: true } };
		const started: unknown[] = [];
		for (const id of ['wamid.1', 'wamid.2']) {
			started.push(...items(await post(delivery([said(id, 'hola')]), parameters, { memory })));
		}
		expect(started).toMatchObject([{ messageId: 'wamid.1' }]);
		expect(JSON.stringify(memory)).not.toContain('34600');
	});

	it('for group chats tell them apart', async () => {
		const messages = [
			said('wamid.1', 'hola'),
			{ ...said('wamid.2', 'hola all'), group_id: 'group-1' },
		];
		const ids = async (chats: string) =>
			items(await post(delivery(messages), { filters: { chats } })).map((i) => i['messageId']);
		expect(await ids('all')).toEqual(['wamid.1', 'wamid.2']);
		expect(await ids('groups')).toEqual(['wamid.2']);
		expect(await ids('single')).toEqual(['wamid.1']);
	});

	it('for statuses, numbers and fields hold for what is no message too', async () => {
		const status = (id: string, word: string) => ({
			id,
			status: word,
			timestamp: '1767607200',
			recipient_id: '34600',
		});
		const statuses = delivery([], [status('wamid.1', 'sent'), status('wamid.1', 'read')]);
		const got = async (filters: INodeParameters) =>
			items(await post(statuses, { updates: ['statuses'], filters })).map((i) => i['status']);
		expect(await got({})).toEqual(['sent', 'read']);
		expect(await got({ statusKinds: ['read'] })).toEqual(['read']);
		expect(await got({ phoneNumberIds: '1001' })).toEqual(['sent', 'read']);
		expect(await got({ phoneNumberIds: '9999' })).toEqual([]);
		expect(await got({ fields: ['calls'] })).toEqual([]);
	});
});

describe('every other update', () => {
	const paused = JSON.parse(fixtureBytes('template-paused').toString('utf8')) as object;

	it('is an item of its own type, with its JSON', async () => {
		expect(items(await post(paused))).toEqual([]);
		expect(items(await post(paused, { updates: ['templates'] }))).toMatchObject([
			{
				type: 'templateStatus',
				field: 'message_template_status_update',
				name: 'spring_sale',
				status: 'PAUSED',
				raw: { event: 'PAUSED' },
			},
		]);
	});

	it('can start a workflow', async () => {
		const silent: string[] = [];
		for (const name of fixtureNames.filter((one) => one !== 'unknown-field')) {
			const payload = JSON.parse(fixtureBytes(name).toString('utf8')) as object;
			const started = items(await post(payload, { updates: Object.keys(updates) }));
			if (started.length === 0) silent.push(name);
		}
		expect(silent).toEqual([]);
	});
});

describe('a burst', () => {
	const burst = [
		said('wamid.1', 'hi'),
		{ ...said('wamid.2', 'I have a question'), timestamp: '1767607201' },
		{ ...said('wamid.3', 'to all'), group_id: 'group-1' },
	];

	it('of one contact in one delivery becomes one item', async () => {
		const parameters = { options: { groupBursts: true } };
		expect(items(await post(delivery(burst), parameters))).toMatchObject([
			{
				text: 'hi\nI have a question',
				messageId: 'wamid.2',
				messages: [{ messageId: 'wamid.1' }, { messageId: 'wamid.2' }],
			},
			{ text: 'to all', messages: [{ messageId: 'wamid.3' }] },
		]);
	});

	it('over several deliveries starts one execution', async () => {
		const parameters = { options: { groupBursts: true, burstSeconds: 0.2 } };
		const posted = await Promise.all(
			burst.map((message) => post(delivery([message]), parameters, { workflowId: 'bursts' })),
		);
		expect(posted.map((one) => items(one).map((item) => item['text']))).toEqual([
			['hi\nI have a question'],
			[],
			['to all'],
		]);
		expect(posted[1]).toMatchObject({ status: 200, data: { noWebhookResponse: true } });
	});

	it('is none of two workflows', async () => {
		const parameters = { options: { groupBursts: true, burstSeconds: 0.1 } };
		const one = delivery([burst[0] ?? {}]);
		const both = await Promise.all([
			post(one, parameters),
			post(one, parameters, { workflowId: 'w2' }),
		]);
		expect(both.map((started) => items(started).length)).toEqual([1, 1]);
	});
});

describe('a registration by hand', () => {
	it('asks Meta nothing', async () => {
		const context = hookContext(trigger, activation({ registration: 'manual' }));
		expect(await hooks.checkExists.call(context)).toBe(true);
		expect(await hooks.create.call(context)).toBe(true);
		expect(await hooks.delete.call(context)).toBe(true);
		expect(graph.arrived).toEqual([]);
	});
});

describe('activation', () => {
	it('says what the credential lacks', async () => {
		const bare = { ...activation(), credential: { ...graph.credential, appId: '', appSecret: '' } };
		await expect(hooks.checkExists.call(hookContext(trigger, bare))).rejects.toThrow(
			'The credential has no App ID, no App Secret',
		);
	});

	it('says what Meta said against it', async () => {
		answer = () => ({
			status: 400,
			json: { error: { code: 190, message: 'Invalid OAuth access token.' } },
		});
		await expect(hooks.checkExists.call(hookContext(trigger, activation()))).rejects.toThrow(
			/code 190/,
		);
	});
});
