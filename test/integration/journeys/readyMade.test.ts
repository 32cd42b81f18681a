import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import type { Customer } from '../../../emulator/src/chat/Customer';
import { readyMadeDocument, readyMadeIds } from '../../support/journeys/readyMade';
import { createWorld, type World } from '../../support/world/createWorld';

const minute = 60_000;
const hour = 60 * minute;
const mondayNoon = Date.parse('2026-11-23T12:00:00+01:00');
const sundayNight = Date.parse('2026-11-29T23:00:00+01:00');

let world: World;
let ada: Customer;

beforeEach(async () => {
	world = await createWorld({ at: mondayNoon });
	// The escalation first: the keyword journey calls it.
	for (const id of ['escalation', ...readyMadeIds]) await world.publish(id, readyMadeDocument(id));
	ada = world.emulator.customer({ name: 'Ada', waId: '34600111222' });
});
afterEach(() => world.close());

const say = async (text: string): Promise<void> => {
	await ada.say(text);
	await world.settled();
};
const tap = async (button: string): Promise<void> => {
	await ada.tap(button);
	await world.settled();
};
/** What the business wrote since the last look. */
const heard = (): readonly string[] => {
	const from = seen;
	const texts = ada.messages().filter((message) => message.from === 'business');
	seen = texts.length;
	return texts.slice(from).map(({ text }) => text);
};
let seen = 0;
beforeEach(() => {
	seen = 0;
});
const known = async (): Promise<void> => {
	await say('hello');
	await world.advance(48 * hour);
	heard();
};

describe('welcome', () => {
	it('greets, follows the buttons to the end, and stores the topic', async () => {
		await say('hola');
		expect(heard()).toEqual([expect.stringContaining('¡Hola Ada!')]);
		await tap('products');
		expect(heard()).toEqual([expect.stringContaining('¿Qué estás buscando?')]);
		await ada.choose('shoes');
		await world.settled();
		expect(heard()).toEqual([expect.stringContaining('*Zapatos*')]);
		const { body } = await world.api('GET', '/contacts');
		expect(body['items']).toEqual([
			expect.objectContaining({ attributes: expect.objectContaining({ topic: 'products' }) }),
		]);
		expect((await world.api('GET', '/runs?status=live')).body['items']).toEqual([]);
	});

	it('asks once more after two hours', async () => {
		await say('hello');
		await world.advance(2 * hour);
		expect(heard()).toEqual([
			expect.stringContaining('Welcome'),
			expect.stringContaining('still there'),
		]);
	});
});

describe('keyword', () => {
	it.each(['prices', 'PRICES', 'prces'])('answers "%s" to someone known', async (word) => {
		await known();
		await say(word);
		expect(heard()).toEqual([expect.stringContaining('Our prices')]);
	});

	it('beats the welcome for a first contact, being more specific', async () => {
		await say('precio');
		expect(heard()).toEqual([expect.stringContaining('Nuestros precios')]);
	});
});

describe('away', () => {
	it('answers once, not twice, on a Sunday night', async () => {
		await known();
		await world.advance(sundayNight - world.emulator.clock.now());
		await say('anybody there?');
		await say('hello??');
		expect(heard().filter((text) => text.includes('We are closed'))).toEqual([
			expect.stringMatching(/open .*9:00/),
		]);
		await world.advance(8 * hour);
		await say('still nobody?');
		expect(heard().filter((text) => text.includes('We are closed'))).toHaveLength(1);
	});
});

describe('escalation', () => {
	const open = async (): Promise<JsonObject> => {
		const { body } = await world.api('GET', '/escalations?status=waiting');
		return (body['items'] as readonly JsonObject[])[0] ?? {};
	};

	it('silences everything automatic until a colleague resolves it, then asks for a mark', async () => {
		await known();
		await say('agent');
		await say('prices');
		expect(heard()).toEqual([expect.stringContaining('getting a colleague')]);
		const { id } = await open();
		for (const [action, body] of [
			['take', { agent: 'Lea' }],
			['reply', { agent: 'Lea', text: 'Hello from Lea' }],
			['resolve', { agent: 'Lea' }],
		] as const) {
			expect(await world.api('POST', `/escalations/${String(id)}/${action}`, body)).toMatchObject({
				status: 202,
			});
			await world.settled();
		}
		expect(heard()).toEqual(['Hello from Lea', expect.stringContaining('How was our help?')]);
		await ada.choose('csat-4');
		await world.settled();
		expect(heard()).toEqual([expect.stringContaining('Thank you')]);
		await say('prices');
		expect(heard()).toEqual([expect.stringContaining('Our prices')]);
	});

	it('comes after three misses, and times out when nobody takes it', async () => {
		await known();
		for (const text of ['blorb', 'xyzzy', 'quux']) await say(text);
		expect(heard().at(-1)).toContain('getting a colleague');
		await world.advance(15 * minute);
		expect(heard()).toEqual([expect.stringContaining('all colleagues are busy')]);
		expect(await open()).toEqual({});
		expect((await world.api('GET', '/escalations?status=expired')).body['items']).toHaveLength(1);
	});
});

describe('cart recovery', () => {
	const cart = {
		total: 89,
		currency: 'EUR',
		marketingConsent: true,
		items: [{ name: 'Linen dress' }],
	};
	const event = async (name: string, key: string, data: JsonObject = {}): Promise<void> => {
		expect(
			await world.api('POST', '/events', { name, key, contact: { waId: ada.waId ?? '' }, data }),
		).toMatchObject({ status: 202 });
		await world.settled();
	};
	const types = (): readonly string[] =>
		ada
			.messages()
			.filter(({ from }) => from === 'business')
			.map(({ type }) => type);

	it('reminds by text inside the window, the next day by template with a coupon', async () => {
		await say('precio');
		heard();
		await event('cart.updated', 'c-1', cart);
		await world.advance(45 * minute);
		expect(heard()).toEqual([expect.stringContaining('your cart with Linen dress')]);
		await world.advance(24 * hour);
		expect(types().slice(-2)).toEqual(['text', 'template']);
		await event('order.placed', 'c-1', { total: 80 });
		expect((await world.api('GET', '/runs?status=live')).body['items']).toEqual([]);
	});

	it('reminds by template where the window is closed', async () => {
		await event('cart.updated', 'c-1', cart);
		await world.advance(45 * minute);
		expect(types()).toEqual(['template']);
	});

	it.each([
		['an order', () => event('order.placed', 'c-1')],
		['a reply', () => say('precio')],
		['STOP', () => say('stop')],
		['a colleague', () => say('agent')],
	])('stops at once on %s', async (_what, stop) => {
		await say('precio');
		await event('cart.updated', 'c-1', cart);
		await stop();
		await world.advance(14 * minute);
		await world.advance(48 * hour);
		expect(ada.messages().filter(({ text }) => text.includes('cart'))).toEqual([]);
	});

	it('leaves a trace with the reason of every decision', async () => {
		await event('cart.updated', 'c-1', { ...cart, marketingConsent: false });
		await world.advance(hour);
		const { body } = await world.api('GET', '/runs');
		const [run] = body['items'] as readonly JsonObject[];
		const detail = await world.api('GET', `/runs/${String(run?.['id'])}`);
		expect(JSON.stringify(detail.body)).toContain('consent');
		expect(run).toMatchObject({ status: 'interrupted' });
	});
});
