import type { Database, Statement } from 'better-sqlite3';
import { dayOf } from '../../../core/budget/Budget';
import type { MessageCategory } from '../../../core/effect';

/** A row of the outbox, as far as it counts. */
interface Counted {
	readonly sent_as: MessageCategory | null;
	readonly charge: number | null;
	readonly sent_at: number | null;
	readonly queued_at: number;
}

/** Keeps the sums of what was charged in step with the rows. */
export class SpendingLedger {
	readonly #add: Statement<[string, string, number, number]>;

	constructor(db: Database) {
		this.#add = db.prepare(
			`INSERT INTO spending (day, category, messages, cost) VALUES (?, ?, ?, ?)
			 ON CONFLICT DO UPDATE SET messages = messages + excluded.messages, cost = cost + excluded.cost`,
		);
	}

	/** A row counts otherwise than before. In the transaction that changes it. */
	moved(before: Counted, after: Counted): void {
		if (before.charge === after.charge && before.sent_as === after.sent_as) return;
		this.#count(before, -1);
		this.#count(after, 1);
	}

	#count(
		{ sent_as: category, charge, sent_at: sentAt, queued_at: queuedAt }: Counted,
		sign: number,
	): void {
		if (category === null || charge === null) return;
		this.#add.run(dayOf(sentAt ?? queuedAt), category, sign, sign * charge);
	}
}
