import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEmulation } from '../../../emulator/src/createEmulation';
import { reachPerson, setTier } from '../../../emulator/src/reach/reachPerson';

let house: ReturnType<typeof createEmulation>;

beforeEach(() => {
	house = createEmulation({ clock: { standingAt: 0 } }, () => '');
	setTier(house.emulation, 'TIER_UNLIMITED');
});
afterEach(() => house.close());

const reach = (people: number): void => {
	for (let person = 0; person < people; person++) reachPerson(house.emulation, `p${person}`);
};

describe('The throughput of a number with an unlimited messaging limit', () => {
	it('rises by itself, a minute after it reached 100,000 people in a day', async () => {
		const { number, clock } = house.emulation;
		reach(99_999);
		await clock.advance(60_000);
		expect(number.throughput).toBe('STANDARD');
		reach(100_000);
		expect(number.restsUntil).toBe(clock.now() + 60_000);
		await clock.advance(60_000);
		expect(number.throughput).toBe('HIGH');
	});

	it('stays while quality is low, or others of the portfolio reached them', async () => {
		const { number, clock, reach: portfolio } = house.emulation;
		portfolio.addOthers(100_000, clock.now());
		reach(1);
		await clock.advance(60_000);
		expect(number.throughput).toBe('STANDARD');
		number.quality = 'RED';
		reach(100_000);
		await clock.advance(60_000);
		expect(number.throughput).toBe('STANDARD');
	});
});
