import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { readyMadeDocument } from '../../support/journeys/readyMade';
import { createFlowWorld } from '../../support/world/createFlowWorld';
import type { World } from '../../support/world/createWorld';

/** Monday noon in Madrid; the practice opens on Tuesdays. */
const at = Date.parse('2026-11-30T12:00:00+01:00');
const hour = 60 * 60_000;
let world: World;

beforeAll(async () => {
	world = await createFlowWorld(at);
	await world.publish('booking', readyMadeDocument('booking'));
});
afterAll(() => world?.close());

/** Somebody who has asked for an appointment, with the form in their chat. */
async function asks(waId: string, text: string) {
	const customer = world.emulator.customer({ name: 'Ana', waId });
	await customer.say(text);
	await world.settled();
	const messageId = customer.messages().at(-1)?.id ?? '';
	const call = async (what: string, body: object): Promise<JsonObject> => {
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
	const submit = (screen: string, data: object) =>
		call('exchange', { action: 'data_exchange', screen, data });
	return { customer, call, submit, heard: () => customer.messages().at(-1)?.text ?? '' };
}

describe('the booking journey', () => {
	it.each([
		['34600000021', 'I want an apointment'],
		['34600000022', 'quiero una cita'],
		['34600000023', 'موعد'],
	])('sends the form to %s, who writes "%s"', async (waId, text) => {
		const { heard } = await asks(waId, text);
		expect(heard()).toMatch(/^Choose a service/);
	});

	it('confirms what was booked, and reaches its goal', async () => {
		const { customer, call, submit, heard } = await asks('34600000024', 'book');
		await call('open', {});
		const slot = { service: 'checkup', date: '2026-12-01', slot: '2026-12-01T10:00' };
		await submit('APPOINTMENT', { trigger: 'slot', ...slot });
		await submit('DETAILS', { trigger: 'details', full_name: 'Ana Ruiz' });
		const end = await submit('SUMMARY', { trigger: 'confirm' });
		const { reply } = end as {
			reply: { data: { extension_message_response: { params: object } } };
		};
		await call('complete', { params: reply.data.extension_message_response.params });
		await world.settled();
		expect(heard()).toMatch(/^Booked: Check-up, Tuesday.*See you then, Ana Ruiz!$/);
		expect(customer.messages().at(-1)?.from).toBe('business');
	});

	it('reminds once when the form stays open, two hours later', async () => {
		const { heard } = await asks('34600000025', 'book');
		await world.advance(2 * hour);
		expect(heard()).toMatch(/^No time found yet/);
	});
});
