/** How often something happened in so many ms, and what it took: ms at the half, at 99 of 100, and at the worst. */
export function quantiles(values, wall) {
	const sorted = Float64Array.from(values).sort();
	const at = (part) => sorted[Math.ceil(part * sorted.length) - 1] ?? 0;
	return {
		count: sorted.length,
		perSecond: (sorted.length * 1000) / wall,
		p50: at(0.5),
		p99: at(0.99),
		max: at(1),
	};
}
