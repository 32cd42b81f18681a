import { createRandom, type Random } from '../world/createRandom';
import { isOfFamily, type FaultFamily, type FaultOf } from './Fault';
import { matches, type FaultSubject } from './FaultMatch';
import type { WholeFaultRule } from './FaultRule';
import { instantOf } from './moment';
import { parseFaultRule, parseFaultScript } from './parseFaultScript';

/** A rule of the script, and how often it has struck. */
export interface ArmedRule {
	/** Counts from 1 since the script was set. */
	readonly id: number;
	readonly rule: WholeFaultRule;
	readonly strikes: number;
}

interface Armed {
	readonly id: number;
	rule: WholeFaultRule;
	readonly from: number;
	readonly until: number;
	/** Each rule has dice of its own, so that what one strikes does not depend on the others. */
	readonly random: Random;
	seen: number;
	strikes: number;
}

interface Parts {
	readonly seed: number;
	/** The emulator's clock. */
	readonly now: () => number;
	readonly onChange: (rules: readonly ArmedRule[]) => void;
}

/** Decides what goes wrong. The same seed, rules and calls give the same faults, however long they take. */
export class FaultScript {
	readonly #parts: Parts;
	#armed: readonly Armed[] = [];
	#count = 0;

	constructor(parts: Parts) {
		this.#parts = parts;
	}

	/** Replaces the script and starts its counts and dice anew. @throws FaultScriptError that names the wrong member. */
	set(source: unknown): void {
		const rules = parseFaultScript(source);
		this.#count = 0;
		this.#armed = rules.map((rule) => this.#arm(rule));
		this.#changed();
	}

	clear(): void {
		this.set([]);
	}

	/** Puts a rule behind the others. @throws FaultScriptError that names the wrong member. */
	add(rule: unknown): ArmedRule {
		const armed = this.#arm(parseFaultRule(rule));
		this.#armed = [...this.#armed, armed];
		this.#changed();
		return viewOf(armed);
	}

	/** Switches a rule on or off; false when there is none of this id. */
	turn(id: number, on: boolean): boolean {
		const armed = this.#armed.find((one) => one.id === id);
		if (armed === undefined) return false;
		armed.rule = { ...armed.rule, on };
		this.#changed();
		return true;
	}

	/** False when there is none of this id. */
	remove(id: number): boolean {
		const left = this.#armed.filter((one) => one.id !== id);
		if (left.length === this.#armed.length) return false;
		this.#armed = left;
		this.#changed();
		return true;
	}

	rules(): readonly ArmedRule[] {
		return this.#armed.map((one) => viewOf(one));
	}

	/** What of a family strikes a subject, in the order of the rules; of faults that exclude each other the first. */
	strike<F extends FaultFamily>(family: F, subject: FaultSubject): readonly FaultOf<F>[] {
		let settled = false;
		const faults: FaultOf<F>[] = [];
		for (const armed of this.#armed) {
			const { fault } = armed.rule;
			if (!isOfFamily(family, fault) || !this.#wouldStrike(armed, subject)) continue;
			if (deciding.has(fault.kind) && settled) continue;
			settled ||= deciding.has(fault.kind);
			armed.strikes++;
			faults.push(fault);
		}
		if (faults.length > 0) this.#changed();
		return faults;
	}

	/** Counts and rolls, whatever the other rules do. */
	#wouldStrike(armed: Armed, subject: FaultSubject): boolean {
		const { match, nth, rate, times, on } = armed.rule;
		const now = this.#parts.now();
		if (!on || now < armed.from || now >= armed.until || !matches(match, subject)) return false;
		armed.seen++;
		const hit = rate === undefined || armed.random() < rate;
		if (nth !== undefined && ![nth].flat().includes(armed.seen)) return false;
		return hit && (times === undefined || armed.strikes < times);
	}

	#arm(rule: WholeFaultRule): Armed {
		const setAt = this.#parts.now();
		const id = ++this.#count;
		return {
			id,
			rule,
			from: rule.from === undefined ? -Infinity : instantOf(rule.from, setAt),
			until: rule.until === undefined ? Infinity : instantOf(rule.until, setAt),
			random: createRandom(Math.imul(this.#parts.seed ^ id, 0x9e3779b1)),
			seen: 0,
			strikes: 0,
		};
	}

	#changed(): void {
		this.#parts.onChange(this.rules());
	}
}

/** A call has one answer: of these, the first that strikes gives it. */
const deciding: ReadonlySet<string> = new Set([
	'graphError',
	'http',
	'cutBeforeAccept',
	'cutAfterAccept',
]);

const viewOf = ({ id, rule, strikes }: Armed): ArmedRule => ({ id, rule, strikes });
