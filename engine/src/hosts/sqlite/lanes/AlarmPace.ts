const secondMs = 1000;

/**
 * How many alarms may ring: after a downtime a thousand are due at once, and rung all together they would say a
 * thousand things in a minute and keep those waiting who write. In any second no more ring than `perSecond`.
 */
export class AlarmPace {
	/** When the latest rang (ms UTC), ascending. */
	#rung: readonly number[] = [];

	constructor(private readonly perSecond: number) {}

	/** How many may ring now. */
	room(now: number): number {
		return this.perSecond - this.#recent(now).length;
	}

	/** When the next may ring (ms UTC): `now` while there is room. */
	nextAt(now: number): number {
		const recent = this.#recent(now);
		const [oldest] = recent;
		return oldest === undefined || recent.length < this.perSecond ? now : oldest + secondMs;
	}

	/** So many ring now. */
	ring(count: number, now: number): void {
		const rung = Array.from({ length: count }, () => now);
		this.#rung = [...this.#recent(now), ...rung].slice(-this.perSecond);
	}

	/** When one last rang; `null` = none has. */
	lastAt(): number | null {
		return this.#rung.at(-1) ?? null;
	}

	/** A clock that was set back has not seen what it showed before. */
	#recent(now: number): readonly number[] {
		return this.#rung.filter((at) => at > now - secondMs && at <= now);
	}
}
