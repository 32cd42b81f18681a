import type { Database, Statement } from 'better-sqlite3';
import type { StoredFact } from '../../../host/records';
import { factsOf, toldIn, type DecidedEvent } from './chapter';
import { packed, unpacked } from './packed';

/** Whose facts, of which run, and after which one. */
export interface FactQuery {
	readonly contactId: string;
	readonly runId?: string;
	/** A chapter that does not come after the first of them. */
	readonly from?: number;
	/** The number of a fact; only later ones are wanted. */
	readonly after?: number;
}

/** What was told of contacts, read again. */
export class ChapterReader {
	readonly #chapters: Statement<[string, number], { seq: number; facts: Buffer }>;
	readonly #place: Statement<[number], number | null>;
	readonly #events: Statement<[number], Buffer | null>;
	/** The chapter that was last asked for an event: who reads on asks for its neighbour next. */
	#read: { readonly chapter: number; readonly events: ReadonlyMap<number, DecidedEvent> } | null =
		null;

	constructor(private readonly db: Database) {
		this.#chapters = db.prepare(
			`SELECT chapter.seq, chapter.facts FROM chapter_contact JOIN chapter ON chapter.seq = chapter
			 WHERE contact_id = ? AND chapter >= ? ORDER BY chapter`,
		);
		this.#place = db
			.prepare<[number], number | null>('SELECT max(seq) FROM chapter WHERE seq <= ?')
			.pluck();
		this.#events = db
			.prepare<[number], Buffer | null>('SELECT events FROM chapter WHERE seq = ?')
			.pluck();
	}

	/** The first so many facts, oldest first. */
	facts({ contactId, runId, from = 0, after = 0 }: FactQuery, limit: number): StoredFact[] {
		const found: StoredFact[] = [];
		const first = Math.max(from, after === 0 ? 0 : (this.#place.get(after) ?? 0));
		for (const { facts } of this.#chapters.iterate(contactId, first)) {
			for (const told of toldIn(facts)) {
				if (told[2] !== contactId) continue;
				for (const fact of factsOf(told))
					if (fact.seq > after && (runId === undefined || fact.runId === runId)) found.push(fact);
			}
			if (found.length >= limit) break;
		}
		return found.slice(0, limit);
	}

	/** An event that was decided; `null` = it is no longer kept. */
	event(chapter: number, seq: number): DecidedEvent | null {
		if (this.#read?.chapter !== chapter) {
			const events = this.#decided(chapter).map((event) => [event.seq, event] as const);
			this.#read = { chapter, events: new Map(events) };
		}
		return this.#read.events.get(seq) ?? null;
	}

	/** Takes what is told of contacts out of every chapter. In a transaction. */
	forget(contactIds: ReadonlySet<string>): void {
		const facts = this.db
			.prepare<[number], Buffer>('SELECT facts FROM chapter WHERE seq = ?')
			.pluck();
		const write = this.db.prepare<[Buffer, Buffer | null, number]>(
			'UPDATE chapter SET facts = ?, events = ? WHERE seq = ?',
		);
		const chapters = new Set([...contactIds].flatMap((id) => this.#of(id)));
		for (const chapter of chapters) {
			const told = toldIn(facts.get(chapter) ?? packed('[]'));
			const events = this.#decided(chapter).filter(({ contactId }) => !contactIds.has(contactId));
			const others = told.filter(([, , contactId]) => !contactIds.has(contactId));
			write.run(
				packed(JSON.stringify(others)),
				events.length === 0 ? null : packed(JSON.stringify(events)),
				chapter,
			);
		}
		const drop = this.db.prepare<[string]>('DELETE FROM chapter_contact WHERE contact_id = ?');
		for (const id of contactIds) drop.run(id);
		this.#read = null;
	}

	#of(contactId: string): readonly number[] {
		return this.db
			.prepare<[string], number>('SELECT chapter FROM chapter_contact WHERE contact_id = ?')
			.pluck()
			.all(contactId);
	}

	#decided(chapter: number): readonly DecidedEvent[] {
		const bytes = this.#events.get(chapter) ?? null;
		return bytes === null ? [] : (unpacked(bytes) as unknown as readonly DecidedEvent[]);
	}
}
