import type { Statement } from 'better-sqlite3';

interface Late {
	readonly statement: Statement;
	readonly rows: unknown[][];
}

/** What is to be written to one table, and to which rows of it. */
export class LateTable {
	#statements = new Map<object, Late>();
	/** What waits to be written, by the names of the rows. */
	#rows = new Map<string, unknown[]>();

	constructor(private readonly late: LateWrites) {}

	/** Writes to the row of that name, in its turn. */
	write<Values extends unknown[]>(row: string, statement: Statement<Values>, values: Values): void {
		if (!this.late.gathering()) {
			statement.run(...values);
			return;
		}
		// Statements change places, so a row has one at a time.
		if (this.#rows.has(row)) this.late.flush();
		this.#rows.set(row, values);
		const late = this.#statements.get(statement);
		if (late === undefined) this.#statements.set(statement, { statement, rows: [values] });
		else late.rows.push(values);
	}

	/** Changes what is to be written to that row; `false` = it is written already. */
	replace(row: string, values: readonly unknown[]): boolean {
		const waiting = this.#rows.get(row);
		waiting?.splice(0, waiting.length, ...values);
		return waiting !== undefined;
	}

	/** Before that row is read. */
	catchUp(row: string): void {
		if (this.#rows.has(row)) this.late.flush();
	}

	/** Before any row is read. */
	catchUpAll(): void {
		if (this.#rows.size > 0) this.late.flush();
	}

	flush(): void {
		for (const { statement, rows } of this.#statements.values())
			for (const values of rows) statement.run(...values);
		this.forget();
	}

	forget(): void {
		if (this.#rows.size === 0) return;
		// Not emptied: what a Map loses stays in its old table, and that, once it is old garbage, keeps the new one alive.
		this.#statements = new Map();
		this.#rows = new Map();
	}
}

/**
 * Writes of a transaction, made at its end and table by table: a statement that follows itself takes half as long as
 * one of six in turn, because what it needs is still at hand. Whoever reads what may be late has it catch up first.
 */
export class LateWrites {
	readonly #tables: LateTable[] = [];
	#gathering = false;

	/** Tables are written in the order in which they were asked for. */
	table(): LateTable {
		const table = new LateTable(this);
		this.#tables.push(table);
		return table;
	}

	/** Whether writes are late at present; else they are made at once. */
	gathering(): boolean {
		return this.#gathering;
	}

	/** Gathers what `work` writes; it is written by the next flush. */
	gather(work: () => void): void {
		this.#gathering = true;
		try {
			work();
		} finally {
			this.#gathering = false;
		}
	}

	/** Does `work` on what is written, and what it writes is written at once. */
	atOnce(work: () => void): void {
		const before = this.#gathering;
		this.flush();
		this.#gathering = false;
		try {
			work();
		} finally {
			this.#gathering = before;
		}
	}

	flush(): void {
		for (const table of this.#tables) table.flush();
	}

	/** A transaction was undone. */
	forget(): void {
		for (const table of this.#tables) table.forget();
	}
}
