import { stepAt, type Granularity } from './steps';

/** Something countable: when (milliseconds), which labels tell it apart, and what it adds. */
export interface Countable {
	readonly at: number;
	readonly labels: Readonly<Record<string, string>>;
	readonly counts: Readonly<Record<string, number>>;
}

/** One data point per step and set of labels, oldest first, with the sums of what was counted. */
export function tally(
	entries: readonly Countable[],
	granularity: Granularity,
): readonly Readonly<Record<string, string | number>>[] {
	const points = new Map<string, Record<string, string | number>>();
	for (const { at, labels, counts } of entries) {
		const step = stepAt(at, granularity);
		const key = JSON.stringify([step.start, labels]);
		const point = points.get(key) ?? { ...step, ...labels };
		for (const [name, value] of Object.entries(counts)) {
			point[name] = Number(point[name] ?? 0) + value;
		}
		points.set(key, point);
	}
	return [...points.values()].sort((a, b) => Number(a['start']) - Number(b['start']));
}
