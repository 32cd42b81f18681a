/** What every customer waits for and what they got: times of answers, and who was never answered or twice. */
export class Customers {
	#waiting = new Map();
	#acknowledged = new Map();
	#answers = new Map();
	#onAnswer = () => {};
	times = [];
	waiting = 0;

	/** Forgets everything, and whoever listened. */
	reset() {
		for (const map of [this.#waiting, this.#acknowledged, this.#answers]) map.clear();
		[this.times, this.waiting] = [[], 0];
		this.#onAnswer = () => {};
	}

	onAnswer(listener) {
		this.#onAnswer = listener;
	}

	asked(from, since) {
		this.waiting++;
		const queue = this.#waiting.get(from);
		if (queue === undefined) this.#waiting.set(from, [since]);
		else queue.push(since);
	}

	acknowledged(from) {
		this.#acknowledged.set(from, (this.#acknowledged.get(from) ?? 0) + 1);
	}

	answered(from) {
		this.#answers.set(from, (this.#answers.get(from) ?? 0) + 1);
		const since = this.#waiting.get(from)?.shift();
		if (since === undefined) return;
		this.waiting--;
		this.times.push(performance.now() - since);
		this.#onAnswer();
	}

	/** Of all that was acknowledged: how much was never answered, and how many answers too many there were. */
	ledger() {
		const ledger = { acknowledged: 0, answered: 0, never: 0, tooMany: 0 };
		for (const [from, count] of this.#acknowledged) {
			const answers = this.#answers.get(from) ?? 0;
			ledger.acknowledged += count;
			ledger.answered += Math.min(answers, count);
			ledger.never += Math.max(count - answers, 0);
			ledger.tooMany += Math.max(answers - count, 0);
		}
		return ledger;
	}
}
