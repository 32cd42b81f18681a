/** Something to do at an instant of the emulator's clock. */
export interface Timer {
	readonly due: number;
	readonly task: () => void | Promise<void>;
}

interface Entry extends Timer {
	readonly order: number;
}

/** A binary heap by due time; timers due at the same instant leave in the order they came. */
export class TimerQueue {
	readonly #heap: Entry[] = [];
	#count = 0;

	add(timer: Timer): void {
		this.#heap.push({ ...timer, order: this.#count++ });
		this.#rise(this.#heap.length - 1);
	}

	nextDue(): number | undefined {
		return this.#heap[0]?.due;
	}

	/** Removes and returns the earliest timer when it is due at `now`. */
	takeDue(now: number): Timer | undefined {
		const first = this.#heap[0];
		if (first === undefined || first.due > now) return undefined;
		const last = this.#heap.pop();
		if (last !== undefined && this.#heap.length > 0) {
			this.#heap[0] = last;
			this.#sink(0);
		}
		return first;
	}

	clear(): void {
		this.#heap.length = 0;
	}

	#rise(start: number): void {
		let index = start;
		while (index > 0) {
			const parent = (index - 1) >> 1;
			if (!this.#swapIfEarlier(index, parent)) return;
			index = parent;
		}
	}

	#sink(start: number): void {
		let index = start;
		for (;;) {
			const left = 2 * index + 1;
			const child = this.#isEarlier(left + 1, left) ? left + 1 : left;
			if (!this.#swapIfEarlier(child, index)) return;
			index = child;
		}
	}

	#isEarlier(a: number, b: number): boolean {
		const first = this.#heap[a];
		const second = this.#heap[b];
		if (first === undefined || second === undefined) return false;
		return first.due < second.due || (first.due === second.due && first.order < second.order);
	}

	#swapIfEarlier(child: number, parent: number): boolean {
		if (!this.#isEarlier(child, parent)) return false;
		const above = this.#heap[parent];
		const below = this.#heap[child];
		if (above === undefined || below === undefined) return false;
		this.#heap[parent] = below;
		this.#heap[child] = above;
		return true;
	}
}
