import { limitsOf, type Limits, type LimitsChoice } from './Limits';
import { MarketingCount } from './MarketingCount';
import { PairRate } from './PairRate';
import { RecentTimes } from './RecentTimes';

/** The limits that hold now, and what has been used of them. */
export class LimitBook {
	current: Limits;
	readonly pair = new PairRate();
	readonly marketing = new MarketingCount();
	/** Messages of the number, in and out. */
	readonly messages = new RecentTimes();
	/** Management calls of the account, and calls with the app's own token. */
	readonly calls = new RecentTimes();
	readonly appCalls = new RecentTimes();

	constructor(first: Limits) {
		this.current = first;
	}

	/** Takes another choice; members it leaves out stay as they are. */
	choose(choice: LimitsChoice): void {
		this.current = limitsOf(choice, this.current);
	}
}
