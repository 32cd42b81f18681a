import { afterEach, describe, expect, it } from '@jest/globals';
import { hours } from '../../support/host/StandingClock';
import { onEvent, sendTemplate } from '../../support/journeys/onEvent';
import { sendText } from '../../support/journeys/workflow';
import { openShop, type Shop } from './openShop';

let shop: Shop;
afterEach(() => shop.close());

const days = (count: number) => hours(24 * count);

describe('a cap on marketing', () => {
	it('lets each contact have so many a day; the rest waits its turn and Meta refuses nothing', async () => {
		shop = await openShop({ settings: { marketingPerDay: 2 } });
		for (const person of [1, 1, 1, 2]) await shop.happens('offer', person);
		expect(shop.statuses()).toEqual(['ACCEPTED', 'ACCEPTED', 'HELD', 'ACCEPTED']);
		expect(shop.reasons()[2]).toBe(
			'marketing cap: a contact gets no more than 2 marketing messages in 24 hours',
		);
		await shop.advance(hours(23));
		expect(shop.statuses()[2]).toBe('HELD');
		await shop.advance(hours(1));
		expect(shop.statuses()[2]).toBe('ACCEPTED');
		expect(shop.refusals()).toEqual([]);
	});

	it('counts over a week, too', async () => {
		shop = await openShop({ settings: { marketingPerDay: 2, marketingPerWeek: 3 } });
		await shop.happens('offer', 1);
		await shop.advance(days(1));
		for (const person of [1, 1, 1]) await shop.happens('offer', person);
		expect(shop.statuses()).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'HELD']);
		await shop.advance(days(6) - 1);
		expect(shop.statuses()[3]).toBe('HELD');
		await shop.advance(1);
		expect(shop.statuses()[3]).toBe('ACCEPTED');
	});

	it('holds back neither other templates nor answers', async () => {
		shop = await openShop({ settings: { marketingPerDay: 1 } });
		await shop.writes(1);
		for (const event of ['offer', 'offer', 'parcel', 'text']) await shop.happens(event, 1);
		expect(shop.statuses()).toEqual(['ACCEPTED', 'HELD', 'ACCEPTED', 'ACCEPTED']);
	});

	it('tells the story of the run why its message waits', async () => {
		shop = await openShop({ settings: { marketingPerDay: 1 } });
		for (const person of [1, 1]) await shop.happens('offer', person);
		const [waiting] = shop.runner().host.records.outbox({ limit: 1 }).items;
		const facts = shop.runner().host.records.facts({ runId: waiting?.runId ?? '', limit: 20 });
		expect(facts.items.map(({ reason }) => reason)).toContain(
			'waits at the marketing cap gate until 2026-03-03T10:00:00.000Z: a contact gets no more than 1 marketing message in 24 hours',
		);
	});

	it('leaves out what is too much where that is chosen, and the run goes on', async () => {
		const drip = onEvent('drip', sendTemplate('offer', 'marketing'), sendText('And this'));
		shop = await openShop({
			settings: { marketingPerDay: 1, marketingOverCap: 'skip' },
			journeys: { drip },
		});
		await shop.writes(1);
		for (const person of [1, 1]) await shop.happens('drip', person);
		expect(shop.statuses()).toEqual(['ACCEPTED', 'ACCEPTED', 'REFUSED', 'ACCEPTED']);
		const runs = shop.runner().host.records.runs({ limit: 10 }).items;
		expect(runs.map(({ status }) => status)).toEqual(['ended', 'ended']);
	});

	it('still knows after a restart what was sent', async () => {
		shop = await openShop({ settings: { marketingPerDay: 1 } });
		await shop.happens('offer', 1);
		await shop.restart();
		await shop.happens('offer', 1);
		expect(shop.statuses()).toEqual(['ACCEPTED', 'HELD']);
	});

	it('does not count what Meta did not deliver', async () => {
		shop = await openShop({
			settings: { marketingPerDay: 1 },
			emulator: { strangers: 'unreachable' },
		});
		await shop.happens('offer', 1);
		await shop.writes(1);
		for (const person of [1, 1]) await shop.happens('offer', person);
		expect(shop.statuses()).toEqual(['ACCEPTED', 'ACCEPTED', 'HELD']);
	});

	it('counts what perhaps left', async () => {
		shop = await openShop({ settings: { marketingPerDay: 1 } });
		shop.emulator.faults.set([
			{ match: { operation: 'message.send' }, nth: 1, fault: { kind: 'cutAfterAccept' } },
		]);
		for (const person of [1, 1]) await shop.happens('offer', person);
		await shop.advance(hours(1));
		expect(shop.statuses()[1]).toBe('HELD');
	});
});
