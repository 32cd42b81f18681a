import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateFlowKey } from '../../../cloud-api/flowProtocol/flowKey';
import type { JsonObject } from '../../../cloud-api/json';
import { failureOf, itemsOf } from '../../support/n8n/real/Execution';
import { openHouse, type House } from '../../support/n8n/real/openHouse';
import { examplesFolder } from '../../support/n8n/real/paths';
import { readWorkflow } from '../../support/n8n/real/WorkflowDocument';
import { greetingFlow } from '../../support/world/greetingFlow';

let house: House;
let workflow: string;
let messageId: string;
let customerId: string;

beforeAll(async () => {
	house = await openHouse();
	const { emulator, session, n8n } = house;
	const pair = generateFlowKey('open sesame');
	const secrets = {
		privateKey: pair.privateKeyPem,
		passphrase: 'open sesame',
		appSecret: emulator.appSecret,
	};
	const credential = await session.createCredential('whatsAppFlowsApi', 'Flows', secrets);
	const document = readWorkflow(path.join(examplesFolder, 'flow-endpoint.json'));
	workflow = await session.save({
		...document,
		nodes: document.nodes.map((node) =>
			node.credentials === undefined
				? node
				: { ...node, credentials: { whatsAppFlowsApi: { ...credential } } },
		),
	});
	await session.publish(workflow);
	const trigger = document.nodes.find(({ type }) => type.endsWith('.flowEndpointTrigger'));
	const flowId = emulator.addFlow({
		name: 'greeting',
		json: greetingFlow,
		endpointUri: `${n8n.url}/webhook/${trigger?.webhookId}/flow`,
	});
	await graph('whatsapp_business_encryption', { business_public_key: pair.publicKeyPem });
	const customer = emulator.customer({ name: 'Ana', waId: '34600111222' });
	await customer.say('hola');
	customerId = customer.id;
	const { messages } = (await graph('messages', {
		messaging_product: 'whatsapp',
		to: '34600111222',
		type: 'interactive',
		interactive: {
			type: 'flow',
			body: { text: 'Who are you?' },
			action: {
				name: 'flow',
				parameters: {
					flow_message_version: '3',
					flow_id: flowId,
					flow_cta: 'Open',
					flow_token: 'token-1',
					flow_action: 'data_exchange',
				},
			},
		},
	})) as { messages: { id: string }[] };
	messageId = messages[0]?.id ?? '';
}, 180_000);
afterAll(() => house?.close());

async function post(url: string, body: object, headers: Record<string, string> = {}) {
	const response = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify(body),
	});
	return (await response.json()) as JsonObject;
}

const graph = (what: string, body: object) =>
	post(`${house.emulator.url}/v26.0/${house.emulator.phoneNumberId}/${what}`, body, {
		authorization: `Bearer ${house.emulator.accessToken}`,
	});

const phone = (what: string, body: object) =>
	post(`${house.emulator.url}/emulator/customers/${customerId}/flow/${what}`, {
		messageId,
		...body,
	});

const submit = (screen: string, data: object) =>
	phone('exchange', { action: 'data_exchange', screen, data });

describe('a Flow that a workflow answers, in a real n8n', () => {
	it('is led from its opening to its end, encrypted all the way', async () => {
		expect(await phone('open', {})).toMatchObject({
			reply: { kind: 'screen', reply: { screen: 'NAME' } },
		});
		expect(await submit('NAME', { name: 'Ana' })).toMatchObject({
			reply: { screen: 'GREETING', data: { text: 'Hello Ana' } },
		});
		expect(await submit('GREETING', {})).toMatchObject({
			reply: {
				screen: 'SUCCESS',
				data: { extension_message_response: { params: { greeted: true, flow_token: 'token-1' } } },
			},
		});
	});

	it('leaves executions that hold what was asked, and no key to it', async () => {
		const executions = await house.session.ended(workflow, 3);
		expect(executions.map((one) => [failureOf(one), one.status])).toEqual(
			executions.map(() => [undefined, 'success']),
		);
		const asked = executions.flatMap((one) => itemsOf(one, 'Flow Endpoint Trigger'));
		expect(
			asked
				.map(({ json }) => json['action'])
				.map(String)
				.toSorted(),
		).toEqual(['INIT', 'data_exchange', 'data_exchange']);
		expect(asked.map(({ json }) => Object.keys(json).toSorted())[0]).toEqual([
			'action',
			'data',
			'flowToken',
			'replyKey',
			'screen',
			'version',
		]);
	});
});
