/**
 * What a charged message and a pulse of a call cost here, in the account's currency. No market's price: the same
 * round one everywhere, so that a sum shows what it is made of.
 */
const rates: Readonly<Record<string, number>> = {
	MARKETING: 0.05,
	UTILITY: 0.02,
	AUTHENTICATION: 0.02,
	SERVICE: 0.02,
};

/** A call of the business is charged by pulses of six seconds. */
export const callPulse = { seconds: 6, price: 0.001 } as const;

/** The price of a category, of groups too; free ones cost nothing. */
export const costOf = (category: string, priceType: string): number =>
	priceType === 'REGULAR' ? (rates[category.replace('GROUP_', '')] ?? 0) : 0;
