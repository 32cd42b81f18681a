import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IDataObject, INodeParameters, WorkflowActivateMode } from 'n8n-workflow';
import { createEmulator } from '../../../emulator/src/createEmulator';
import type { Emulator } from '../../../emulator/src/Emulator';
import { WhatsAppTrigger } from '../../../nodes/WhatsAppTrigger/WhatsAppTrigger.node';
import { type ServedTrigger, serveTrigger } from '../../support/n8n/serveTrigger';
import { type Activation, hookContext } from '../../support/n8n/triggerContext';

const trigger = new WhatsAppTrigger();
const hooks = trigger.webhookMethods.default;

let meta: Emulator;
let n8n: ServedTrigger;
let memory: IDataObject;
let current: Activation;
let tests = 0;

beforeEach(async () => {
	meta = await createEmulator({ clock: { standingAt: Date.UTC(2026, 10, 21, 9, 0) } });
	n8n = await serveTrigger(trigger, () => current);
	memory = {};
	tests += 1;
});

afterEach(async () => {
	await n8n.close();
	await meta.close();
});

/** The node in production, or in a test. */
function node(parameters: INodeParameters = {}, mode: WorkflowActivateMode = 'activate') {
	current = {
		parameters,
		mode,
		memory,
		// What this process remembers of a trigger outlives a test.
		workflowId: `w${tests}`,
		url: `${n8n.origin}/webhook${mode === 'manual' ? '-test' : ''}/abc/webhook`,
		credential: {
			accessToken: meta.accessToken,
			businessAccountId: meta.wabaId,
			phoneNumberId: meta.phoneNumberId,
			appId: meta.appId,
			appSecret: meta.appSecret,
			verifyToken: 'verify-me',
			baseUrl: meta.url,
			graphVersion: 'v26.0',
		},
	};
	const context = hookContext(trigger, current);
	return {
		exists: () => hooks.checkExists.call(context),
		create: () => hooks.create.call(context),
		delete: () => hooks.delete.call(context),
	};
}

async function hears(text: string) {
	await meta.customer({ name: 'Ana', waId: '34600000001' }).say(text);
	await meta.settled();
	return n8n.executions.flat().map((item) => item['text']);
}

/** Another workflow of the same app, on a URL of its own. */
async function someoneElse(parameters: INodeParameters = {}) {
	const elsewhere = { ...current, url: `${n8n.origin}/webhook/other/webhook`, memory: {} };
	const context = hookContext(trigger, { ...elsewhere, parameters });
	await hooks.create.call(context);
}

describe('an automatic registration', () => {
	it('passes Meta’s check, subscribes app and account, and messages come', async () => {
		const active = node();
		expect(await active.exists()).toBe(false);
		await active.create();
		expect(n8n.answers).toEqual(['GET /webhook/abc/webhook 200']);
		expect(await active.exists()).toBe(true);
		expect(await hears('hola')).toEqual(['hola']);
	});

	it('is renewed when a field was added', async () => {
		await node().create();
		expect(await node({ updates: ['messages', 'templates'] }).exists()).toBe(false);
	});

	it('is none while the account does not send to the app', async () => {
		const active = node();
		await active.create();
		await fetch(`${meta.url}/v26.0/${meta.wabaId}/subscribed_apps`, {
			method: 'DELETE',
			headers: { Authorization: `Bearer ${meta.accessToken}` },
		});
		expect(await active.exists()).toBe(false);
	});

	it('is taken back on deactivation', async () => {
		const active = node();
		await active.create();
		await active.delete();
		expect(await active.exists()).toBe(false);
		expect(await hears('anyone?')).toEqual([]);
	});

	it('never silences someone else unasked, and says every way out', async () => {
		node();
		await someoneElse();
		const error: unknown = await node()
			.create()
			.catch((caught: unknown) => caught);
		expect(error).toMatchObject({
			message: 'This Meta app already sends its webhooks elsewhere',
			description: expect.stringMatching(
				/\/webhook\/other\/webhook.*Override for This Business Account.*Wayfare Runner.*Replace Existing URL/,
			),
		});
		await node().delete();
		expect(n8n.answers).toEqual(['GET /webhook/other/webhook 200']);
		await node({ replaceExisting: true }).create();
		expect(await node().exists()).toBe(true);
	});

	it('says that Meta’s check failed, and what it needs', async () => {
		const active = node();
		current = { ...current, credential: { ...current.credential, verifyToken: 'another' } };
		await expect(active.create()).rejects.toMatchObject({
			message: expect.stringMatching(/Meta called .* to check it/),
			description: expect.stringMatching(/reachable from the internet/),
		});
	});

	it('does not even ask Meta with a URL it cannot reach', async () => {
		node();
		const credential = { ...current.credential, baseUrl: 'https://graph.facebook.com' };
		const url = 'http://localhost:5678/webhook/abc/webhook';
		const context = hookContext(trigger, { ...current, credential, url });
		await expect(hooks.create.call(context)).rejects.toMatchObject({
			message: expect.stringMatching(/Meta cannot reach/),
			description: expect.stringMatching(/WEBHOOK_URL/),
		});
	});

	it('refuses when an override of the account would keep the messages away', async () => {
		const active = node();
		await active.create();
		await someoneElse({ registration: 'account' });
		expect(await active.exists()).toBe(false);
		await expect(active.create()).rejects.toThrow('This business account already sends');
	});

	it('that could never start says so', async () => {
		const filters = { fields: ['calls'] };
		await expect(node({ updates: ['messages'], filters }).create()).rejects.toThrow('never start');
	});
});

describe('a test of an automatic registration', () => {
	it('registers the test URL, and takes it away again', async () => {
		const test = node({}, 'manual');
		await test.create();
		expect(await hears('test')).toEqual(['test']);
		await test.delete();
		expect(await test.exists()).toBe(false);
	});

	it('refuses to take the messages of the active workflow', async () => {
		await node().create();
		await expect(node({}, 'manual').create()).rejects.toMatchObject({
			description: expect.stringMatching(/production URL of this very trigger/),
		});
		expect(await node().exists()).toBe(true);
	});

	it('borrows the URL when told to, and gives it back', async () => {
		await node().create();
		const test = node({ replaceExisting: true }, 'manual');
		await test.create();
		expect(await test.exists()).toBe(true);
		await test.delete();
		expect(await node().exists()).toBe(true);
	});

	it('leaves nothing that keeps the workflow from being activated', async () => {
		await node({}, 'manual').create();
		await node().create();
		expect(await node().exists()).toBe(true);
	});
});

describe('an override', () => {
	it.each(['account', 'number'])(
		'of the %s lets two workflows share an app',
		async (registration) => {
			node();
			await someoneElse();
			const active = node({ registration });
			expect(await active.exists()).toBe(false);
			await active.create();
			expect(await active.exists()).toBe(true);
			expect(await hears('hola')).toEqual(['hola']);
			expect(n8n.answers.at(-1)).toBe('POST /webhook/abc/webhook 200');
			await active.delete();
			await hears('again');
			expect(n8n.answers.at(-1)).toBe('POST /webhook/other/webhook 200');
		},
	);

	it.each(['account', 'number'])('of the %s that is someone else’s stays', async (registration) => {
		node();
		await someoneElse();
		await someoneElse({ registration });
		await expect(node({ registration }).create()).rejects.toThrow('already sends its messages');
		await node({ registration }).delete();
		await hears('hola');
		expect(n8n.answers.at(-1)).toBe('POST /webhook/other/webhook 200');
	});

	it.each(['account', 'number'])('of the %s is lent to a test', async (registration) => {
		node();
		await someoneElse();
		await node({ registration }).create();
		await expect(node({ registration }, 'manual').create()).rejects.toThrow('already sends');
		const test = node({ registration, replaceExisting: true }, 'manual');
		await test.create();
		expect(await test.exists()).toBe(true);
		await test.delete();
		expect(await node({ registration }).exists()).toBe(true);
	});

	it('is refused for what never goes to one', async () => {
		const updates = ['messages', 'templates'];
		await expect(node({ registration: 'account', updates }).create()).rejects.toMatchObject({
			description: expect.stringMatching(/templates/),
		});
	});

	it('is refused while the app itself does not get what is wanted', async () => {
		await expect(node({ registration: 'account' }).create()).rejects.toMatchObject({
			description: expect.stringMatching(/does not receive: messages/),
		});
	});
});
