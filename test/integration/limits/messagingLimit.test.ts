import { afterEach, describe, expect, it } from '@jest/globals';
import { hours, minutes, seconds } from '../../support/host/StandingClock';
import { openShop, type Shop } from './openShop';

let shop: Shop;
afterEach(() => shop.close());

const people = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n);
const rowsIn = (status: string) => shop.statuses().filter((one) => one === status).length;
const sent = () => rowsIn('ACCEPTED');
const use = () => shop.runner().senders().outreach;

describe('the messaging limit of a portfolio', () => {
	it('is learnt from Graph and not gone beyond, and what waits goes when a webhook raises it', async () => {
		shop = await openShop();
		shop.emulator.playMeta({ tier: 'TIER_250' });
		await shop.settled();
		await shop.restart();
		await shop.happens('parcel', 1);
		await shop.happenToAll('parcel', people(2, 251));
		// At 80 messages a second.
		for (let second = 0; second < 4; second++) await shop.advance(seconds(1));
		expect(sent()).toBe(250);
		expect(rowsIn('HELD')).toBe(2);
		expect(shop.reasons()).toContain(
			'messaging limit: no more than 250 people are written to first in 24 hours',
		);
		expect(use()).toEqual([{ portfolio: expect.stringMatching(/^\d+$/), people: 250, most: 250 }]);
		shop.emulator.playMeta({ tier: 'TIER_2K' });
		await shop.settled();
		expect(sent()).toBe(252);
		expect(shop.refusals()).toEqual([]);
	});

	it('lets those who wait through as others fall out of the 24 hours', async () => {
		shop = await openShop({
			settings: { messagingLimit: 2 },
			emulator: { limits: { peoplePerDay: 2 } },
		});
		await shop.happens('parcel', 1);
		await shop.advance(hours(1));
		await shop.happenToAll('parcel', people(2, 4));
		expect(sent()).toBe(2);
		await shop.advance(hours(23) + minutes(1));
		expect(sent()).toBe(3);
		await shop.advance(hours(1));
		expect(sent()).toBe(4);
		await shop.advance(hours(24));
		expect(sent()).toBe(5);
		expect(shop.refusals()).toEqual([]);
	});

	it('holds back neither answers, nor more to whom was reached already', async () => {
		shop = await openShop({ settings: { messagingLimit: 1 } });
		await shop.writes(9);
		for (const person of [1, 1, 2, 9]) await shop.happens('parcel', person);
		await shop.happens('text', 9);
		expect(shop.statuses()).toEqual(['ACCEPTED', 'ACCEPTED', 'HELD', 'ACCEPTED', 'ACCEPTED']);
		await shop.writes(2);
		await shop.happens('parcel', 2);
		expect(shop.statuses().at(-1)).toBe('ACCEPTED');
	});

	it('still knows after a restart who was reached, and asks the settings anew', async () => {
		shop = await openShop({ settings: { messagingLimit: 2 } });
		for (const person of [1, 2]) await shop.happens('parcel', person);
		await shop.restart();
		for (const person of [1, 3, 4]) await shop.happens('parcel', person);
		expect(shop.statuses().slice(2)).toEqual(['ACCEPTED', 'HELD', 'HELD']);
		await shop.restart({ messagingLimit: 3 });
		expect(shop.statuses().slice(3)).toEqual(['ACCEPTED', 'HELD']);
	});

	it('counts nobody whom nothing reached', async () => {
		shop = await openShop({ settings: { messagingLimit: 1 } });
		shop.emulator.faults.set([
			{ match: { operation: 'message.send' }, nth: 1, fault: { kind: 'graphError', code: 131009 } },
		]);
		for (const person of [1, 2, 3]) await shop.happens('parcel', person);
		expect(shop.statuses()).toEqual(['FAILED', 'ACCEPTED', 'HELD']);
	});

	it('is not counted where that is switched off', async () => {
		shop = await openShop({ settings: { messagingLimit: 'off' } });
		shop.emulator.playMeta({ limits: { peoplePerDay: 2 } });
		for (const person of [1, 2, 3]) await shop.happens('parcel', person);
		expect(shop.refusals()).toEqual([131048]);
	});
});
