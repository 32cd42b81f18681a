import { hash } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import type { Definitions } from '../../../core/definitions';
import type { DefinitionSet } from '../../../host/histories';
import type { Journey } from '../../../journey/journey';

interface NamedSet {
	readonly published: readonly Journey[];
	readonly channel: Definitions['channel'];
	readonly id: string;
	readonly text: string;
}

/** What events were decided with: a row for each change of what is published, a short name in the event. */
export class DefinitionSets {
	readonly #insert: Statement<[string, string]>;
	readonly #get: Statement<[string], string>;
	#latest: NamedSet | null = null;
	/** The set whose row is known to be there. */
	#stored: string | null = null;

	constructor(db: Database) {
		this.#insert = db.prepare(
			'INSERT INTO definition_set (id, definitions) VALUES (?, ?) ON CONFLICT DO NOTHING',
		);
		this.#get = db
			.prepare<[string], string>('SELECT definitions FROM definition_set WHERE id = ?')
			.pluck();
	}

	/** The name of a set. In a transaction: its row is there when that is. */
	nameOf({ published, channel = 'none' }: Definitions): string {
		if (this.#latest?.published !== published || this.#latest.channel !== channel) {
			const set: DefinitionSet = {
				channel,
				published: published.map(({ id, version }) => [id, version]),
			};
			const text = JSON.stringify(set);
			const id = hash('sha256', text, 'hex').slice(0, 16);
			this.#latest = { published, channel, id, text };
		}
		const { id, text } = this.#latest;
		if (this.#stored !== id) this.#insert.run(id, text);
		this.#stored = id;
		return id;
	}

	/** A transaction was undone. */
	forget(): void {
		this.#stored = null;
	}

	get(id: string): DefinitionSet | null {
		const text = this.#get.get(id);
		return text === undefined ? null : (JSON.parse(text) as DefinitionSet);
	}
}
