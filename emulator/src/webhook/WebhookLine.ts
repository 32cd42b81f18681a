import type { Scheduler } from '../clock/EmulatorClock';
import type { WorkInHand } from '../clock/WorkInHand';
import { backoff, givesUpAfterMs } from './backoff';
import type { Callback } from './Callback';
import type { AttemptResult, Delivery } from './Delivery';
import type { Post } from './createPost';
import { Queue } from './Queue';

/** A webhook with its bytes, and what became of it so far. */
export interface Parcel {
	readonly body: Buffer;
	delivery: Delivery;
}

/** After so many failures a webhook no longer holds up those behind it; it is still retried. */
const stepsAsideAfter = 5;

/** One under way: what is wrong with the receiver, if anything. */
interface Handshake {
	readonly callback: Callback;
	readonly problem: Promise<AttemptResult | undefined>;
}

export interface WebhookLineParts {
	readonly clock: Scheduler;
	readonly work: WorkInHand;
	readonly post: Post;
	readonly challenge: () => string;
	/** So many may be under way at once; only one at a time keeps their order. */
	readonly concurrency: () => number;
	readonly onDelivery: (delivery: Delivery) => void;
}

/**
 * The way to one receiver. Hands webhooks over, one at a time or several at once, and retries what fails with
 * growing waits on the emulator's clock for seven days. Meta promises no order; receivers must not rely on this one.
 */
export class WebhookLine {
	readonly #parts: WebhookLineParts;
	readonly #line = new Queue<Parcel>();
	readonly #aside = new Set<Parcel>();
	#callback: Callback | undefined;
	#verified = false;
	#handshake: Handshake | undefined;
	#pumps = 0;
	#closed = false;

	constructor(parts: WebhookLineParts) {
		this.#parts = parts;
	}

	get callback(): Callback | undefined {
		return this.#callback;
	}

	get verified(): boolean {
		return this.#verified;
	}

	/** Points webhooks at a receiver without asking it; the handshake then precedes the first delivery. */
	point(callback: Callback | undefined): void {
		this.#callback = callback;
		this.#verified = false;
	}

	/** Points webhooks at a receiver that passes the handshake; one that does not changes nothing, and why is told. */
	async ask(callback: Callback): Promise<string | undefined> {
		const { verified, ...result } = await this.#parts.post.verify(
			callback,
			this.#parts.challenge(),
		);
		if (!verified) return describe(problemOf(result));
		this.#callback = callback;
		this.#verified = true;
		this.#hurry();
		void this.#pump();
		return undefined;
	}

	/** Points webhooks at a receiver and shakes hands; what waits is then tried at once. Rejects when it does not answer right. */
	async subscribe(callback: Callback): Promise<void> {
		this.point(callback);
		const problem = await this.#shakeHands(callback);
		if (problem !== undefined) {
			throw new Error(
				`${callback.url} did not pass the verification handshake (${describe(problem)}). ` +
					'It must answer GET with the value of hub.challenge when hub.verify_token is right.',
			);
		}
		this.#hurry();
		await this.#pump();
	}

	/** Puts a webhook at the end of the line. */
	add(parcel: Parcel): void {
		this.#line.join(parcel);
		void this.#pump();
	}

	close(): void {
		this.#closed = true;
	}

	/** Nothing waits for its time any more. */
	#hurry(): void {
		this.#line.cutIn([...this.#aside]);
		this.#aside.clear();
		for (const parcel of this.#line) {
			const { nextAttemptAt: _past, ...delivery } = parcel.delivery;
			parcel.delivery = delivery;
		}
	}

	/** Sets as many on their way as may be; resolves when these, and those behind them, have come to rest. */
	async #pump(): Promise<void> {
		const started: Promise<void>[] = [];
		while (this.#pumps < this.#parts.concurrency() && this.#isReady()) started.push(this.#drain());
		await Promise.all(started);
	}

	async #drain(): Promise<void> {
		this.#pumps++;
		const end = this.#parts.work.begin();
		try {
			while (this.#isReady()) {
				const head = this.#line.leave();
				if (head === undefined) return;
				await this.#attempt(head);
				if (head.delivery.state === 'waiting') this.#putBack(head);
			}
		} finally {
			this.#pumps--;
			end();
		}
	}

	#isReady(): boolean {
		const head = this.#line.first;
		if (head === undefined || this.#closed || this.#callback === undefined) return false;
		return (head.delivery.nextAttemptAt ?? 0) <= this.#parts.clock.now();
	}

	/** What failed stays in front where order counts, for a while. */
	#putBack(parcel: Parcel): void {
		const inOrder = this.#parts.concurrency() === 1;
		if (inOrder && parcel.delivery.attempts.length < stepsAsideAfter) this.#line.cutIn([parcel]);
		else this.#aside.add(parcel);
	}

	async #attempt(parcel: Parcel): Promise<void> {
		const callback = this.#callback;
		if (callback === undefined) return;
		const { clock, post } = this.#parts;
		const at = clock.now();
		const started = performance.now();
		const refused = this.#verified ? undefined : await this.#shakeHands(callback);
		const result = refused ?? (await post.deliver(callback, parcel.body));
		if (this.#closed) return;
		const tookMs = Math.round(performance.now() - started);
		const attempts = [...parcel.delivery.attempts, { at, tookMs, result }];
		const { nextAttemptAt: _past, ...delivery } = parcel.delivery;
		if (result.kind === 'answered' && result.status === 200) {
			this.#update(parcel, { ...delivery, attempts, state: 'delivered' });
			return;
		}
		const nextAttemptAt = at + backoff(attempts.length);
		if (nextAttemptAt - delivery.createdAt > givesUpAfterMs) {
			this.#update(parcel, { ...delivery, attempts, state: 'lost' });
			return;
		}
		this.#update(parcel, { ...delivery, attempts, nextAttemptAt });
		clock.at(nextAttemptAt, () => this.#retry(parcel));
	}

	async #retry(parcel: Parcel): Promise<void> {
		if (!this.#aside.has(parcel)) return this.#pump();
		await this.#attempt(parcel);
		if (parcel.delivery.state !== 'waiting') this.#aside.delete(parcel);
	}

	/** Undefined when it went well. A 200 with the wrong text counts as refused. Asked once for all that wait for it. */
	async #shakeHands(callback: Callback): Promise<AttemptResult | undefined> {
		if (this.#handshake?.callback !== callback) {
			this.#handshake = { callback, problem: this.#problemWith(callback) };
		}
		const { problem } = this.#handshake;
		try {
			return await problem;
		} finally {
			if (this.#handshake?.problem === problem) this.#handshake = undefined;
		}
	}

	async #problemWith(callback: Callback): Promise<AttemptResult | undefined> {
		const { verified, ...result } = await this.#parts.post.verify(
			callback,
			this.#parts.challenge(),
		);
		if (this.#callback === callback) this.#verified = verified;
		return verified ? undefined : problemOf(result);
	}

	#update(parcel: Parcel, delivery: Delivery): void {
		parcel.delivery = delivery;
		this.#parts.onDelivery(delivery);
	}
}

const problemOf = (result: AttemptResult): AttemptResult =>
	result.kind === 'answered' && result.status === 200
		? { kind: 'noAnswer', reason: 'the handshake was answered with another text' }
		: result;

const describe = (result: AttemptResult): string =>
	result.kind === 'answered' ? `HTTP ${result.status}` : result.reason;
