import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject } from '../../../cloud-api/json';
import { generateFlowKey } from '../../../cloud-api/flowProtocol/flowKey';
import { temporaryFolder } from '../host/temporaryFolder';
import { createWorld, type World } from './createWorld';
import { greetingFlow } from './greetingFlow';

const root = path.join(__dirname, '../../..');

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

/** A journey that sends a Flow to whoever writes its name, and says what came of it. */
export const flowJourney = (flowName: string, more: object = {}) => ({
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
/** A world whose runner answers three Flows: the booking, one by a journey, and one that needs no endpoint. */
export async function createFlowWorld(at: number): Promise<World> {
	const folder = temporaryFolder();
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
	writeFileSync(path.join(flows, 'greeting', 'flow.json'), JSON.stringify(greetingFlow));
	const world = await createWorld({
		at,
		settings: {
			flowKeys: path.join(folder.path, 'key.pem'),
			flowPassphrase: 'open sesame',
			flowsFolder: flows,
		},
	});
	await graph(world, `/${world.emulator.phoneNumberId}/whatsapp_business_encryption`, {
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
			flowJourney(
				name,
				name === 'lead-form' ? {} : { flowAction: 'data_exchange' },
			) as unknown as JsonObject,
		);
	}
	await world.publish('greeter', greeter as unknown as JsonObject);
	return {
		...world,
		close: async () => {
			await world.close();
			folder.remove();
		},
	};
}

async function graph(world: World, route: string, body: object) {
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
