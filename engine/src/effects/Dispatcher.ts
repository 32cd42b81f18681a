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
/** Places that are free again are offered so many at a time, of all there are: each offer is a word to the outbox. */
const offeredShare = 1 / 8;

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
	readonly #unsubscribe: (() => void)[];
	#round: Promise<void> | null = null;
	/** Something was taken since all was settled. */
	#moved = false;
	/** Places that rows may take as soon as they may leave. */
	#offered = 0;
	/** The offer is being taken back: what is offered meanwhile would be forgotten with it. */
	#withdrawing = false;
	/** How many are being sent; none of them is kept, because what a table kept of them would be garbage for long. */
	#sending = 0;
	/** How many are being sent, or are over and not written down. */
	#inFlight = 0;
	/** Over, and not written down yet. */
	#over: Settlement[] = [];
	#onLanded: (() => void)[] = [];
	#again = false;
	#stopped = false;
	#retry: NodeJS.Timeout | undefined;

	constructor(private readonly options: DispatcherOptions) {
		this.#wakeup = new Wakeup(options.clock, () => this.wake());
		this.#unsubscribe = [
			options.outbox.onWork(() => this.wake()),
			options.outbox.onClaims((claims) => {
				this.#offered -= claims.length;
				this.#take(claims);
				this.#offerAgain();
			}),
		];
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
		for (;;) {
			this.wake();
			while (this.#round !== null) await this.#round;
			if (this.#inFlight === 0) break;
			await this.#landed();
		}
		const moved = this.#moved;
		this.#moved = false;
		return moved;
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
		this.#wakeup.close();
		await this.#round;
		// What comes of the offer until then is sent yet.
		await this.#withdraw().catch(this.options.onProblem);
		for (const unsubscribe of this.#unsubscribe) unsubscribe();
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
			// While a brake is on, only what it does not stop may be claimed.
			const isBraked = this.#isBraked();
			if (isBraked) await this.#withdraw();
			// None waits for another: what is reconciled is announced, and what is due later is not what is claimed now.
			const claim = isBraked ? this.#claimDue() : this.#offer();
			await Promise.all([outbox.reconcile(), claim, this.#sleep()]);
		} catch (error) {
			this.options.onProblem(error);
			this.#retryLater();
		}
	}

	async #claimDue(): Promise<void> {
		const { outbox, clock, brakes } = this.options;
		for (;;) {
			const now = clock.now();
			const allowed = this.#stopped ? 0 : brakes.allowance(this.#room(), now);
			if (allowed <= 0) return;
			const claims = await outbox.claim(allowed, brakes.stoppedNumbers(now));
			this.#take(claims);
			if (claims.length < allowed) return;
		}
	}

	/** Whatever may leave may have the places that are free. */
	async #offer(): Promise<void> {
		if (this.#stopped) return;
		const room = Math.max(0, this.#room());
		this.#offered += room;
		await this.options.outbox.offer(room);
	}

	/** Places have become free. */
	#offerAgain(): void {
		if (this.#withdrawing || this.#isBraked()) return;
		if (this.#room() < this.options.concurrency() * offeredShare) return;
		this.#offer().catch((error: unknown) => {
			this.options.onProblem(error);
			this.#retryLater();
		});
	}

	#isBraked(): boolean {
		return this.options.brakes.list(this.options.clock.now()).length > 0;
	}

	#room(): number {
		const places = this.options.concurrency();
		// When outcomes cannot be written down as fast as they come, it is no use to go on making them.
		return Math.min(places - this.#sending, 2 * places - this.#inFlight) - this.#offered;
	}

	#take(claims: readonly Claim[]): void {
		if (claims.length === 0) return;
		this.#moved = true;
		this.#inFlight += claims.length;
		this.#sending += claims.length;
		for (const claim of claims) void this.#send(claim);
	}

	async #withdraw(): Promise<void> {
		if (this.#offered === 0) return;
		this.#withdrawing = true;
		try {
			// What came of it is here before the answer is.
			await this.options.outbox.withdraw();
		} finally {
			this.#offered = 0;
			this.#withdrawing = false;
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
		this.#sending -= 1;
		// What is over by the end of this turn is written down together.
		if (this.#over.length === 1) setImmediate(() => void this.#writeDown(this.#over.splice(0)));
	}

	async #writeDown(settlements: readonly Settlement[]): Promise<void> {
		// A full disk may not take outcomes at once. Until it does, the rows are SENDING and sent by nobody else.
		while (!(await this.#settle(settlements)) && !this.#stopped) await sleep(storageRetryMs);
		for (const { effectId } of settlements) this.options.onSettled(effectId);
		this.#inFlight -= settlements.length;
		if (this.#isBraked()) this.wake();
		else this.#offerAgain();
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
