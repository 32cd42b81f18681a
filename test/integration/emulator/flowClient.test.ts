import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateFlowKey, loadFlowKey } from '../../../cloud-api/flowProtocol/flowKey';
import { decryptFlowMedia } from '../../../cloud-api/flowProtocol/flowMedia';
import { close, refuseToken, show, stay } from '../../../cloud-api/flowProtocol/reply';
import type { ScreenExchange } from '../../../cloud-api/flowProtocol/request';
import type { JsonObject } from '../../../cloud-api/json';
import { createFlowsServer, type FlowsServer } from '../../../flows-endpoint/src/createFlowsServer';
import { createBusiness } from './createBusiness';
import { appSecret } from './createReceiver';
import { startPair, type Pair } from './startPair';

const to = '34600111222';
const pair = generateFlowKey('correct horse');
const key = loadFlowKey(pair.privateKeyPem, 'correct horse');
const next = generateFlowKey('correct horse');

let world: Pair;
let flows: FlowsServer;
let business: ReturnType<typeof createBusiness>;
let asked: ScreenExchange[];
let flowId: string;
let endpointUri: string;

const footer = (action: object) => ({ type: 'Footer', label: 'Go', 'on-click-action': action });
const layout = (...children: object[]) => ({ type: 'SingleColumnLayout', children });
const flowJson = {
	version: '7.3',
	data_api_version: '4.0',
	routing_model: { SERVICE: ['SLOT'], SLOT: [] },
	screens: [
		{
			id: 'SERVICE',
			title: 'Service',
			layout: layout(
				{ type: 'TextInput', name: 'service', label: 'Service' },
				footer({ name: 'data_exchange', payload: { service: '${form.service}' } }),
			),
		},
		{
			id: 'SLOT',
			title: 'Slot',
			terminal: true,
			data: { slot: { type: 'string', __example__: '09:00' } },
			layout: layout(
				{ type: 'TextBody', text: '${data.slot}' },
				footer({ name: 'data_exchange', payload: {} }),
			),
		},
	],
};

beforeAll(async () => {
	asked = [];
	world = await startPair({ appSecret });
	business = createBusiness(world.emulator);
	flows = createFlowsServer({
		appSecret,
		keys: { [world.emulator.phoneNumberId]: [key] },
		exchange: async (exchange) => {
			asked.push(exchange);
			if (exchange.flowToken === 'old') return refuseToken('This form has closed.');
			if (exchange.action === 'INIT') return show('SERVICE');
			if (exchange.screen === 'SLOT') return close({ slot: '09:00' });
			return exchange.data['service'] === 'cut'
				? show('SLOT', { slot: '09:00' })
				: stay('SERVICE', 'We do not do that.');
		},
	});
	const port = await flows.listen({ host: '127.0.0.1', port: 0 });
	endpointUri = `http://127.0.0.1:${port}/flows/${world.emulator.phoneNumberId}`;
	await setKey(pair.publicKeyPem);
	const created = await business.call('POST', `/${world.emulator.wabaId}/flows`, {
		name: 'booking',
		categories: ['APPOINTMENT_BOOKING'],
		endpoint_uri: endpointUri,
		flow_json: JSON.stringify(flowJson),
		publish: true,
	});
	flowId = String(created.body['id']);
	await world.emulator.customer({ name: 'Ana', waId: to }).say('hola');
});

afterAll(async () => {
	await flows?.close();
	await world?.close();
});

const setKey = (publicKeyPem: string) =>
	business.call('POST', `/${world.emulator.phoneNumberId}/whatsapp_business_encryption`, {
		business_public_key: publicKeyPem,
	});

const sendFlow = async (parameters: object = {}): Promise<string> => {
	const { body } = await business.send(to, {
		type: 'interactive',
		interactive: {
			type: 'flow',
			body: { text: 'Book here' },
			action: {
				name: 'flow',
				parameters: {
					flow_message_version: '3',
					flow_id: flowId,
					flow_cta: 'Book',
					flow_token: 'token-1',
					flow_action: 'data_exchange',
					...parameters,
				},
			},
		},
	});
	return body.messages?.[0]?.id ?? `no message: ${JSON.stringify(body)}`;
};

async function phone(what: string, body: object | FormData) {
	const customers = await fetch(`${world.emulator.url}/emulator/customers`);
	const [ana] = (await customers.json()) as { id: string }[];
	const form = body instanceof FormData;
	const response = await fetch(`${world.emulator.url}/emulator/customers/${ana?.id}/flow/${what}`, {
		method: 'POST',
		...(form ? {} : { headers: { 'content-type': 'application/json' } }),
		body: form ? body : JSON.stringify(body),
	});
	return { status: response.status, body: (await response.json()) as JsonObject };
}

describe('a Flow in the phone', () => {
	it('opens on what the endpoint answers, goes from screen to screen, and ends', async () => {
		const messageId = await sendFlow();
		const opened = await phone('open', { messageId });
		expect(opened.body).toMatchObject({
			name: 'booking',
			reply: { kind: 'screen', reply: { screen: 'SERVICE' } },
		});
		expect(opened.body['json']).toEqual(flowJson);

		const turn = { messageId, action: 'data_exchange', screen: 'SERVICE' };
		const wrong = await phone('exchange', { ...turn, data: { service: 'dye' } });
		expect(wrong.body).toMatchObject({
			reply: { data: { error_message: 'We do not do that.' } },
		});
		const right = await phone('exchange', { ...turn, data: { service: 'cut' } });
		expect(right.body).toMatchObject({ reply: { screen: 'SLOT', data: { slot: '09:00' } } });
		const end = await phone('exchange', { ...turn, screen: 'SLOT', data: {} });
		expect(end.body).toMatchObject({ reply: { screen: 'SUCCESS' } });
	});

	it('asks with the token of its message and, in 4.0, a signature over it that holds', () => {
		expect(asked[0]).toMatchObject({ action: 'INIT', flowToken: 'token-1', version: '4.0' });
		expect(asked[0]?.tokenSignature?.split('.')).toHaveLength(3);
	});

	it('sends the answers into the chat as Meta does', async () => {
		const messageId = await sendFlow();
		const { status } = await phone('complete', { messageId, params: { slot: '09:00' } });
		expect(status).toBe(201);
		await world.emulator.settled();
		const [message] = world.receiver.received.at(-1)?.change.messages ?? [];
		expect(message).toMatchObject({
			type: 'interactive',
			context: { id: messageId },
			interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent' } },
		});
		const { nfm_reply: reply } = (message?.['interactive'] ?? {}) as {
			nfm_reply: { response_json: string };
		};
		expect(JSON.parse(reply.response_json)).toEqual({ flow_token: 'token-1', slot: '09:00' });
	});

	it('opens on the screen of its message without asking anybody', async () => {
		const before = asked.length;
		const messageId = await sendFlow({
			flow_action: 'navigate',
			flow_action_payload: { screen: 'SLOT', data: { slot: '10:00' } },
		});
		const opened = await phone('open', { messageId });
		expect(opened.body).toMatchObject({
			reply: { kind: 'screen', reply: { screen: 'SLOT', data: { slot: '10:00' } } },
		});
		expect(asked).toHaveLength(before);
	});

	it('shows what a refused token is answered with', async () => {
		const messageId = await sendFlow({ flow_token: 'old' });
		const opened = await phone('open', { messageId });
		expect(opened.body['reply']).toEqual({ kind: 'refused', message: 'This form has closed.' });
	});

	it('gets by a change of keys with one retry', async () => {
		const messageId = await sendFlow();
		flows.endpoint.setKeys(world.emulator.phoneNumberId, [
			loadFlowKey(next.privateKeyPem, 'correct horse'),
		]);
		const opening = phone('open', { messageId });
		await setKey(next.publicKeyPem);
		expect((await opening).body).toMatchObject({ reply: { kind: 'screen' } });
	});

	it('says what is wrong when nothing answers', async () => {
		await business.call('POST', `/${flowId}`, { endpoint_uri: 'http://127.0.0.1:1/' });
		const opened = await phone('open', { messageId: await sendFlow() });
		expect(opened.body['reply']).toMatchObject({
			kind: 'failed',
			problem: expect.stringContaining('did not answer'),
		});
		await business.call('POST', `/${flowId}`, { endpoint_uri: endpointUri });
	});

	it('hands in files encrypted, as the endpoint decrypts them', async () => {
		const form = new FormData();
		form.set('file', new Blob(['a picture'], { type: 'image/png' }), 'roof.png');
		const { body } = await phone('files', form);
		expect(body).toMatchObject({ file_name: 'roof.png' });
		const file = await fetch(String(body['cdn_url']));
		const encryption = body['encryption_metadata'] as unknown as Parameters<
			typeof decryptFlowMedia
		>[1];
		const plain = decryptFlowMedia(Buffer.from(await file.arrayBuffer()), encryption);
		expect(plain.toString()).toBe('a picture');
	});

	it('refuses to open what is no Flow', async () => {
		const { body } = await business.send(to, { type: 'text', text: { body: 'hi' } });
		const { status, body: said } = await phone('open', { messageId: body.messages?.[0]?.id });
		expect(status).toBe(409);
		expect(said).toMatchObject({ error: { message: expect.stringContaining('has no flow') } });
	});
});
