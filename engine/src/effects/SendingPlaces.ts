import { SecondWindow } from './SecondWindow';
import { usualSpeed } from './speed/numberSpeed';

/** A row this late (ms) lost its place: so many are as many as may leave at once, and no pause may pile up more. */
const latenessMs = 1000;
/** A number that Meta found too fast sends half as fast, never less than this (messages a second). */
const slowest = 1;
/** It is as fast as before after so many seconds at most, gaining the same with each. */
const recoverySeconds = 80;

/** Refusals within this time (ms) count as one. */
const slowedOnceMs = 1000;

interface Place {
	readonly number: string;
	readonly at: number;
}

export interface SendingPlacesOptions {
	/** How many messages a second a number may send at best. */
	readonly topSpeed?: (number: string) => number;
	/** So many places are remembered, by default what a number of usual speed sends in twenty minutes. */
	readonly most?: number;
}

/**
 * Who may send when, number by number. A row that must wait takes its turn at once and is given a place of its own,
 * so that a thousand rows come back one by one and not all at the next free instant. In memory only: after a restart
 * everybody asks again.
 */
export class SendingPlaces {
	readonly #windows = new Map<string, SecondWindow>();
	/** Places by effect id, the earliest first within a number. */
	readonly #places = new Map<string, Place>();
	/** Messages a second after Meta's last word about it, of numbers that were too fast. */
	readonly #slowed = new Map<string, { readonly perSecond: number; readonly at: number }>();

	readonly #topSpeed: (number: string) => number;
	readonly #most: number;

	constructor({ topSpeed = () => usualSpeed, most = 100_000 }: SendingPlacesOptions = {}) {
		this.#topSpeed = topSpeed;
		this.#most = most;
	}

	/** When this row may leave (ms UTC): at or before `now` when it may already. */
	at(number: string, effectId: string, now: number): number {
		const place = this.#places.get(effectId);
		return place === undefined || isLost(place, now) ? this.#nextAt(number, now) : place.at;
	}

	/** The row waits for what `at` said. */
	keep(number: string, effectId: string, now: number): void {
		const place = this.#places.get(effectId);
		if (place !== undefined && !isLost(place, now)) return;
		this.#forgetLost(now);
		this.#places.delete(effectId);
		const at = this.#nextAt(number, now);
		if (this.#places.size < this.#most) this.#places.set(effectId, { number, at });
		this.#window(number).take(at, now);
	}

	/** The row leaves. */
	use(number: string, effectId: string, now: number): void {
		const place = this.#places.get(effectId);
		this.#places.delete(effectId);
		if (place === undefined || isLost(place, now)) this.#window(number).take(now, now);
	}

	/** Meta found the number too fast (130429): what waits asks anew, at half the speed. */
	slowDown(number: string, now: number): void {
		// What was on its way together is refused together, and is one word of Meta's.
		const last = this.#slowed.get(number)?.at ?? -Infinity;
		if (now - last < slowedOnceMs) return;
		this.#slowed.set(number, {
			perSecond: Math.max(slowest, this.speed(number, now) / 2),
			at: now,
		});
		this.#window(number).forgetAfter(now);
		for (const [effectId, place] of this.#places)
			if (place.number === number) this.#places.delete(effectId);
	}

	/** How many messages a second the number may send now. */
	speed(number: string, now: number): number {
		const top = this.#topSpeed(number);
		const slowed = this.#slowed.get(number);
		if (slowed === undefined) return top;
		const gained = (Math.max(0, now - slowed.at) / 1000) * (top / recoverySeconds);
		return Math.min(top, slowed.perSecond + gained);
	}

	#nextAt(number: string, now: number): number {
		return Math.ceil(this.#window(number).nextAt(this.speed(number, now), now));
	}

	#window(number: string): SecondWindow {
		const window = this.#windows.get(number) ?? new SecondWindow();
		this.#windows.set(number, window);
		return window;
	}

	/** A row that was cancelled or refused meanwhile never comes back for its place. */
	#forgetLost(now: number): void {
		for (const [effectId, place] of this.#places) {
			if (!isLost(place, now)) return;
			this.#places.delete(effectId);
		}
	}
}

const isLost = (place: Place, now: number): boolean => now > place.at + latenessMs;
