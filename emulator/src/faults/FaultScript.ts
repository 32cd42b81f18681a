import type { OperationId } from '../../../cloud-api/catalogue';
import { z } from 'zod';
import { createRandom, type Random } from '../world/createRandom';
import { faultRuleSchema, type Fault, type FaultRule } from './FaultRule';

interface Armed {
	readonly rule: z.output<typeof faultRuleSchema>;
	seen: number;
}

/** Decides, call by call, what goes wrong. The same seed, rules and calls give the same faults. */
export class FaultScript {
	readonly #seed: number;
	#random: Random;
	#armed: readonly Armed[] = [];

	constructor(seed: number) {
		this.#seed = seed;
		this.#random = createRandom(seed);
	}

	/** Replaces the script and starts its counts and dice anew. @throws Error that names the wrong rule. */
	set(rules: readonly FaultRule[]): void {
		const parsed = z.array(faultRuleSchema).safeParse(rules);
		if (!parsed.success) {
			throw new Error(`The fault script is not valid:\n${z.prettifyError(parsed.error)}`);
		}
		this.#random = createRandom(this.#seed);
		this.#armed = parsed.data.map((rule) => ({ rule, seen: 0 }));
	}

	clear(): void {
		this.set([]);
	}

	rules(): readonly FaultRule[] {
		return this.#armed.map((one) => one.rule);
	}

	/** What strikes one call, in the order of the rules. */
	next(operation: OperationId): readonly Fault[] {
		return this.#armed.flatMap((armed) =>
			this.#strikes(armed, operation) ? [armed.rule.fault] : [],
		);
	}

	#strikes(armed: Armed, operation: OperationId): boolean {
		const { match, nth, rate } = armed.rule;
		if (match.operation !== undefined && match.operation !== operation) return false;
		armed.seen++;
		if (nth !== undefined && ![nth].flat().includes(armed.seen)) return false;
		return rate === undefined || this.#random() < rate;
	}
}
