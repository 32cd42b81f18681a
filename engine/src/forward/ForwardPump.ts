import type { JsonObject } from '../../../cloud-api/json';
import type { Clock } from '../host/clock';
import type { Forward, ForwardProgress, Forwards, InboxEntry } from '../host/forwards';
import { Wakeup } from '../host/Wakeup';
import { backoff } from './backoff';
import { ContactLines, type ContactLine } from './ContactLines';
import { place } from '../secrets/place';
import type { Deliver, DeliveryOutcome } from './deliver';
import { envelopeOf } from './envelope';
import { isForwarded } from './isForwarded';

/** Deliveries under way at once, each for another contact. */
const concurrency = 8;
/** How far one forward reads ahead of its oldest undelivered event: what a contact that is stuck may let pass. */
const window = 500;

export interface PumpOptions {
	readonly forwards: Forwards;
	readonly deliver: Deliver;
	readonly clock: Clock;
	/** Uniform in [0, 1). */
	readonly random: () => number;
	/** `null` = it was sealed under another key. */
	readonly openSecret: (sealed: string, place: string) => string | null;
	/** The identifiers of the contact an entry is about; `null` = unknown. */
	readonly identityOf: (entry: InboxEntry) => JsonObject | null;
	readonly onProblem: (error: unknown) => void;
}

/** What has happened since it was last written down. */
type News = Pick<ForwardProgress, 'delivered' | 'refused' | 'problem'>;
const noNews: News = { delivered: 0, refused: [], problem: null };

/**
 * Carries the inbox to one receiver: at least once, in order for each contact, many contacts beside each other. All it
 * needs to survive is its cursor; after a crash, what was delivered beyond it is delivered again.
 */
export class ForwardPump {
	#forward: Forward;
	#scanned: number;
	#noted: number;
	#news: News = noNews;
	#noting: Promise<void> | null = null;
	/** Failures since something last got through, and until when nothing is tried because of them (ms UTC). */
	#failures = 0;
	#pausedUntil = 0;
	readonly #lines = new ContactLines();
	readonly #inFlight = new Set<Promise<void>>();
	readonly #abort = new AbortController();
	readonly #wakeup: Wakeup;

	constructor(
		forward: Forward,
		private readonly options: PumpOptions,
	) {
		this.#forward = forward;
		this.#scanned = forward.cursor;
		this.#noted = forward.cursor;
		this.#wakeup = new Wakeup(options.clock, () => this.wake());
	}

	/** Another address, secret, filter or pause applies from the next delivery on. */
	update(forward: Forward): void {
		this.#forward = forward;
	}

	/** Reads on and delivers what may be delivered now. */
	wake(): void {
		if (this.#abort.signal.aborted) return;
		try {
			if (!this.#forward.paused) {
				this.#scan();
				this.#start();
			}
			this.#note();
		} catch (error) {
			this.options.onProblem(error);
		}
	}

	/** Resolves when nothing is under way and nothing more is due at this instant; true = something was. */
	async settled(): Promise<boolean> {
		let worked = false;
		for (;;) {
			this.wake();
			if (this.#inFlight.size === 0 && this.#noting === null) return worked;
			worked = true;
			await Promise.all(this.#inFlight);
			await this.#noting;
		}
	}

	/** Cuts off what is under way: it is delivered again after the next start. */
	async stop(): Promise<void> {
		this.#abort.abort();
		this.#wakeup.close();
		await Promise.all(this.#inFlight);
		await this.#noting;
	}

	#scan(): void {
		while (this.#lines.size < window) {
			const entries = this.options.forwards.read(this.#scanned, window);
			for (const entry of entries) {
				this.#scanned = entry.seq;
				if (isForwarded(this.#forward.filters, entry)) this.#lines.add(entry);
			}
			if (entries.length < window) return;
		}
	}

	#start(): void {
		const now = this.options.clock.now();
		if (now < this.#pausedUntil) {
			this.#wakeup.at(this.#pausedUntil);
			return;
		}
		const { lines, next } = this.#lines.ready(now);
		// While nothing gets through, one try at a time finds out whether it does again.
		const free = (this.#failures > 0 ? 1 : concurrency) - this.#inFlight.size;
		for (const line of lines.slice(0, Math.max(free, 0))) this.#send(line);
		this.#wakeup.at(next);
	}

	#send(line: ContactLine): void {
		const [entry] = line.entries;
		if (entry === undefined) return;
		line.busy = true;
		const sending = this.#attempt(entry)
			.then((outcome) => this.#finish(line, entry, outcome))
			.catch((error: unknown) => this.options.onProblem(error))
			.finally(() => {
				line.busy = false;
				this.#inFlight.delete(sending);
				this.wake();
			});
		this.#inFlight.add(sending);
	}

	async #attempt(entry: InboxEntry): Promise<DeliveryOutcome> {
		const { id, url, sealedSecret } = this.#forward;
		const body = envelopeOf(entry, this.options.identityOf(entry));
		if (body === null) return { kind: 'delivered', answer: '' };
		const secret = this.options.openSecret(sealedSecret, place.forwardSecret(url));
		if (secret === null) {
			const reason = 'its secret was sealed under another key: save the forward again';
			return { kind: 'failed', status: null, reason };
		}
		const delivery = { url, secret, id: `${id}.${entry.seq}`, body };
		return this.options.deliver(delivery, this.#abort.signal);
	}

	#finish(line: ContactLine, entry: InboxEntry, outcome: DeliveryOutcome): void {
		if (outcome.kind === 'failed') {
			if (!this.#abort.signal.aborted) this.#failed(line, outcome.reason);
			return;
		}
		this.#failures = 0;
		this.#lines.finish(line, entry);
		const { delivered, refused, problem } = this.#news;
		if (outcome.kind === 'delivered') {
			this.#news = { delivered: delivered + 1, refused, problem };
			return;
		}
		const reason = `it answered ${outcome.status}`;
		this.#news = { delivered, refused: [...refused, { seq: entry.seq, reason }], problem: reason };
	}

	/** The receiver rests a little, and this contact's line the longer the more often it failed. */
	#failed(line: ContactLine, problem: string): void {
		const { clock, random } = this.options;
		const now = clock.now();
		line.tries += 1;
		line.notBefore = now + backoff(line.tries, random());
		this.#failures += 1;
		this.#pausedUntil = now + backoff(this.#failures, random());
		this.#news = { ...this.#news, problem };
	}

	/** One write at a time; what happens meanwhile goes into the next. */
	#note(): void {
		const cursor = (this.#lines.oldest ?? this.#scanned + 1) - 1;
		const news = this.#news;
		if (this.#noting !== null || (cursor === this.#noted && news === noNews)) return;
		this.#news = noNews;
		const { id, generation } = this.#forward;
		this.#noting = this.options.forwards
			.note(id, generation, { cursor, ...news })
			.then(() => {
				this.#noted = cursor;
				this.#noting = null;
				this.#note();
			})
			.catch((error: unknown) => {
				// The next progress tries again; until then the cursor lags, and nothing is lost.
				this.#noting = null;
				this.options.onProblem(error);
			});
	}
}
