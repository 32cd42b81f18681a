import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isJsonObject } from '../../../cloud-api/json';
import { minutes } from '../../support/host/StandingClock';
import { codeOf, itemsOf, startHouse, type House } from './startHouse';

let house: House;
beforeEach(async () => {
	house = await startHouse();
});
afterEach(() => house.close());

const ana = () => house.emulator.customer({ name: 'Ana', waId: '34600000001' });

describe('A run', () => {
	it('can be followed step by step, with the reason of every decision', async () => {
		await house.publish('welcome');
		await ana().say('hola');
		await house.settled();
		const [run] = itemsOf(await house.call('GET', '/runs?status=live&journeyId=welcome'));
		expect(run).toMatchObject({
			journeyId: 'welcome',
			status: 'live',
			startReason: 'first contact',
			endedAt: null,
		});
		const { trace } = (await house.call('GET', `/runs/${String(run?.['id'])}`)).body;
		const facts =
			isJsonObject(trace) && Array.isArray(trace['items'])
				? trace['items'].filter(isJsonObject)
				: [];
		expect(facts.map(({ kind }) => kind)).toEqual(
			expect.arrayContaining(['run.started', 'step.entered', 'effect.accepted']),
		);
		for (const fact of facts) expect(fact['reason']).not.toBe('');
	});

	it('of another id is 404', async () => {
		expect(codeOf(await house.call('GET', '/runs/nobody'))).toBe('run.unknown');
	});
});

describe('A contact', () => {
	it('is shown with its window, its runs and all that happened', async () => {
		await house.publish('welcome');
		await ana().say('hola');
		await house.settled();
		const [contact] = itemsOf(await house.call('GET', '/contacts?search=346'));
		expect(contact).toMatchObject({
			identity: { waId: '34600000001' },
			profileName: 'Ana',
			windowClosesAt: '2026-03-03T10:00:00.000Z',
			owner: { kind: 'automation' },
			runs: [{ journeyId: 'welcome', wakesAt: '2026-03-02T12:00:00.000Z' }],
		});
		const facts = await house.call('GET', `/contacts/${String(contact?.['id'])}/facts`);
		expect(itemsOf(facts)[0]).toMatchObject({ kind: 'message.received', data: { text: 'hola' } });
		await house.advance(minutes(24 * 60));
		const later = await house.call('GET', `/contacts/${String(contact?.['id'])}`);
		expect(later.body).toMatchObject({ windowClosesAt: null });
	});

	it('lists come in pages that neither repeat nor skip', async () => {
		for (const number of [
			'34600000001',
			'34600000002',
			'34600000003',
			'34600000004',
			'34600000005',
		]) {
			await house.call('POST', '/events', { name: 'order.placed', contact: { waId: number } });
		}
		await house.settled();
		const seen: unknown[] = [];
		let after = '';
		for (let page = 1; page <= 3; page++) {
			const answer = await house.call('GET', `/contacts?limit=2${after}`);
			seen.push(...itemsOf(answer).map(({ id }) => id));
			after = `&after=${String(answer.body['next'])}`;
			expect(answer.body['next'] === null).toBe(page === 3);
		}
		expect(new Set(seen).size).toBe(5);
	});
});

describe('An event', () => {
	const cart = {
		name: 'cart.updated',
		key: 'c1',
		contact: { waId: '+34 600 000 001' },
		data: { marketingConsent: true },
	};

	it('starts a journey; sent again with the same id it changes nothing', async () => {
		await house.publish('cart-recovery');
		const first = await house.call('POST', '/events', { ...cart, id: 'shop-77' });
		const again = await house.call('POST', '/events', { ...cart, id: 'shop-77' });
		await house.settled();
		expect([first.status, first.body]).toEqual([202, { id: 'shop-77', accepted: 'stored' }]);
		expect([again.status, again.body]).toEqual([202, { id: 'shop-77', accepted: 'duplicate' }]);
		expect(itemsOf(await house.call('GET', '/runs'))).toHaveLength(1);
	});

	it('finds the person who wrote before by number', async () => {
		await ana().say('hola');
		await house.call('POST', '/events', cart);
		await house.settled();
		expect(itemsOf(await house.call('GET', '/contacts'))).toHaveLength(1);
	});

	it('for a contact or number that is not ours is refused', async () => {
		expect(
			codeOf(await house.call('POST', '/events', { ...cart, contact: { id: 'nobody' } })),
		).toBe('contact.unknown');
		expect(codeOf(await house.call('POST', '/events', { ...cart, phoneNumberId: '1' }))).toBe(
			'event.number-missing',
		);
	});
});

describe('The outbox', () => {
	it('says why a message was not sent', async () => {
		await house.publish('cart-recovery');
		for (let person = 1; person <= 8; person++) {
			await house.call('POST', '/events', {
				name: 'cart.updated',
				contact: { waId: `3460000000${person}` },
			});
		}
		await house.settled();
		await house.advance(minutes(46));
		const refused = itemsOf(await house.call('GET', '/outbox?status=REFUSED'));
		expect(refused.length).toBeGreaterThan(0);
		for (const row of refused)
			expect(row).toMatchObject({ node: 'Remind', reason: expect.stringContaining('marketing') });
		expect(itemsOf(await house.call('GET', '/outbox?status=ACCEPTED'))).toEqual([]);
	});
});
