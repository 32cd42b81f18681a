import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Customer } from '../../../emulator/src/createEmulator';
import { createBusiness } from './createBusiness';
import { control, entriesOf, newsOf } from './newsOf';
import { hour, startPair, type Pair } from './startPair';

const phone = '34600111222';
let pair: Pair;
let ana: Customer;

beforeEach(async () => {
	pair = await startPair();
	ana = pair.emulator.customer({ name: 'Ana', waId: phone });
	await ana.say('hola');
});
afterEach(() => pair.close());

const threadControl = (action: string, more: object = {}) =>
	createBusiness(pair.emulator).call('POST', `/${pair.emulator.phoneNumberId}/thread_control`, {
		messaging_product: 'whatsapp',
		action,
		to: phone,
		...more,
	});
const role = (name: string) => control(pair.emulator.url, 'PUT', '/routing', { role: name });
const handovers = async () => {
	await pair.emulator.settled();
	return newsOf(pair.receiver).filter(({ field }) => field === 'messaging_handovers');
};
const template = {
	type: 'template',
	template: { name: 'hello_world', language: { code: 'en_US' } },
};

describe('A conversation', () => {
	it('that is passed on is told of, and what the customer writes then comes to listeners only', async () => {
		const passed = await threadControl('pass', {
			metadata: 'Wants a refund',
			control_pass: { target_role: 'ai_agent' },
		});
		expect(passed.body['request_id']).toEqual(expect.any(String));
		await pair.emulator.settled();
		await ana.say('anybody?');
		expect(await handovers()).toMatchObject([
			{
				value: {
					type: 'control_passed',
					sender: { phone_number: phone },
					recipient: { phone_number_id: pair.emulator.phoneNumberId },
					control_passed: { new_owner_role: 'ai_agent', metadata: 'Wants a refund' },
				},
			},
		]);
		expect(entriesOf(pair.receiver, 'messages', 'messages')).toHaveLength(1);
		const standby = newsOf(pair.receiver).find(({ field }) => field === 'standby');
		expect(standby?.value['standby']).toMatchObject({
			contacts: [{ wa_id: phone }],
			messages: [{ text: { body: 'anybody?' } }],
		});
	});

	it('that another has cannot be written to, nor passed on', async () => {
		await role('customer_service');
		await threadControl('pass');
		const business = createBusiness(pair.emulator);
		expect((await business.text(phone, 'hello')).body.error?.code).toBe(131070);
		expect((await threadControl('pass')).body.error?.code).toBe(131070);
		expect((await threadControl('take')).body.error?.code).toBe(2494191);
	});

	it('is taken by the escalation partner, by name or by a message of service', async () => {
		await threadControl('pass');
		expect((await createBusiness(pair.emulator).send(phone, template)).body.error?.code).toBe(
			131070,
		);
		expect((await threadControl('take')).status).toBe(200);
		await threadControl('pass');
		expect((await createBusiness(pair.emulator).text(phone, 'here I am')).status).toBe(200);
		const kinds = (await handovers()).map(({ value }) => value['type']);
		expect(kinds).toEqual(['control_passed', 'control_taken', 'control_passed', 'control_taken']);
	});

	it('that is released comes back in silence', async () => {
		expect((await threadControl('release')).status).toBe(200);
		expect(await handovers()).toEqual([]);
		await ana.say('still there?');
		await pair.emulator.settled();
		expect(entriesOf(pair.receiver, 'messages', 'messages')).toHaveLength(2);
	});

	it('is free again after a day without a word of the customer', async () => {
		await role('customer_service');
		await threadControl('pass');
		await pair.emulator.clock.advance(23 * hour);
		await ana.say('hello?');
		await pair.emulator.clock.advance(23 * hour);
		const business = createBusiness(pair.emulator);
		expect((await business.send(phone, template)).body.error?.code).toBe(131070);
		await pair.emulator.clock.advance(hour);
		expect((await business.send(phone, template)).status).toBe(200);
	});

	it('is somebody’s: to or recipient, and not both', async () => {
		const both = await threadControl('pass', { recipient: ana.userId });
		expect(both.status).toBe(400);
		expect((await threadControl('pass', { to: '34999999999' })).body.error?.code).toBe(131009);
	});
});
