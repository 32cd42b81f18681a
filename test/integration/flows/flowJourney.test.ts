import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { createFlowWorld, flowJourney } from '../../support/world/createFlowWorld';
import type { World } from '../../support/world/createWorld';

/** Monday noon in Madrid. */
const at = Date.parse('2026-11-30T12:00:00+01:00');
const hour = 60 * 60_000;

let world: World;

beforeAll(async () => {
	world = await createFlowWorld(at);
});

afterAll(async () => {
	await world?.close();
});

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
		await world.publish('gone', flowJourney('gone') as unknown as JsonObject);
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
