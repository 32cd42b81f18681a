import { heldByBudget, periodOf, type Budget, type Period } from '../../core/budget/Budget';
import type { PriceTable } from '../../core/budget/PriceTable';
import type { Contact } from '../../core/contact';
import type { MessageCategory } from '../../core/effect';
import type { Spending } from '../../host/spending';

/** How a budget stands. */
export interface BudgetUse {
	readonly id: string;
	/** The day or month it is for now. */
	readonly period: string;
	readonly category: MessageCategory | null;
	/** `null` = messages are counted. */
	readonly currency: string | null;
	/** In the currency, or messages; what a person raised it by is in it. */
	readonly most: number;
	readonly used: number;
}

/** A budget that has no room for a message, until when and by what name it holds it. */
export interface BudgetStop {
	readonly until: number;
	readonly heldBy: string;
	readonly reason: string;
}

export interface BudgetGuardOptions {
	readonly budgets: readonly Budget[];
	/** `null` = messages are counted, and nothing else. */
	readonly prices: PriceTable | null;
	readonly spending: Pick<Spending, 'used' | 'raised'>;
	/** A budget holds messages back that held none before. */
	readonly onStop: (use: BudgetUse, reason: string) => void;
}

interface Reservation {
	readonly category: MessageCategory;
	readonly cost: number;
}

/**
 * Looks ahead whether a message is within the operator's budgets. What is on its way is counted before it is
 * settled, so that no two messages get the last of a budget. Answers cost what they cost: they are counted where
 * Meta charges them, and never held.
 */
export class BudgetGuard {
	/** By effect id. */
	readonly #onTheWay = new Map<string, Reservation>();
	/** Budgets that were told of, with what they allowed then. */
	readonly #told = new Map<string, string>();

	constructor(private readonly options: BudgetGuardOptions) {}

	/** The first budget without room; `null` = it may go. */
	stop(contact: Contact, category: MessageCategory, now: number): BudgetStop | null {
		if (category === 'service') return null;
		for (const budget of this.options.budgets) {
			if (budget.category !== null && budget.category !== category) continue;
			const period = periodOf(budget.period, now);
			const most = this.#most(budget, period);
			const more = budget.category === null ? this.#priceOf(contact, category) : 1;
			if (more === 0 || this.#used(budget, period) + this.#reserved(budget) + more <= most)
				continue;
			const reason = this.#reasonOf(budget, period, most);
			this.#tell(budget, period, reason);
			return { until: period.end, heldBy: heldByBudget(budget.id), reason };
		}
		return null;
	}

	/** The message leaves. */
	reserve(effectId: string, contact: Contact, category: MessageCategory): void {
		if (category === 'service' || this.options.budgets.length === 0) return;
		this.#onTheWay.set(effectId, { category, cost: this.#priceOf(contact, category) });
	}

	/** What became of it is written down. */
	settled(effectId: string): void {
		this.#onTheWay.delete(effectId);
	}

	list(now: number): readonly BudgetUse[] {
		return this.options.budgets.map((budget) => this.#use(budget, periodOf(budget.period, now)));
	}

	#use(budget: Budget, period: Period): BudgetUse {
		const unit = budget.category === null ? 1_000_000 : 1;
		return {
			id: budget.id,
			period: period.name,
			category: budget.category,
			currency: budget.category === null ? (this.options.prices?.currency ?? null) : null,
			most: this.#most(budget, period) / unit,
			used: this.#used(budget, period) / unit,
		};
	}

	#most(budget: Budget, period: Period): number {
		return budget.most + this.options.spending.raised(budget.id, period);
	}

	#used({ category }: Budget, period: Period): number {
		const { messages, cost } = this.options.spending.used(period, category);
		return category === null ? cost : messages;
	}

	#reserved({ category }: Budget): number {
		const all = [...this.#onTheWay.values()];
		return category === null
			? all.reduce((sum, { cost }) => sum + cost, 0)
			: all.filter((one) => one.category === category).length;
	}

	#priceOf({ identity }: Contact, category: MessageCategory): number {
		return this.options.prices?.of(identity, category) ?? 0;
	}

	#reasonOf({ category }: Budget, { name }: Period, most: number): string {
		const what =
			category === null
				? `${most / 1_000_000} ${this.options.prices?.currency ?? ''}`
				: `${most} ${category} ${most === 1 ? 'message' : 'messages'}`;
		return `the budget of ${name}, ${what}, is used up; \`wayfare budgets\` raises it`;
	}

	/** Once for each amount: an alarm that repeats itself is not heard. */
	#tell(budget: Budget, period: Period, reason: string): void {
		if (this.#told.get(budget.id) === reason) return;
		this.#told.set(budget.id, reason);
		this.options.onStop(this.#use(budget, period), reason);
	}
}
