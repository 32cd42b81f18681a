/** An amount in units of its currency, as the reader's language writes it. */
export function money(amount: number, currency: string): string {
	try {
		return new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(amount);
	} catch {
		// What a business sends as a currency may be none.
		return `${amount} ${currency}`;
	}
}
