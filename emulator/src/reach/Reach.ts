import { RecentPeople } from '../limits/RecentPeople';
import type { Tier } from './tiers';

export const day = 24 * 60 * 60 * 1000;

/** Whom the portfolio reached outside their windows, and how far it may go. */
export class Reach {
	/** A verified business has left 250 behind. */
	tier: Tier = 'TIER_2K';
	/** By all numbers of the portfolio, in 24 hours and in 30 days. */
	readonly lastDay = new RecentPeople(day);
	readonly lastMonth = new RecentPeople(30 * day);
	/** By the emulator's own number. */
	readonly byNumber = new RecentPeople(day);
	/** When half of the limit was in use. */
	halfUsedAt: number | undefined;
	/** Whether the next tier is decided on. */
	risesSoon = false;
	#others = 0;

	/** Another number of the portfolio, which the emulator does not have, reaches so many people. */
	addOthers(people: number, at: number): void {
		for (let index = 0; index < people; index++) {
			this.#others++;
			this.lastDay.add(`other ${this.#others}`, at);
			this.lastMonth.add(`other ${this.#others}`, at);
		}
	}
}
