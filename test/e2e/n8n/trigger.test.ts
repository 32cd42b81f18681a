import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { request } from 'undici';
import { sign } from '../../../cloud-api/signature';
import type { Customer } from '../../../emulator/src/createEmulator';
import { failureOf, itemsOf } from '../../support/n8n/real/Execution';
import { openHouse, type House } from '../../support/n8n/real/openHouse';
import { triggerWorkflow } from '../../support/n8n/real/triggerWorkflow';

let house: House;
let workflow: string;
let ana: Customer;

beforeAll(async () => {
	house = await openHouse();
	ana = house.emulator.customer({ name: 'Ana', waId: '34600111222' });
	workflow = await house.session.save(triggerWorkflow(house.credential));
	await house.session.publish(workflow);
}, 180_000);
afterAll(() => house?.close());

/** Where the trigger told the app to send its webhooks. */
const callbackUrl = (): string => {
	const registered = house.emulator
		.requests()
		.find(({ operation, status }) => operation === 'app.subscribe' && status === 200);
	return String((registered?.body as { readonly callback_url?: string } | undefined)?.callback_url);
};

describe('a published workflow with a WhatsApp Trigger, in a real n8n', () => {
	it('has registered its URL with the app, and the app with the business account', () => {
		expect(callbackUrl()).toMatch(new RegExp(`^${house.n8n.url}/webhook/`));
		const done = house.emulator.requests().filter(({ status }) => status === 200);
		expect(done.map(({ operation }) => operation)).toContain('businessAccount.subscribeApp');
	});

	it('starts when a customer writes, with who wrote what, and its answer arrives', async () => {
		const messageId = await ana.say('hola');
		await ana.hears('You said: hola');
		const execution = await house.session.execution(workflow);
		expect([failureOf(execution), execution.status]).toEqual([undefined, 'success']);
		expect(itemsOf(execution, 'WhatsApp Trigger')).toMatchObject([
			{ json: { messageId, text: 'hola', from: { waId: ana.waId } } },
		]);
	});

	it('answers 401 to a webhook signed with another secret, and starts nothing', async () => {
		const before = await house.session.executions(workflow);
		const body = readFileSync(path.join(__dirname, '../../fixtures/webhooks/text.json'));
		const headers = { 'x-hub-signature-256': sign(body, 'of-somebody-else') };
		const answer = await request(callbackUrl(), { method: 'POST', headers, body });
		await answer.body.dump();
		expect(answer.statusCode).toBe(401);
		expect(await house.session.executions(workflow)).toHaveLength(before.length);
	});

	it('takes its URL off the app when it is unpublished', async () => {
		await house.session.unpublish(workflow);
		expect(house.emulator.requests().map(({ operation }) => operation)).toContain(
			'app.deleteSubscription',
		);
	});
});
