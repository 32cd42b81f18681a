import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { generateFlowKey } from '../../../cloud-api/flowProtocol/flowKey';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { createWorld, type World } from '../../support/world/createWorld';

/** Monday noon in Madrid. */
const at = Date.parse('2026-11-30T12:00:00+01:00');
const hour = 60 * 60_000;
const root = path.join(__dirname, '../../..');

let world: World;
let folder: ReturnType<typeof temporaryFolder>;

const node = (name: string, type: string, parameters: object) => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
});
const ours = (type: string) => `n8n-nodes-wayfare.${type}`;
const to = (...targets: (string | null)[]) => ({
	main: targets.map((name) => (name === null ? [] : [{ node: name, type: 'main', index: 0 }])),
});

const form = (flowName: string, more: object = {}) => ({
	name: flowName,
	nodes: [
		node('Start', ours('whatsAppTrigger'), {
			filters: { keywordRules: { rule: [{ topic: 't', keywords: flowName, match: 'exact' }] } },
		}),
		node('Form', ours('sendFlowAndWait'), {
			body: 'Please fill this in',
			buttonText: 'Open',
			flowName,
			timeoutAmount: 2,
			timeoutUnit: 'hours',
			...more,
		}),
		...['Thanks', 'Too late', 'Sorry'].map((name) =>
			node(name, ours('whatsApp'), {
				resource: 'message',
				operation: 'send',
				messageType: 'text',
				text: `={{ '${name} ' + JSON.stringify($json.answers ?? {}) + ' ' + ($json.flow?.source ?? '') + ' ' + ($json.flow?.differs ?? '') }}`,
			}),
		),
	],
	connections: { Start: to('Form'), Form: to('Thanks', 'Too late', 'Sorry') },
	settings: { timezone: 'Europe/Madrid' },
});

/** Answers a Flow of two screens: asks for a name, shows a greeting, ends. */
const greeter = {
	name: 'greeter',
	nodes: [
		node('Asked', ours('flowEndpointTrigger'), { flow: 'greeting' }),
		{
			...node('Where', 'n8n-nodes-base.switch', {
				mode: 'expression',
				numberOutputs: 3,
				output: "={{ $json.action === 'INIT' ? 0 : $json.screen === 'NAME' ? 1 : 2 }}",
			}),
			typeVersion: 3,
		},
		node('Ask', ours('respondToFlow'), { reply: 'screen', screen: 'NAME' }),
		node('Greet', ours('respondToFlow'), {
			reply: 'screen',
			screen: 'GREETING',
			data: "={{ { text: 'Hello ' + $json.data.name } }}",
		}),
		node('End', ours('respondToFlow'), {
			reply: 'close',
			data: '={{ { name: $json.seen.NAME.name } }}',
		}),
	],
	connections: { Asked: to('Where'), Where: to('Ask', 'Greet', 'End') },
	settings: {},
};
const greeting = {
	version: '7.3',
	data_api_version: '4.0',
	routing_model: { NAME: ['GREETING'], GREETING: [] },
	screens: [
		{
			id: 'NAME',
			title: 'Name',
			layout: {
				type: 'SingleColumnLayout',
				children: [
					{ type: 'TextInput', name: 'name', label: 'Name' },
					{
						type: 'Footer',
						label: 'Go',
						'on-click-action': { name: 'data_exchange', payload: { name: '${form.name}' } },
					},
				],
			},
		},
		{
			id: 'GREETING',
			title: 'Hello',
			terminal: true,
			data: { text: { type: 'string', __example__: 'Hello Ana' } },
			layout: {
				type: 'SingleColumnLayout',
				children: [
					{ type: 'TextBody', text: '${data.text}' },
					{
						type: 'Footer',
						label: 'End',
						'on-click-action': { name: 'data_exchange', payload: {} },
					},
				],
			},
		},
	],
};

beforeAll(async () => {
	folder = temporaryFolder();
	const pair = generateFlowKey('open sesame');
	writeFileSync(path.join(folder.path, 'key.pem'), pair.privateKeyPem);
	const flows = path.join(folder.path, 'flows');
	for (const name of ['appointment-booking', 'lead-form']) {
		cpSync(path.join(root, 'flows', name), path.join(flows, name), { recursive: true });
	}
	writeFileSync(
		path.join(flows, 'appointment-booking', 'booking.json'),
		JSON.stringify({
			services: [{ id: 'checkup', title: 'Check-up', minutes: 30 }],
			hours: { tue: { from: '09:00', to: '11:00' } },
			zone: 'Europe/Madrid',
		}),
	);
	mkdirSync(path.join(flows, 'greeting'));
	writeFileSync(path.join(flows, 'greeting', 'flow.json'), JSON.stringify(greeting));
	world = await createWorld({
		at,
		settings: {
			flowKeys: path.join(folder.path, 'key.pem'),
			flowPassphrase: 'open sesame',
			flowsFolder: flows,
		},
	});
	await graph(`/${world.emulator.phoneNumberId}/whatsapp_business_encryption`, {
		business_public_key: pair.publicKeyPem,
	});
	const endpoint = `${world.runner.url}/flows/${world.emulator.phoneNumberId}`;
	for (const name of ['appointment-booking', 'greeting', 'lead-form']) {
		const json = readFileSync(path.join(flows, name, 'flow.json'), 'utf8');
		world.emulator.addFlow({
			name,
			json,
			...(name === 'lead-form' ? {} : { endpointUri: endpoint }),
		});
		await world.publish(
			name,
			form(
				name,
				name === 'lead-form' ? {} : { flowAction: 'data_exchange' },
			) as unknown as JsonObject,
		);
	}
	await world.publish('greeter', greeter as unknown as JsonObject);
});

afterAll(async () => {
	await world?.close();
	folder?.remove();
});

async function graph(route: string, body: object) {
	const response = await fetch(`${world.emulator.url}/v26.0${route}`, {
		method: 'POST',
		headers: {
			authorization: `Bearer ${world.emulator.accessToken}`,
			'content-type': 'application/json',
		},
		body: JSON.stringify(body),
	});
	return (await response.json()) as JsonObject;
}

/** A customer with a Flow message of this name in the chat, and their phone. */
async function customerWith(flowName: string, waId: string) {
	const customer = world.emulator.customer({ name: 'Ana', waId });
	await customer.say(flowName);
	await world.settled();
	const messageId = customer.messages().at(-1)?.id ?? '';
	const call = async (what: string, body: object) => {
		const response = await fetch(
			`${world.emulator.url}/emulator/customers/${customer.id}/flow/${what}`,
			{
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ messageId, ...body }),
			},
		);
		return (await response.json()) as JsonObject;
	};
	return {
		customer,
		open: () => call('open', {}),
		submit: (screen: string, data: object) =>
			call('exchange', { action: 'data_exchange', screen, data }),
		complete: async (params: object) => {
			await call('complete', { params });
			await world.settled();
		},
		heard: () => customer.messages().at(-1)?.text,
	};
}

const screen = (name: string) => ({ reply: { kind: 'screen', reply: { screen: name } } });

describe('a journey that sends a Flow and waits', () => {
	it('goes on with what the endpoint closed the Flow with', async () => {
		const ana = await customerWith('appointment-booking', '34600000001');
		expect(await ana.open()).toMatchObject(screen('APPOINTMENT'));
		const slot = { service: 'checkup', date: '2026-12-01', slot: '2026-12-01T09:30' };
		expect(await ana.submit('APPOINTMENT', { trigger: 'slot', ...slot })).toMatchObject({
			reply: { screen: 'DETAILS' },
		});
		await ana.submit('DETAILS', { trigger: 'details', full_name: 'Ana Ruiz' });
		const end = await ana.submit('SUMMARY', { trigger: 'confirm' });
		const { reply } = end as {
			reply: { data: { extension_message_response: { params: object } } };
		};
		const { params } = reply.data.extension_message_response;
		expect(params).toMatchObject({ slot: '2026-12-01T09:30', full_name: 'Ana Ruiz' });
		await ana.complete(params);
		expect(ana.heard()).toMatch(/^Thanks .*"slot":"2026-12-01T09:30".* endpoint false$/);
	});

	it('believes the endpoint, not a phone that says something else', async () => {
		const ana = await customerWith('greeting', '34600000002');
		await ana.open();
		await ana.submit('NAME', { name: 'Ana' });
		await ana.submit('GREETING', {});
		await ana.complete({ name: 'Somebody else', discount: 100 });
		expect(ana.heard()).toBe('Thanks {"name":"Ana"} endpoint true');
	});

	it('takes the answers of a Flow without an endpoint from the phone, and says so', async () => {
		const ana = await customerWith('lead-form', '34600000003');
		expect(await ana.open()).toMatchObject(screen('INTEREST'));
		await ana.complete({ full_name: 'Ana Ruiz' });
		expect(ana.heard()).toBe('Thanks {"full_name":"Ana Ruiz"} phone false');
	});

	it('leaves by Abandoned when the form is not sent in time', async () => {
		const ana = await customerWith('lead-form', '34600000004');
		await world.advance(2 * hour - 1);
		expect(ana.customer.messages().at(-1)?.id).toBeDefined();
		expect(ana.heard()).toBe('Please fill this in');
		await world.advance(1);
		expect(ana.heard()).toMatch(/^Too late/);
	});

	it('leaves by Error when Meta does not take it', async () => {
		await world.publish('gone', form('gone') as unknown as JsonObject);
		const ana = await customerWith('gone', '34600000005');
		expect(ana.heard()).toMatch(/^Sorry/);
	});

	it('does not take the answer to somebody else’s form', async () => {
		const [ana, ben] = [
			await customerWith('lead-form', '34600000006'),
			await customerWith('lead-form', '34600000007'),
		];
		const token = JSON.stringify(await ana.open()) && tokenOf(ana.customer.messages().at(-1));
		await ben.complete({ flow_token: token, full_name: 'Ben' });
		expect(ana.heard()).toBe('Please fill this in');
		expect(ben.heard()).not.toMatch(/^Thanks/);
	});
});

const tokenOf = (message: unknown): string =>
	/"token":"([^"]+)"/.exec(JSON.stringify(message))?.[1] ?? 'none';

describe('a Flow answered by a journey', () => {
	it('is led from screen to screen by the nodes of the workflow', async () => {
		const ana = await customerWith('greeting', '34600000010');
		expect(await ana.open()).toMatchObject(screen('NAME'));
		expect(await ana.submit('NAME', { name: 'Ana', admin: true })).toMatchObject({
			reply: { screen: 'GREETING', data: { text: 'Hello Ana' } },
		});
		expect(await ana.submit('GREETING', {})).toMatchObject({
			reply: {
				screen: 'SUCCESS',
				data: { extension_message_response: { params: { name: 'Ana' } } },
			},
		});
	});

	it('keeps the customer on the screen when no journey answers', async () => {
		const ana = await customerWith('greeting', '34600000011');
		await ana.open();
		await world.api('POST', '/journeys/greeter/unpublish');
		expect(await ana.submit('NAME', { name: 'Ana' })).toMatchObject({
			reply: {
				screen: 'NAME',
				data: { error_message: expect.stringContaining('does not answer') },
			},
		});
	});
});

describe('the endpoint of the runner', () => {
	it('refuses what is not signed, and shows its timings', async () => {
		const url = `${world.runner.url}/flows/${world.emulator.phoneNumberId}`;
		const refused = await fetch(url, { method: 'POST', body: '{}' });
		expect([refused.status, await refused.text()]).toEqual([432, '']);
		const metrics = await (await fetch(`${world.runner.url}/metrics`)).text();
		expect(metrics).toMatch(/wayfare_flow_exchange_seconds\{flow="greeting",quantile="0.99"\} \d/);
	});
});
