import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';
import { Contact } from '../../../nodes/Contact/Contact.node';
import { Goal } from '../../../nodes/Goal/Goal.node';
import { JourneyEventTrigger } from '../../../nodes/JourneyEventTrigger/JourneyEventTrigger.node';
import { executeNode } from '../../support/n8n/executeNode';
import { deliver, hookContext } from '../../support/n8n/triggerContext';
import { itemsOf, startHouse, token, type House } from '../api/startHouse';
import { startReceiver, type Receiver } from '../forward/receiver';

const waId = '34600000001';

let house: House;
let credential: ICredentialDataDecryptedObject;
beforeEach(async () => {
	house = await startHouse();
	credential = { baseUrl: house.runner.url, token };
});
afterEach(() => house.close());

const items = [{ json: { from: { waId } } }];

describe('Contact in n8n', () => {
	const run = async (parameters: INodeParameters) => {
		const [output = []] = await executeNode(new Contact(), { parameters, items, credential });
		return output[0]?.json['contact'];
	};

	it('changes the contact in the runner, and passes it on as it is then', async () => {
		const attributes = { attribute: [{ name: 'topic', value: 'menu' }] };
		expect(await run({ operation: 'setAttributes', attributes })).toMatchObject({
			waId,
			attributes: { topic: 'menu' },
		});
		expect(await run({ operation: 'addTags', tags: 'vip, new' })).toMatchObject({
			tags: ['vip', 'new'],
		});
		expect(await run({ operation: 'removeTags', tags: 'new' })).toMatchObject({ tags: ['vip'] });
		expect(await run({ operation: 'setConsent', consent: 'granted' })).toMatchObject({
			consent: { marketing: 'granted' },
		});
		expect(await run({ operation: 'setZone', zone: 'Europe/Madrid' })).toMatchObject({
			zone: 'Europe/Madrid',
			attributes: { topic: 'menu' },
		});
	});

	it('says in the runner’s words what does not fit', async () => {
		await expect(run({ operation: 'setZone', zone: 'Moon/Base' })).rejects.toThrow(
			'The runner refused: Not usable: body.change.zone',
		);
	});
});

describe('Goal in n8n', () => {
	it('is a fact of the contact, and the item goes on as it came', async () => {
		const parameters = { name: 'purchase', value: '49.90' };
		const outputs = await executeNode(new Goal(), { parameters, items, credential });
		expect(outputs).toEqual([[{ json: { from: { waId } }, pairedItem: { item: 0 } }]]);
		await house.settled();
		const [person] = itemsOf(await house.call('GET', '/contacts'));
		const facts = await house.call('GET', `/contacts/${String(person?.['id'])}/facts`);
		expect(itemsOf(facts)).toMatchObject([
			{ kind: 'goal.reached', data: { name: 'purchase', value: '49.90' } },
		]);
	});
});

describe('Journey Event Trigger in n8n', () => {
	let n8n: Receiver;
	beforeEach(async () => {
		n8n = await startReceiver();
	});
	afterEach(() => n8n.close());

	const trigger = new JourneyEventTrigger();
	const hooks = trigger.webhookMethods.default;
	const activation = () => ({
		parameters: { event: 'cart.updated' },
		credential: {},
		runner: credential,
		url: n8n.url,
	});
	const post = (name: string) =>
		house.call('POST', '/events', { name, key: 'c7', contact: { waId }, data: { total: 5 } });

	it('asks the runner for its event while it is active, and no longer', async () => {
		const context = hookContext(trigger, activation());
		expect(await hooks.checkExists.call(context)).toBe(false);
		expect(await hooks.create.call(context)).toBe(true);
		expect(await hooks.checkExists.call(context)).toBe(true);
		await post('cart.updated');
		await post('order.placed');
		await house.settled();
		expect(n8n.arrived).toHaveLength(1);
		expect(await hooks.delete.call(context)).toBe(true);
		await post('cart.updated');
		await house.settled();
		expect(n8n.arrived).toHaveLength(1);
		expect(itemsOf(await house.call('GET', '/forwards'))).toEqual([]);
	});

	it('starts on what the runner signed, and on nothing else', async () => {
		await hooks.create.call(hookContext(trigger, activation()));
		await post('cart.updated');
		await house.settled();
		const [arrival] = n8n.arrived;
		if (arrival === undefined) throw new Error('nothing came');
		const headers = { 'x-hub-signature-256': String(arrival.headers['x-hub-signature-256']) };
		const started = await deliver(trigger, activation(), {
			webhook: 'default',
			headers,
			body: arrival.bytes,
		});
		const who = expect.objectContaining({ waId });
		expect(started.data.workflowData).toEqual([
			[{ json: { event: 'cart.updated', key: 'c7', data: { total: 5 }, contact: who, from: who } }],
		]);
		const forged = Buffer.from(arrival.bytes.toString().replace('c7', 'c8'));
		const refused = await deliver(trigger, activation(), {
			webhook: 'default',
			headers,
			body: forged,
		});
		expect([refused.status, refused.data.workflowData]).toEqual([401, undefined]);
	});
});
