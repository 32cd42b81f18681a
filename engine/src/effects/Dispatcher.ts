import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../host/clock';
import { HostUnavailable } from '../host/HostUnavailable';
import type { Claim, Outbox, Settlement } from '../host/outbox';
import { Wakeup } from '../host/Wakeup';
import type { Brakes } from './brakes/Brakes';
import type { SendersHealth } from './health';

/** How long requests under way may take to finish when the runner stops (real ms). */
const graceMs = 10_000;
/** How long to leave a host alone that cannot store (real ms). */
const storageRetryMs = 1000;

export interface DispatcherOptions {
	readonly outbox: Outbox;
	readonly clock: Clock;
	readonly brakes: Brakes;
	/** Sends under way at once, each for another contact. */
	readonly concurrency: () => number;
	readonly perform: (claim: Claim, signal: AbortSignal) => Promise<Settlement>;
	/** What became of a claim is written down, or nobody tries to any more. */
	readonly onSettled: (effectId: string) => void;
	/** The outbox could not be read or written. */
	readonly onProblem: (error: unknown) => void;
}

/** Takes what is due from the outbox and has it sent: many contacts at once, one message of each at a time. */
export class Dispatcher {
	readonly #abort = new AbortController();
	readonly #wakeup: Wakeup;
	readonly #unsubscribe: () => void;
	#round: Promise<void> | null = null;
	#taken = 0;
	/** How many are under way; none of them is kept, because what a table kept of them would be garbage for long. */
	#inFlight = 0;
	/** Over, and not written down yet. */
	#over: Settlement[] = [];
	#onLanded: (() => void)[] = [];
	#again = false;
	#stopped = false;
	#retry: NodeJS.Timeout | undefined;

	constructor(private readonly options: DispatcherOptions) {
		this.#wakeup = new Wakeup(options.clock, () => this.wake());
		this.#unsubscribe = options.outbox.onWork(() => this.wake());
	}

	/** There may be something to send. */
	wake(): void {
		if (this.#stopped) return;
		if (this.#round !== null) {
			this.#again = true;
			return;
		}
		this.#round = this.#takeDue().finally(() => {
			this.#round = null;
			if (this.#again) {
				this.#again = false;
				this.wake();
			}
		});
	}

	/** Resolves when nothing is under way and nothing more can be taken at this instant; true = something was. */
	async settled(): Promise<boolean> {
		const before = this.#taken;
		for (;;) {
			this.wake();
			while (this.#round !== null) await this.#round;
			if (this.#inFlight === 0) return this.#taken > before;
			await this.#landed();
		}
	}

	health(): Pick<SendersHealth, 'inFlight' | 'brakes'> {
		return {
			inFlight: this.#inFlight,
			brakes: this.options.brakes.list(this.options.clock.now()),
		};
	}

	/** Takes nothing more, lets requests under way finish, and cuts off those that do not: they become UNKNOWN. */
	async stop(): Promise<void> {
		this.#stopped = true;
		clearTimeout(this.#retry);
		this.#unsubscribe();
		this.#wakeup.close();
		await this.#round;
		const cut = setTimeout(() => this.#abort.abort(), graceMs);
		await this.#landed();
		clearTimeout(cut);
	}

	/** Resolves when nothing is under way. */
	async #landed(): Promise<void> {
		if (this.#inFlight > 0) await new Promise<void>((resolve) => this.#onLanded.push(resolve));
	}

	async #takeDue(): Promise<void> {
		const { outbox } = this.options;
		try {
			// None waits for another: what is reconciled is announced, and what is due later is not what is claimed now.
			await Promise.all([outbox.reconcile(), this.#claimDue(), this.#sleep()]);
		} catch (error) {
			this.options.onProblem(error);
			this.#retryLater();
		}
	}

	async #claimDue(): Promise<void> {
		const { outbox, clock, brakes } = this.options;
		for (;;) {
			const now = clock.now();
			const room = this.options.concurrency() - this.#inFlight;
			const allowed = this.#stopped ? 0 : brakes.allowance(room, now);
			if (allowed <= 0) return;
			const claims = await outbox.claim(allowed, brakes.stoppedNumbers(now));
			this.#inFlight += claims.length;
			this.#taken += claims.length;
			for (const claim of claims) void this.#send(claim);
			if (claims.length < allowed) return;
		}
	}

	async #sleep(): Promise<void> {
		const { outbox, clock, brakes } = this.options;
		const due = await outbox.nextDue();
		const times = [brakes.nextAt(clock.now()), due].filter((at) => at !== null);
		if (!this.#stopped) this.#wakeup.at(times.length === 0 ? null : Math.min(...times));
	}

	async #send(claim: Claim): Promise<void> {
		this.#over.push(await this.#perform(claim));
		// What is over by the end of this turn is written down together.
		if (this.#over.length === 1) setImmediate(() => void this.#writeDown(this.#over.splice(0)));
	}

	async #writeDown(settlements: readonly Settlement[]): Promise<void> {
		// A full disk may not take outcomes at once. Until it does, the rows are SENDING and sent by nobody else.
		while (!(await this.#settle(settlements)) && !this.#stopped) await sleep(storageRetryMs);
		for (const { effectId } of settlements) this.options.onSettled(effectId);
		this.#inFlight -= settlements.length;
		this.wake();
		if (this.#inFlight === 0) for (const landed of this.#onLanded.splice(0)) landed();
	}

	/** A sender with a defect must not take the process with it; its row fails, because only that never sends twice. */
	async #perform(claim: Claim): Promise<Settlement> {
		try {
			return await this.options.perform(claim, this.#abort.signal);
		} catch (error) {
			this.options.onProblem(error);
			const reason = `The sender broke down: ${error instanceof Error ? error.message : String(error)}`;
			const { effect, attempt } = claim;
			return { effectId: effect.id, attempt, kind: 'failed', code: null, reason };
		}
	}

	/** Whether there is nothing more to try. */
	async #settle(settlements: readonly Settlement[]): Promise<boolean> {
		try {
			await this.options.outbox.settle(settlements);
			return true;
		} catch (error) {
			if (error instanceof HostUnavailable || settlements.length === 1) {
				this.options.onProblem(error);
				return !(error instanceof HostUnavailable);
			}
			// The one that cannot be written down takes no other with it.
			const each = await Promise.all(settlements.map((one) => this.#settle([one])));
			return each.every(Boolean);
		}
	}

	#retryLater(): void {
		clearTimeout(this.#retry);
		this.#retry = setTimeout(() => this.wake(), storageRetryMs).unref();
	}
}
