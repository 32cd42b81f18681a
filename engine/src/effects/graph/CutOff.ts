import type { Exchange } from './Exchange';

/** What one signal cuts off. It gets one listener, because each further one is compared with all before it. */
export class CutOff {
	readonly #open = new Set<Exchange>();

	constructor(private readonly signal: AbortSignal) {
		signal.addEventListener('abort', () => this.#all(), { once: true });
	}

	add(exchange: Exchange): void {
		this.#open.add(exchange);
	}

	delete(exchange: Exchange): void {
		this.#open.delete(exchange);
	}

	#all(): void {
		for (const exchange of this.#open) exchange.cutOff(this.signal.reason);
	}
}
