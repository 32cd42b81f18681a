/** The length of a step. Meta calls days and months differently from one kind of number to the next. */
export type Granularity = 'HALF_HOUR' | 'DAY' | 'DAILY' | 'MONTH' | 'MONTHLY';

/** A stretch of time in Unix seconds, the end not included. */
export interface Step {
	readonly start: number;
	readonly end: number;
}

const halfHour = 1800;
const day = 86_400;

/** The step an instant (milliseconds) falls into; days and months are those of UTC. */
export function stepAt(at: number, granularity: Granularity): Step {
	const seconds = Math.floor(at / 1000);
	switch (granularity) {
		case 'HALF_HOUR':
			return sized(seconds, halfHour);
		case 'DAY':
		case 'DAILY':
			return sized(seconds, day);
		case 'MONTH':
		case 'MONTHLY': {
			const date = new Date(at);
			const month = (offset: number): number =>
				Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset) / 1000;
			return { start: month(0), end: month(1) };
		}
	}
}

function sized(seconds: number, length: number): Step {
	const start = seconds - (seconds % length);
	return { start, end: start + length };
}

/** Every step from `start` to `end` (seconds), oldest first. */
export function stepsBetween({ start, end }: Step, granularity: Granularity): readonly Step[] {
	const steps: Step[] = [];
	for (let at = start; at < end;) {
		const step = stepAt(at * 1000, granularity);
		steps.push(step);
		at = step.end;
	}
	return steps;
}
