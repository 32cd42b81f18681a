import type { OutboxStatus } from '../../../host/outbox';

/** A contact's next message waits for these. */
const open: ReadonlySet<OutboxStatus> = new Set(['PENDING', 'SENDING', 'UNKNOWN']);
/** There is a time at which to look at these. */
const timed: ReadonlySet<OutboxStatus> = new Set(['PENDING', 'HELD', 'UNKNOWN']);

/** What is to be known of a row. */
interface ChangedRow {
	readonly contact_id: string;
	readonly status: OutboxStatus;
}

/** What a transaction has changed in the outbox, as far as senders are concerned. */
export interface ChangesMade<Row> {
	/** The first row that it asked for, of each contact of whom it changed nothing else. */
	readonly asked: readonly Row[];
	/** Other rows may be due now, or there is another time to wait for. */
	readonly timed: boolean;
	/** A row no longer keeps its contact's next one waiting. */
	readonly freed: boolean;
	/** There may be rows to claim besides those that were asked for. */
	readonly look: boolean;
}

/** Gathers what the transaction at hand changes in the outbox. */
export class OutboxChanges<Row extends ChangedRow> {
	/** By contact; `null` = another row of theirs was changed. A new one each time, as in `LateTable.forget`. */
	#asked = new Map<string, Row | null>();
	#timed = false;
	#freed = false;
	#look = false;

	asked(row: Row): void {
		const { contact_id: contact } = row;
		if (row.status !== 'PENDING') {
			this.#timed = true;
			return;
		}
		const first = this.#asked.get(contact);
		if (first === undefined) this.#asked.set(contact, row);
		else this.#look ||= first === null;
	}

	moved({ contact_id: contact, status: before }: ChangedRow, status: OutboxStatus): void {
		this.#look ||= this.#asked.has(contact);
		this.#asked.set(contact, null);
		this.#timed ||= timed.has(status);
		this.#freed ||= open.has(before) && !open.has(status);
	}

	/** Nobody knows which rows were changed. */
	others(): void {
		this.#asked = new Map();
		this.#timed = true;
	}

	/** There may be rows to claim that nobody has changed: others may be claimed than before. */
	look(): void {
		this.#look = true;
	}

	/** What was gathered; the next transaction begins with nothing. */
	take(): ChangesMade<Row> {
		const asked = [...this.#asked.values()].filter((row) => row !== null);
		const made = { asked, timed: this.#timed, freed: this.#freed, look: this.#look };
		this.#asked = new Map();
		[this.#timed, this.#freed, this.#look] = [false, false, false];
		return made;
	}
}
