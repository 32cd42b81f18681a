import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readyMadeDocument } from '../../support/journeys/readyMade';
import { codeOf, itemsOf, startHouse, type House } from './startHouse';

let house: House;
beforeEach(async () => {
	house = await startHouse();
});
afterEach(() => house.close());

const welcome = readyMadeDocument('welcome');
const broken = {
	name: 'Broken',
	nodes: [
		{ name: 'Start', type: 'n8n-nodes-wayfare.whatsAppTrigger', typeVersion: 1, parameters: {} },
		{ name: 'Robot', type: 'n8n-nodes-base.code', typeVersion: 2, parameters: {} },
	],
	connections: { Start: { main: [[{ node: 'Robot', type: 'main', index: 0 }]] } },
};

describe('Importing a journey', () => {
	it('saves it as a draft that can be read back as it was', async () => {
		const imported = await house.call('POST', '/journeys?id=hello', welcome);
		expect(imported.status).toBe(200);
		expect(imported.body).toMatchObject({
			journey: { id: 'hello', name: 'Welcome', publishedVersion: null },
			problems: [],
		});
		const read = await house.call('GET', '/journeys/hello');
		expect(read.body['document']).toEqual(welcome);
	});

	it('lists the problems of a broken one by node and saves nothing', async () => {
		const answer = await house.call('POST', '/journeys', broken);
		expect(answer.status).toBe(422);
		expect(answer.body).toMatchObject({
			error: {
				code: 'journey.problems',
				details: expect.arrayContaining([
					expect.objectContaining({ at: 'Robot', code: 'node.unknown-type', severity: 'error' }),
				]),
			},
		});
		expect(itemsOf(await house.call('GET', '/journeys'))).toEqual([]);
	});

	it('makes the id from the name when there is none', async () => {
		const { id: _id, ...nameless } = welcome;
		const answer = await house.call('POST', '/journeys', {
			...nameless,
			name: '¡Bienvenida, señora!',
		});
		expect(answer.body).toMatchObject({ journey: { id: 'bienvenida-senora' } });
	});

	it.each(['a b', '..%2F..%2Fx', 'validate', 'x'.repeat(65)])('refuses the id %s', async (id) => {
		expect(codeOf(await house.call('POST', `/journeys?id=${id}`, welcome))).toBe('journey.id');
	});
});

describe('Listing journeys', () => {
	it('goes by pages, in the order of their names', async () => {
		for (const name of ['Cherry', 'Apple', 'Banana'])
			await house.call('POST', `/journeys?id=${name}`, { ...welcome, name });
		const first = await house.call('GET', '/journeys?limit=2');
		expect(itemsOf(first).map(({ name }) => name)).toEqual(['Apple', 'Banana']);
		const rest = await house.call('GET', `/journeys?limit=2&after=${String(first.body['next'])}`);
		expect(itemsOf(rest).map(({ name }) => name)).toEqual(['Cherry']);
		expect(rest.body['next']).toBeNull();
	});
});

describe('Checking a journey', () => {
	it('tells every problem and saves nothing', async () => {
		const answer = await house.call('POST', '/journeys/validate', broken);
		expect(answer.status).toBe(200);
		expect(answer.body).toMatchObject({
			publishable: false,
			problems: expect.arrayContaining([expect.objectContaining({ node: 'Robot' })]),
		});
		expect((await house.call('POST', '/journeys/validate', welcome)).body).toMatchObject({
			publishable: true,
		});
		expect(itemsOf(await house.call('GET', '/journeys'))).toEqual([]);
	});
});

describe('Publishing a journey', () => {
	it('makes a version, and the same version again when nothing changed', async () => {
		await house.call('POST', '/journeys', welcome);
		const first = await house.call('POST', '/journeys/welcome/publish');
		const again = await house.call('POST', '/journeys/welcome/publish');
		expect(first.body).toMatchObject({
			journey: { publishedVersion: expect.stringMatching(/^[0-9a-f]{64}$/) },
		});
		expect(again.body['journey']).toEqual(first.body['journey']);
	});

	it('shows its machine for XState', async () => {
		await house.publish('welcome');
		const machine = await house.call('GET', '/journeys/welcome/machine');
		expect(machine.body).toMatchObject({ id: 'welcome', states: expect.any(Object) });
		expect(codeOf(await house.call('GET', '/journeys/welcome/machine?version=0'))).toBe(
			'journey.unknown',
		);
	});

	it('can be taken back: nobody starts on it any more', async () => {
		await house.publish('welcome');
		expect((await house.call('POST', '/journeys/welcome/unpublish')).body).toMatchObject({
			publishedVersion: null,
		});
		await house.emulator.customer({ name: 'Ana', waId: '34600000001' }).say('hola');
		await house.settled();
		expect(itemsOf(await house.call('GET', '/runs'))).toEqual([]);
	});

	it.each(['publish', 'unpublish'])('%s of an unknown one is 404', async (action) => {
		const answer = await house.call('POST', `/journeys/nobody/${action}`);
		expect([answer.status, codeOf(answer)]).toEqual([404, 'journey.unknown']);
	});
});
