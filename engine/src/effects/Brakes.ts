import type { GraphError } from '../../../cloud-api/graphErrors';
import type { SendersHealth } from './health';

interface Circuit {
	readonly since: number;
	readonly code: number | null;
	readonly reason: string;
	readonly probeAt: number;
}

/** What stops all sending for a while: a token Graph does not take, a throttle, a network that is away. */
export class Brakes {
	#circuit: Circuit | null = null;
	#pausedUntil = 0;

	/** How many rows may be taken at `now` when `free` could be: one as a probe while the circuit is open. */
	allowance(free: number, now: number): number {
		if (now < this.#pausedUntil) return 0;
		if (this.#circuit === null) return free;
		return now >= this.#circuit.probeAt ? Math.min(free, 1) : 0;
	}

	/** A probe was taken: the next one waits its turn. */
	taken(now: number, probeMs = 60_000): void {
		if (this.#circuit !== null) this.#circuit = { ...this.#circuit, probeAt: now + probeMs };
	}

	/** What was taken met a gate and asked nothing of Graph: as a probe it does not count, and another may go. */
	askedNothing(now: number): void {
		if (this.#circuit !== null) this.#circuit = { ...this.#circuit, probeAt: now };
	}

	/** Graph took a request, so the credential works. Returns whether the circuit was open. */
	succeeded(): boolean {
		const open = this.#circuit !== null;
		this.#circuit = null;
		return open;
	}

	/** Returns whether this error opened the circuit. */
	failed({ retry, code, advice }: GraphError, now: number): boolean {
		if (retry.kind === 'pauseBucket') this.pause(now + retry.ms);
		if (retry.kind !== 'circuit') return false;
		const opened = this.#circuit === null;
		const since = this.#circuit?.since ?? now;
		this.#circuit = { since, code: code ?? null, reason: advice, probeAt: now + retry.probeMs };
		return opened;
	}

	/** Nothing is sent until then (ms UTC). */
	pause(until: number): void {
		this.#pausedUntil = Math.max(this.#pausedUntil, until);
	}

	/** When to look again (ms UTC); `null` = no brake is on. */
	nextAt(now: number): number | null {
		const waits = [this.#pausedUntil, this.#circuit?.probeAt ?? 0].filter((at) => at > now);
		return waits.length === 0 ? null : Math.min(...waits);
	}

	health(now: number): Omit<SendersHealth, 'inFlight'> {
		const { since, code, reason } = this.#circuit ?? { since: 0, code: null, reason: '' };
		return {
			circuit: this.#circuit === null ? null : { since, code, reason },
			pausedUntil: this.#pausedUntil > now ? this.#pausedUntil : null,
		};
	}
}
