import { brakeId, opensAt, stops, type Brake, type Line } from './Brake';

/** Whether a request may go out now. */
export type Leave =
	/** `ticket` goes with its outcome: a success proves only what was asked after a brake came on. */
	| { readonly kind: 'go'; readonly ticket: number }
	| { readonly kind: 'wait'; readonly until: number; readonly brake: Brake };

/** Called when a brake comes on (`null` before it) or is let go (`null` after it). */
export type OnBrake = (before: Brake | null, after: Brake | null) => void;

/**
 * What stops sending for a while, and where: a token that Graph does not take stops the runner, a bill the account, a
 * number's own trouble the number. What goes out elsewhere is not touched.
 */
export class Brakes {
	readonly #on = new Map<string, Brake & { readonly sinceTicket: number }>();
	/** The lines that were asked for, to tell which numbers a brake stops. */
	readonly #lines = new Map<string, Line>();
	#tickets = 0;

	constructor(private readonly onBrake: OnBrake = () => undefined) {}

	/** Asks to send on `line`. Going out while a circuit is open makes the request its probe. */
	leave(line: Line, now: number): Leave {
		this.#lines.set(line.number, line);
		if (this.#on.size === 0) return { kind: 'go', ticket: ++this.#tickets };
		const [ahead] = this.#stopping(line).toSorted((a, b) => opensAt(b) - opensAt(a));
		if (ahead !== undefined && opensAt(ahead) > now)
			return { kind: 'wait', until: opensAt(ahead), brake: ahead };
		for (const brake of this.#stopping(line)) {
			const { release } = brake;
			this.#on.set(brakeId(brake), {
				...brake,
				release: { ...release, next: now + release.everyMs },
			});
		}
		return { kind: 'go', ticket: ++this.#tickets };
	}

	/**
	 * Graph took the request: everything on its way works. A call that is no message says nothing about a circuit of the
	 * number or the account.
	 */
	succeeded(line: Line, ticket: number, sends: boolean): void {
		for (const brake of this.#stopping(line)) {
			const { reach, release } = brake;
			const proves =
				release.kind === 'time' ||
				(release.proof === 'answer' && (sends || reach.kind === 'runner'));
			if (proves && ticket > brake.sinceTicket) this.#off(brake);
		}
	}

	/** A message that left at `sentAt` goes its way. */
	arrived(line: Line, sentAt: number): void {
		for (const brake of this.#stopping(line)) {
			if (brake.release.kind === 'probe' && sentAt > brake.since) this.#off(brake);
		}
	}

	/** Puts a brake on, or makes one that is on last longer. */
	put(brake: Brake): void {
		const id = brakeId(brake);
		const before = this.#on.get(id) ?? null;
		const since = before?.since ?? brake.since;
		const later =
			before !== null && opensAt(before) > opensAt(brake) ? before.release : brake.release;
		const after = { ...brake, since, release: later, sinceTicket: this.#tickets };
		this.#on.set(id, after);
		if (before === null) this.onBrake(null, after);
	}

	/** The numbers of which nothing may be taken now. */
	stoppedNumbers(now: number): readonly string[] {
		return [...this.#lines.values()]
			.filter((line) => this.#stopping(line).some((brake) => opensAt(brake) > now))
			.map(({ number }) => number);
	}

	/** How many rows may be taken when `free` could be: none, or one as a probe, while the whole runner is stopped. */
	allowance(free: number, now: number): number {
		const whole = [...this.#on.values()].filter(({ reach }) => reach.kind === 'runner');
		if (whole.some((brake) => opensAt(brake) > now)) return 0;
		return whole.length > 0 ? Math.min(free, 1) : free;
	}

	/** When to look again (ms UTC); `null` = no brake is on. */
	nextAt(now: number): number | null {
		const waits = [...this.#on.values()].map(opensAt).filter((at) => at > now);
		return waits.length === 0 ? null : Math.min(...waits);
	}

	/** Those that are on at `now`, the oldest first. */
	list(now: number): readonly Brake[] {
		return [...this.#on.values()].filter(
			({ release }) => release.kind === 'probe' || release.next > now,
		);
	}

	#stopping(line: Line) {
		if (this.#on.size === 0) return [];
		return [...this.#on.values()].filter((brake) => stops(brake, line));
	}

	#off(brake: Brake): void {
		this.#on.delete(brakeId(brake));
		this.onBrake(brake, null);
	}
}
