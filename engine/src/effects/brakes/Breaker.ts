import type { ErrorClass } from '../../../../cloud-api/errors/errorClass';

/** Failures of one class without a success between them that open the circuit. */
const mostInARow = 20;
/** Or more than half of so many outcomes within this time (ms). */
const lookedAt = 40;
const withinMs = 30_000;

interface Outcome {
	readonly at: number;
	/** `null` = it went well. */
	readonly class: ErrorClass | null;
}

/** Counts what comes of one number's requests, and notices when it is not the messages that are at fault. */
export class Breaker {
	readonly #recent: Outcome[] = [];
	readonly #inARow = new Map<ErrorClass, number>();

	succeeded(now: number): void {
		if (this.#inARow.size > 0) this.#inARow.clear();
		this.#note({ at: now, class: null });
	}

	/** Whether this failure is one too many of its class. Counting begins anew then. */
	failed(errorClass: ErrorClass, now: number): boolean {
		const inARow = (this.#inARow.get(errorClass) ?? 0) + 1;
		this.#inARow.set(errorClass, inARow);
		this.#note({ at: now, class: errorClass });
		const failures = this.#recent.filter((outcome) => outcome.class === errorClass).length;
		const mostFail = this.#recent.length === lookedAt && failures * 2 > lookedAt;
		if (inARow < mostInARow && !mostFail) return false;
		this.#recent.length = 0;
		this.#inARow.clear();
		return true;
	}

	#note(outcome: Outcome): void {
		const isOld = ({ at }: Outcome) => at <= outcome.at - withinMs;
		while (this.#recent[0] !== undefined && isOld(this.#recent[0])) this.#recent.shift();
		this.#recent.push(outcome);
		if (this.#recent.length > lookedAt) this.#recent.shift();
	}
}
