import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../host/clock';
import { usualSpeed } from './numberSpeed';

/** How long what Meta said holds (ms): it raises a number by itself, and the webhook that says so may be lost. */
const holdsMs = 6 * 3_600_000;
/** How long a number's first message waits for Meta's word (real ms). */
const patienceMs = 2000;

export interface NumberSpeedsOptions {
	readonly clock: Clock;
	/** Asks Graph how many messages a second the number may send; `null` = it does not say. Never throws. */
	readonly ask: (number: string) => Promise<number | null>;
	/** What the operator says, which needs no asking; `null` = nothing. */
	readonly own: (number: string) => number | null;
}

interface Word {
	readonly perSecond: number;
	readonly at: number;
}

/** How many messages a second each number may send: what the operator says, else what Meta says. In memory. */
export class NumberSpeeds {
	readonly #said = new Map<string, Word>();
	readonly #asking = new Map<string, Promise<void>>();

	constructor(private readonly options: NumberSpeedsOptions) {}

	of(number: string): number {
		return this.options.own(number) ?? this.#said.get(number)?.perSecond ?? usualSpeed;
	}

	/** The fastest known number's speed. */
	fastest(): number {
		return Math.max(usualSpeed, ...[...this.#said.keys()].map((number) => this.of(number)));
	}

	/** Resolves when it is known, or Meta takes too long to say; `null` = it is. An old word is asked for in passing. */
	ready(number: string): Promise<void> | null {
		if (this.options.own(number) !== null) return null;
		const said = this.#said.get(number);
		if (said !== undefined && this.options.clock.now() - said.at < holdsMs) return null;
		const asking = this.#asking.get(number) ?? this.#ask(number);
		return said === undefined ? within(asking) : null;
	}

	/** Meta has news of its numbers: each is asked for anew before its next message. */
	forget(): void {
		for (const [number, { perSecond }] of this.#said)
			this.#said.set(number, { perSecond, at: -Infinity });
	}

	/** Resolves when no question is open; true = one was. */
	async settled(): Promise<boolean> {
		const open = [...this.#asking.values()];
		await Promise.all(open);
		return open.length > 0;
	}

	#ask(number: string): Promise<void> {
		const asking = this.options
			.ask(number)
			.then((told) => {
				const perSecond = told ?? this.of(number);
				this.#said.set(number, { perSecond, at: this.options.clock.now() });
			})
			.finally(() => this.#asking.delete(number));
		this.#asking.set(number, asking);
		return asking;
	}
}

async function within(asking: Promise<void>): Promise<void> {
	const enough = new AbortController();
	const limit = sleep(patienceMs, undefined, { signal: enough.signal, ref: false });
	await Promise.race([asking, limit.catch(() => undefined)]);
	enough.abort();
}
