/** The gate that counts the marketing a contact gets; what it leaves out is no failure to a run. */
export const marketingCapGate = 'marketing cap';

/** How much marketing one contact gets in rolling times, and what becomes of the rest. */
export interface MarketingCap {
	/** `null` = as much as there is. */
	readonly perDay: number | null;
	readonly perWeek: number | null;
	/** `wait`: it goes when there is room again. `skip`: it is left out. */
	readonly over: 'wait' | 'skip';
}
