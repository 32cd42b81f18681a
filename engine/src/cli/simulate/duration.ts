const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `45m`, `2h`, `1d12h` in ms; `null` = not a duration. */
export function parseDuration(text: string): number | null {
	if (!/^(\d+(ms|[smhd]))+$/.test(text)) return null;
	let total = 0;
	for (const [, amount, unit] of text.matchAll(/(\d+)(ms|[smhd])/g)) {
		total += Number(amount) * units[unit as keyof typeof units];
	}
	return total;
}
