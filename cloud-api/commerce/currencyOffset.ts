/** Currencies that Meta counts in whole units: https://developers.facebook.com/docs/marketing-api/currencies */
const whole: ReadonlySet<string> = new Set([
	'CLP',
	'COP',
	'CRC',
	'HUF',
	'IDR',
	'ISK',
	'JPY',
	'KRW',
	'PYG',
	'TWD',
	'VND',
]);

/** How many of Meta's smallest units make one of the currency: 100, or 1. */
export const currencyOffset = (currency: string | undefined): 1 | 100 =>
	whole.has(currency ?? '') ? 1 : 100;
