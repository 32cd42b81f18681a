import type { Emulation } from '../world/Emulation';
import { day } from './Reach';
import { tellCapability, tellThroughput } from './reachNews';
import { mostOf, tierAbove, type Tier } from './tiers';

const hour = 60 * 60 * 1000;

/** Meta raises a portfolio within six hours once it has used half of its limit in seven days, with good quality. */
const decisionMs = 6 * hour;
const pathTo2k = 2000;

/** Meta's conditions for 1,000 messages a second, and how long the number rests for it (131057). */
const peopleForHighThroughput = 100_000;
const upgradeMs = 60_000;

/** How many people may be reached in 24 hours. */
export const mostPeople = ({ limits, reach }: Emulation): number => {
	const { peoplePerDay } = limits.current;
	if (peoplePerDay === null) return Infinity;
	return peoplePerDay === 'byTier' ? mostOf(reach.tier) : peoplePerDay;
};

/** Whether this person may be reached: known in these 24 hours, or one more within the limit. */
export const mayReach = (emulation: Emulation, personId: string | undefined): boolean => {
	const { reach, clock } = emulation;
	const now = clock.now();
	if (personId !== undefined && reach.lastDay.has(personId, now)) return true;
	return reach.lastDay.count(now) < mostPeople(emulation);
};

/** Counts somebody reached outside the window. */
export function reachPerson(emulation: Emulation, personId: string): void {
	const { reach, clock } = emulation;
	const now = clock.now();
	reach.lastDay.add(personId, now);
	reach.lastMonth.add(personId, now);
	reach.byNumber.add(personId, now);
	considerRise(emulation);
}

/** Raises the portfolio and the throughput where Meta would. Called whenever reach or quality change. */
export function considerRise(emulation: Emulation): void {
	const { reach, clock, number } = emulation;
	const now = clock.now();
	if (reach.tier === 'TIER_250') {
		if (number.quality === 'GREEN' && reach.lastMonth.count(now) >= pathTo2k) {
			setTier(emulation, 'TIER_2K');
		}
		return;
	}
	if (reach.lastDay.count(now) >= mostOf(reach.tier) / 2) reach.halfUsedAt = now;
	if (!reach.risesSoon && deserves(emulation)) {
		reach.risesSoon = true;
		clock.at(now + decisionMs, () => rise(emulation));
	}
	considerThroughput(emulation);
}

const deserves = ({ reach, number, clock }: Emulation): boolean =>
	tierAbove(reach.tier) !== undefined &&
	number.quality === 'GREEN' &&
	(reach.halfUsedAt ?? -Infinity) > clock.now() - 7 * day;

function rise(emulation: Emulation): void {
	const { reach } = emulation;
	reach.risesSoon = false;
	const next = tierAbove(reach.tier);
	if (next === undefined || !deserves(emulation)) return;
	setTier(emulation, next);
}

/** Gives the portfolio another limit, with its webhook. */
export function setTier(emulation: Emulation, tier: Tier): void {
	const { reach } = emulation;
	if (reach.tier === tier) return;
	reach.tier = tier;
	reach.halfUsedAt = undefined;
	tellCapability(emulation);
	considerThroughput(emulation);
}

function considerThroughput(emulation: Emulation): void {
	const { reach, number, clock } = emulation;
	const now = clock.now();
	if (number.throughput !== 'STANDARD' || number.restsUntil > now) return;
	if (reach.tier !== 'TIER_UNLIMITED' || number.quality === 'RED') return;
	if (reach.byNumber.count(now) < peopleForHighThroughput) return;
	upgradeThroughput(emulation);
}

/** The number rests for a minute (131057), then sends 1,000 messages a second. */
export function upgradeThroughput(emulation: Emulation): void {
	const { number, clock } = emulation;
	number.restsUntil = clock.now() + upgradeMs;
	clock.at(number.restsUntil, () => {
		number.throughput = 'HIGH';
		tellThroughput(emulation);
	});
}
