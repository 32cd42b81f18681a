import type { Database, Statement } from 'better-sqlite3';
import type { Period } from '../../../core/budget/Budget';
import type { MessageCategory } from '../../../core/effect';
import type { Spending, Spent } from '../../../host/spending';
import type { GroupCommit } from '../GroupCommit';

interface Asked {
	readonly first: string;
	readonly last: string;
	readonly category: MessageCategory | null;
}

/** Reads the sums that the outbox keeps, and keeps what people raised. */
export class SqliteSpending implements Spending {
	readonly #used: Statement<[Asked], Spent>;
	readonly #raised: Statement<[string, string], number>;
	readonly #raise: Statement<[string, string, number]>;

	constructor(
		db: Database,
		private readonly commits: GroupCommit,
	) {
		this.#used = db.prepare(
			`SELECT coalesce(sum(messages), 0) AS messages, coalesce(sum(cost), 0) AS cost FROM spending
			 WHERE day BETWEEN @first AND @last AND (@category IS NULL OR category = @category)`,
		);
		this.#raised = db
			.prepare<[string, string], number>(
				'SELECT amount FROM budget_raise WHERE budget = ? AND period = ?',
			)
			.pluck();
		this.#raise = db.prepare(
			`INSERT INTO budget_raise (budget, period, amount) VALUES (?, ?, ?)
			 ON CONFLICT DO UPDATE SET amount = amount + excluded.amount`,
		);
	}

	used({ first, last }: Period, category: MessageCategory | null): Spent {
		return this.#used.get({ first, last, category }) ?? { messages: 0, cost: 0 };
	}

	raised(budgetId: string, { name }: Period): number {
		return this.#raised.get(budgetId, name) ?? 0;
	}

	async raise(budgetId: string, { name }: Period, by: number): Promise<void> {
		await this.commits.run(() => this.#raise.run(budgetId, name, by));
	}
}
