import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Customer } from '../../../emulator/src/createEmulator';
import { createBusiness } from './createBusiness';
import { control, entriesOf } from './newsOf';
import { hour, minute, startPair, type Pair } from './startPair';

const phone = '34600111222';
const offer = { sdp_type: 'offer', sdp: 'v=0\r\ns=-\r\n' };
const answer = { sdp_type: 'answer', sdp: 'v=0\r\ns=-\r\n' };
let pair: Pair;
let ana: Customer;

beforeEach(async () => {
	pair = await startPair();
	ana = pair.emulator.customer({ name: 'Ana', waId: phone });
	await settings({ calling: { status: 'ENABLED' } });
});
afterEach(() => pair.close());

const business = () => createBusiness(pair.emulator);
const settings = (body: object) =>
	business().call('POST', `/${pair.emulator.phoneNumberId}/settings`, body);
const calls = (body: object) =>
	business().call('POST', `/${pair.emulator.phoneNumberId}/calls`, {
		messaging_product: 'whatsapp',
		...body,
	});
const connect = (more: object = {}) =>
	calls({ to: phone, action: 'connect', session: offer, ...more });
const deed = (action: string) =>
	control(pair.emulator.url, 'POST', `/customers/${ana.id}/calls`, { action });
const allow = (status: string) =>
	control(pair.emulator.url, 'PUT', `/customers/${ana.id}/call-permission`, { status });
const permission = async () => {
	const path = `/${pair.emulator.phoneNumberId}/call_permissions?user_wa_id=${phone}`;
	return (await business().call('GET', path)).body;
};
const idOf = (body: Readonly<Record<string, unknown>>): string =>
	(body['calls'] as readonly { id: string }[])[0]?.id ?? '';

async function heard() {
	await pair.emulator.settled();
	const { receiver } = pair;
	return {
		calls: entriesOf(receiver, 'calls', 'calls'),
		statuses: entriesOf(receiver, 'calls', 'statuses').map(({ status }) => status),
	};
}

describe('A call to a customer', () => {
	it('needs calling to be switched on, and their permission', async () => {
		expect((await connect()).body.error?.code).toBe(138006);
		await allow('permanent');
		await settings({ calling: { status: 'DISABLED' } });
		expect((await connect()).body.error?.code).toBe(138000);
	});

	it('rings, is taken, and ends with its length', async () => {
		await allow('temporary');
		const { body } = await connect({ biz_opaque_callback_data: 'ticket-1' });
		await deed('answer');
		await pair.emulator.clock.advance(90_000);
		expect((await calls({ action: 'terminate', call_id: idOf(body) })).status).toBe(200);
		const { calls: events, statuses } = await heard();
		expect(statuses).toEqual(['RINGING', 'ACCEPTED']);
		expect(events).toMatchObject([
			{ event: 'connect', session: { sdp_type: 'answer' }, direction: 'BUSINESS_INITIATED' },
			{ event: 'terminate', status: 'COMPLETED', duration: 90, to: phone },
		]);
		expect(events.every((one) => one['biz_opaque_callback_data'] === 'ticket-1')).toBe(true);
	});

	it('may be declined, or ring in vain for a minute; four times, and the permission is gone', async () => {
		await allow('permanent');
		await connect();
		await deed('decline');
		for (const _again of [2, 3, 4]) {
			await connect();
			await pair.emulator.clock.advance(minute);
		}
		const { calls: events, statuses } = await heard();
		expect(statuses.filter((status) => status === 'REJECTED')).toHaveLength(1);
		expect(events.map(({ status }) => status)).toEqual(['FAILED', 'FAILED', 'FAILED', 'FAILED']);
		expect((await connect()).body.error?.code).toBe(138006);
	});

	it('is one at a time', async () => {
		await allow('permanent');
		await connect();
		expect((await connect()).body.error?.code).toBe(138003);
	});
});

describe('A call from a customer', () => {
	it('is set up, taken and ended, and opens the window', async () => {
		const { id } = await deed('call');
		for (const action of ['pre_accept', 'accept']) {
			expect((await calls({ action, call_id: id, session: answer })).body['success']).toBe(true);
		}
		await pair.emulator.clock.advance(30_000);
		await deed('hangUp');
		expect((await heard()).calls).toMatchObject([
			{
				id,
				event: 'connect',
				direction: 'USER_INITIATED',
				from: phone,
				session: { sdp_type: 'offer' },
			},
			{ id, event: 'terminate', status: 'COMPLETED', duration: 30 },
		]);
		expect((await calls({ action: 'terminate', call_id: id })).status).toBe(200);
		expect((await business().text(phone, 'Thanks for calling')).status).toBe(200);
	});

	it('may be rejected, and cannot be taken after a minute', async () => {
		const first = await deed('call');
		await calls({ action: 'reject', call_id: first['id'] });
		await pair.emulator.settled();
		const second = await deed('call');
		await pair.emulator.clock.advance(minute);
		const late = await calls({ action: 'accept', call_id: second['id'], session: answer });
		expect(late.body.error?.code).toBe(138004);
	});
});

describe('The permission to call', () => {
	const ask = () =>
		business().send(phone, {
			type: 'interactive',
			interactive: {
				type: 'call_permission_request',
				action: { name: 'call_permission_request' },
				body: { text: 'May we call you?' },
			},
		});

	it('is given on the phone, by a tap on the request', async () => {
		await ana.say('call me');
		await ask();
		await ana.tap('Always allow');
		await pair.emulator.settled();
		const [, reply] = entriesOf(pair.receiver, 'messages', 'messages');
		expect(reply).toMatchObject({
			context: { id: expect.stringMatching(/^wamid/) },
			interactive: {
				type: 'call_permission_reply',
				call_permission_reply: { response: 'accept', is_permanent: true },
			},
		});
		expect((await permission())['permission']).toEqual({ status: 'permanent' });
		await ana.tap('Don’t allow');
		expect((await permission())['permission']).toEqual({ status: 'no_permission' });
	});

	it('is asked for once a day and twice a week, answered by webhook, and ends after seven days', async () => {
		await ana.say('call me');
		expect((await ask()).status).toBe(200);
		expect((await ask()).body.error?.code).toBe(138009);
		expect(await permission()).toMatchObject({
			permission: { status: 'no_permission' },
			actions: [
				{ can_perform_action: false, limits: [{ current_usage: 1 }, { max_allowed: 2 }] },
				{ action_name: 'start_call', can_perform_action: false },
			],
		});
		await allow('temporary');
		await pair.emulator.settled();
		const replies = entriesOf(pair.receiver, 'messages', 'messages');
		expect(replies.at(-1)).toMatchObject({
			interactive: { call_permission_reply: { response: 'accept', is_permanent: false } },
		});
		expect((await permission())['permission']).toMatchObject({ status: 'temporary' });
		await pair.emulator.clock.advance(7 * 24 * hour);
		expect((await permission())['permission']).toEqual({ status: 'no_permission' });
	});
});
