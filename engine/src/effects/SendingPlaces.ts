import { numberRate } from './gates/numberThroughput';
import { fullBucket, nextAt, take, type TokenBucket } from './gates/TokenBucket';

/** A row this late (ms) lost its place: so many are as many as may leave at once, and no pause may pile up more. */
const latenessMs = 1000;

/**
 * Who may send when, number by number. A row that must wait takes its token at once and is given a place of its own,
 * so that a thousand rows come back one by one and not all at the next free instant. In memory only: after a restart
 * everybody asks again.
 */
export class SendingPlaces {
	readonly #buckets = new Map<string, TokenBucket>();
	/** Places by effect id (ms UTC), the earliest first within a number. */
	readonly #places = new Map<string, number>();

	/** `most` places are remembered, by default what a number sends in twenty minutes. */
	constructor(private readonly most = 100_000) {}

	/** When this row may leave (ms UTC): at or before `now` when it may already. */
	at(number: string, effectId: string, now: number): number {
		const place = this.#places.get(effectId);
		return place === undefined || isLost(place, now)
			? nextAt(this.#bucket(number, now), numberRate, now)
			: place;
	}

	/** The row waits for what `at` said. */
	keep(number: string, effectId: string, now: number): void {
		const place = this.#places.get(effectId);
		if (place !== undefined && !isLost(place, now)) return;
		this.#forgetLost(now);
		this.#places.delete(effectId);
		const at = nextAt(this.#bucket(number, now), numberRate, now);
		if (this.#places.size < this.most) this.#places.set(effectId, at);
		this.#take(number, now);
	}

	/** The row leaves. */
	use(number: string, effectId: string, now: number): void {
		const place = this.#places.get(effectId);
		this.#places.delete(effectId);
		if (place === undefined || isLost(place, now)) this.#take(number, now);
	}

	#bucket(number: string, now: number): TokenBucket {
		return this.#buckets.get(number) ?? fullBucket(numberRate, now);
	}

	#take(number: string, now: number): void {
		this.#buckets.set(number, take(this.#bucket(number, now), numberRate, now));
	}

	/** A row that was cancelled or refused meanwhile never comes back for its place. */
	#forgetLost(now: number): void {
		for (const [effectId, place] of this.#places) {
			if (!isLost(place, now)) return;
			this.#places.delete(effectId);
		}
	}
}

const isLost = (place: number, now: number): boolean => now > place + latenessMs;
