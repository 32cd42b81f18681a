import { type Found, range } from '../../limits';

/** An amount in hundredths of the currency (paise, centavos): whole and not negative. */
export type Hundredths = number;

/** The wire form of an amount. Meta's offset is always 100. */
export const money = (value: Hundredths) => ({ value, offset: 100 });

/** Whole hundredths, not below zero. */
export const moneyLimits = (field: string, value: Hundredths | undefined): Found =>
	range(`${field}.value`, value, 0, Infinity);
