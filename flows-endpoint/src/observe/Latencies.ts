/** Quantiles in milliseconds over the latest samples of one flow. */
export interface LatencyView {
	readonly count: number;
	readonly p50: number;
	readonly p95: number;
	readonly p99: number;
}

interface Samples {
	readonly latest: Float64Array;
	count: number;
}

/** Answer times by flow: the last 1,000 each, and how many there were in all. */
export class Latencies {
	readonly #flows = new Map<string, Samples>();

	constructor(private readonly window = 1000) {}

	add(flowId: string, ms: number): void {
		const samples = this.#flows.get(flowId) ?? { latest: new Float64Array(this.window), count: 0 };
		samples.latest[samples.count++ % this.window] = ms;
		this.#flows.set(flowId, samples);
	}

	view(): ReadonlyMap<string, LatencyView> {
		return new Map([...this.#flows].map(([flowId, samples]) => [flowId, summarise(samples)]));
	}
}

function summarise({ latest, count }: Samples): LatencyView {
	const sorted = latest.slice(0, count).sort();
	const at = (part: number) => sorted[Math.ceil(part * sorted.length) - 1] ?? 0;
	return { count, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
