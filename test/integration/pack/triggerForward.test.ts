import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { sign } from '../../../cloud-api/signature';
import { WhatsAppTrigger } from '../../../nodes/WhatsAppTrigger/WhatsAppTrigger.node';
import { type ServedTrigger, serveTrigger } from '../../support/n8n/serveTrigger';
import { type Activation, hookContext } from '../../support/n8n/triggerContext';
import { type House, itemsOf, startHouse, token } from '../api/startHouse';

const trigger = new WhatsAppTrigger();
const hooks = trigger.webhookMethods.default;

let house: House;
let n8n: ServedTrigger;
let memory: IDataObject;
let current: Activation;
let tests = 0;

beforeEach(async () => {
	house = await startHouse();
	n8n = await serveTrigger(trigger, () => current);
	memory = {};
	tests += 1;
});

afterEach(async () => {
	await house.close();
	await n8n.close();
});

function node(parameters: INodeParameters = {}) {
	current = {
		parameters: { registration: 'runner', ...parameters },
		memory,
		// What this process remembers of a trigger outlives a test.
		workflowId: `w${tests}`,
		url: `${n8n.origin}/webhook/abc/webhook`,
		credential: {},
		runner: { baseUrl: house.runner.url, token },
	};
	const context = hookContext(trigger, current);
	return {
		exists: () => hooks.checkExists.call(context),
		create: () => hooks.create.call(context),
		delete: () => hooks.delete.call(context),
	};
}

const forwards = async () => itemsOf(await house.call('GET', '/forwards'));

async function hears(text: string) {
	await house.emulator.customer({ name: 'Ana', waId: '34600000001' }).say(text);
	await house.settled();
	return n8n.executions.flat().map((item) => item['text']);
}

describe('a trigger that the runner forwards to', () => {
	it('asks for what its form wants, and gets it signed with a secret of its own', async () => {
		const active = node({ kinds: ['text'] });
		expect(await active.exists()).toBe(false);
		await active.create();
		expect(await active.exists()).toBe(true);
		expect(await forwards()).toMatchObject([
			{
				name: 'Orders: WhatsApp Trigger',
				url: current.url,
				filters: { updates: ['messages'], kinds: ['text'] },
			},
		]);
		expect(await hears('hola')).toEqual(['hola']);
		expect(n8n.executions[0]?.[0]).toMatchObject({ from: { waId: '34600000001', name: 'Ana' } });
	});

	it('takes nothing that is not signed with it, the app secret included', async () => {
		await node().create();
		const body = Buffer.from('{"entry":[]}');
		const post = (secret: string) =>
			fetch(current.url, {
				method: 'POST',
				headers: { 'x-hub-signature-256': sign(body, secret) },
				body,
			});
		expect((await post(house.emulator.appSecret)).status).toBe(401);
		expect((await post('')).status).toBe(401);
		expect((await post(String(memory['forwardSecret']))).status).toBe(200);
	});

	it('takes a delivery once, whatever is sent again', async () => {
		await node().create();
		await hears('hola');
		const [forward] = await forwards();
		await house.call('POST', `/forwards/${String(forward?.['id'])}/replay`, {
			since: '2026-03-01T00:00:00Z',
		});
		expect(await hears('again')).toEqual(['hola', 'again']);
	});

	it('is asked for again when its form changed, and gone when it is switched off', async () => {
		await node().create();
		expect(await node({ updates: ['messages', 'statuses'] }).exists()).toBe(false);
		await node({ updates: ['messages', 'statuses'] }).create();
		expect(await forwards()).toHaveLength(1);
		await node().delete();
		expect(await forwards()).toEqual([]);
		await node().delete();
	});

	it('says when the runner does not know it', async () => {
		node();
		current = { ...current, runner: { baseUrl: house.runner.url, token: 'wrong' } };
		await expect(hooks.create.call(hookContext(trigger, current))).rejects.toThrow(
			'The runner did not take the registration',
		);
	});
});
