import { ExpressionError } from './ExpressionError';

const MAX_STEPS = 10_000;
const MAX_DEPTH = 100;
const MAX_TEXT = 1_000_000;
const MAX_ITEMS = 100_000;
/** Whatever walks a value later must not overflow the stack; requests and webhooks may be as deep. */
const MAX_LEVELS = 64;

/** Bounds what one template may cost: nodes visited, nesting, and the size of every text and list on the way. */
export class StepBudget {
	#steps = 0;
	#depth = 0;

	/** Counts one visited node and, around `visit`, one level of nesting. */
	spend<T>(visit: () => T): T {
		this.charge(1);
		if (this.#depth >= MAX_DEPTH) {
			throw new ExpressionError(
				`The expression nests deeper than ${MAX_DEPTH} levels. Split it over several steps.`,
			);
		}
		this.#depth += 1;
		try {
			return visit();
		} finally {
			this.#depth -= 1;
		}
	}

	/** Refuses values nobody sends, and makes the work of native methods on long ones count. */
	admit<T>(value: T): T {
		if (typeof value === 'string') {
			if (value.length > MAX_TEXT) throw tooLarge(`text of more than ${MAX_TEXT} characters`);
			this.charge(value.length >> 10);
		} else if (Array.isArray(value)) {
			if (value.length > MAX_ITEMS) throw tooLarge(`list of more than ${MAX_ITEMS} items`);
			this.charge(value.length >> 6);
		}
		return value;
	}

	/** Refuses a value that would be too large once written out: one long text can stand in a list many times. */
	admitWhole<T>(value: T): T {
		let size = 0;
		const weigh = (part: unknown, depth: number): void => {
			if (depth > MAX_LEVELS) throw tooLarge(`value of more than ${MAX_LEVELS} levels`);
			size += typeof part === 'string' ? part.length : 1;
			if (size > MAX_TEXT) throw tooLarge(`value of more than ${MAX_TEXT} characters`);
			if (Array.isArray(part)) part.forEach((item) => weigh(item, depth + 1));
			else if (isPlain(part)) Object.values(part).forEach((item) => weigh(item, depth + 1));
		};
		weigh(value, 0);
		this.charge(size >> 10);
		return value;
	}

	/** Counts steps of work that no node stands for. */
	charge(steps: number): void {
		this.#steps += steps;
		if (this.#steps > MAX_STEPS) {
			throw new ExpressionError(
				`The expression takes more than ${MAX_STEPS} steps. Simplify it or shorten its lists.`,
			);
		}
	}
}

/** Dates and sets write themselves out shortly; only data of our own shape is walked. */
const isPlain = (value: unknown): value is object =>
	typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const tooLarge = (what: string): ExpressionError =>
	new ExpressionError(`The expression makes a ${what}. Shorten it before it gets there.`);
