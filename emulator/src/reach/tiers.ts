/**
 * How many people a portfolio may reach outside their windows in 24 hours, from the least.
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/messaging-limits
 */
export const tiers = ['TIER_250', 'TIER_2K', 'TIER_10K', 'TIER_100K', 'TIER_UNLIMITED'] as const;
export type Tier = (typeof tiers)[number];

const mostPeople: Readonly<Record<Tier, number>> = {
	TIER_250: 250,
	TIER_2K: 2000,
	TIER_10K: 10_000,
	TIER_100K: 100_000,
	TIER_UNLIMITED: Infinity,
};

export const mostOf = (tier: Tier): number => mostPeople[tier];

/** The next higher one; undefined at the top. */
export const tierAbove = (tier: Tier): Tier | undefined => tiers[tiers.indexOf(tier) + 1];
