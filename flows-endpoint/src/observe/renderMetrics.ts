import type { LatencyView } from './Latencies';

const name = 'wayfare_flow_exchange_seconds';

/** The answer times in Prometheus' text form: one summary, labelled by flow. */
export function renderMetrics(latencies: ReadonlyMap<string, LatencyView>): string {
	const lines = [...latencies].flatMap(([flowId, { count, p50, p95, p99 }]) => {
		const flow = `flow=${JSON.stringify(flowId)}`;
		const quantile = (part: string, ms: number) =>
			`${name}{${flow},quantile="${part}"} ${ms / 1000}`;
		return [
			quantile('0.5', p50),
			quantile('0.95', p95),
			quantile('0.99', p99),
			`${name}_count{${flow}} ${count}`,
		];
	});
	return [`# TYPE ${name} summary`, ...lines, ''].join('\n');
}
