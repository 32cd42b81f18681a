const minute = 60_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the zone's clock is ahead of UTC (ms), as the runtime words it: `GMT+05:30`. */
export function offsetAt(zone: string, instant: number): number {
	let clock = clocks.get(zone);
	if (clock === undefined) {
		clock = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
		clocks.set(zone, clock);
	}
	const words = clock.format(instant);
	const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(words) ?? [];
	if (sign === undefined) return 0;
	return (sign === '+' ? 1 : -1) * (Number(hours) * 60 + Number(minutes)) * minute;
}

/** A daily span of the wall clock in minutes since midnight; `to` not after `from` is on the next day. */
export interface DailySpan {
	readonly from: number;
	readonly to: number;
}

/**
 * A zone's wall clock read minute by minute over some days, and rules of time worked out by looking through all of
 * them. Slow and without cleverness, so that cleverness can be held against it.
 */
export class MinuteByMinute {
	readonly #walls: readonly number[];
	readonly #first = new Map<number, number>();

	constructor(
		zone: string,
		readonly begin: number,
		readonly end: number,
	) {
		const walls: number[] = [];
		for (let at = begin; at < end; at += minute) walls.push(at + offsetAt(zone, at));
		this.#walls = walls;
	}

	/** The wall time at an instant, as if it were UTC. */
	wallAt(instant: number): number {
		return this.#walls[(instant - this.begin) / minute] ?? Number.NaN;
	}

	/** The first minute at which the wall clock shows this time or, where it never does, one after it. */
	firstAt(wall: number): number | null {
		let index = this.#first.get(wall);
		if (index === undefined) {
			index = this.#walls.findIndex((shown) => shown >= wall);
			this.#first.set(wall, index);
		}
		return index === -1 ? null : this.begin + index * minute;
	}

	/** Minute by minute, whether some day's span has begun and not ended; days that reach out of sight are not told. */
	inside({ from, to }: DailySpan): readonly boolean[] {
		const inside = this.#walls.map(() => false);
		const length = to > from ? to - from : to + 1440 - from;
		const firstDay = Math.floor(this.wallAt(this.begin) / 86_400_000) - 2;
		for (let day = firstDay; day < firstDay + 14; day += 1) {
			const wall = (day * 1440 + from) * minute;
			const first = this.firstAt(wall) ?? this.end;
			const last = this.firstAt(wall + length * minute) ?? this.end;
			inside.fill(true, (first - this.begin) / minute, (last - this.begin) / minute);
		}
		return inside;
	}
}
