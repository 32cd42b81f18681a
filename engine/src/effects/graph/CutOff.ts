import type { Exchange } from './Exchange';

/**
 * What one signal cuts off. It gets one listener, because each further one is compared with all before it. Every
 * exchange has a place, which is used again: a Set that is filled and emptied all the time leaves its outgrown tables
 * behind, and until they are collected they keep alive all that was in them.
 */
export class CutOff {
	readonly #places: (Exchange | null)[] = [];
	readonly #free: number[] = [];

	constructor(private readonly signal: AbortSignal) {
		signal.addEventListener('abort', () => this.#all(), { once: true });
	}

	/** Its place, by which it is found again when it is over. */
	add(exchange: Exchange): number {
		const place = this.#free.pop() ?? this.#places.length;
		this.#places[place] = exchange;
		return place;
	}

	delete(exchange: Exchange, place: number): void {
		if (this.#places[place] !== exchange) return;
		this.#places[place] = null;
		this.#free.push(place);
	}

	#all(): void {
		for (const exchange of this.#places) exchange?.cutOff(this.signal.reason);
	}
}
