import type { Database, Statement } from 'better-sqlite3';
import { toldIn, type DecidedEvent } from './chapter';
import { packedList } from './packed';

/** Enough that packing pays, few enough that reading one contact's does not mean unpacking everybody's. */
const mostEvents = 64;

/** JSON about a contact, in pieces; what cannot be JSON so throws where it is told, and takes nothing else with it. */
interface Line {
	readonly contactId: string;
	readonly json: readonly string[];
}

interface OpenChapter {
	/** The number of its first fact. */
	readonly seq: number;
	/** How many there are. */
	facts: number;
	readonly told: Line[];
	readonly events: Line[];
	readonly contacts: Set<string>;
	lastEvent: number;
}

/** Where a transaction's chapters stood. */
export interface ChapterMark {
	readonly open: readonly OpenChapter[];
	readonly facts: number;
	readonly told: number;
	readonly events: number;
}

/**
 * What transactions tell of contacts: the events that were decided, and their facts. It is gathered in memory and
 * written in chapters at the end of each transaction, because one row for many events costs a fraction of a row, and
 * its index entries, for each fact.
 */
export class ChapterWriter {
	readonly #insert: Statement<[number, Buffer, Buffer | null, number]>;
	readonly #index: Statement<[string, number]>;
	#open: readonly OpenChapter[] = [];
	#nextFact: number;

	constructor(db: Database) {
		this.#insert = db.prepare(
			'INSERT INTO chapter (seq, facts, events, last_event) VALUES (?, ?, ?, ?)',
		);
		this.#index = db.prepare('INSERT INTO chapter_contact (contact_id, chapter) VALUES (?, ?)');
		this.#nextFact = firstFree(db);
	}

	/** The chapter that the next event goes into. */
	current(): number {
		return this.#last().seq;
	}

	/** The number of the next fact: where the story of the file stands. */
	position(): number {
		const last = this.#open.at(-1);
		return last === undefined ? this.#nextFact : last.seq + last.facts;
	}

	addEvent(event: DecidedEvent): void {
		const { contactId, seq } = event;
		const chapter = this.#last();
		chapter.events.push({ contactId, json: [JSON.stringify(event)] });
		chapter.contacts.add(contactId);
		chapter.lastEvent = Math.max(chapter.lastEvent, seq);
	}

	/** `facts` = `factText` of each. */
	addFacts(eventId: string, contactId: string, facts: readonly string[]): void {
		if (facts.length === 0) return;
		const chapter = this.#open.at(-1) ?? this.#last();
		const seq = chapter.seq + chapter.facts;
		const json = [`[${seq},${JSON.stringify(eventId)},${JSON.stringify(contactId)},[`];
		for (const fact of facts) {
			if (json.length > 1) json.push(',');
			json.push(fact);
		}
		json.push(']]');
		chapter.told.push({ contactId, json });
		chapter.facts += facts.length;
		chapter.contacts.add(contactId);
	}

	/** What of these contacts is not written yet is not written at all. */
	forget(contactIds: ReadonlySet<string>): void {
		const others = ({ contactId }: Line) => !contactIds.has(contactId);
		this.#open = this.#open.map((chapter) => ({
			...chapter,
			told: chapter.told.filter(others),
			events: chapter.events.filter(others),
			contacts: new Set([...chapter.contacts].filter((id) => !contactIds.has(id))),
		}));
	}

	mark(): ChapterMark {
		const last = this.#open.at(-1);
		return {
			open: this.#open,
			facts: last?.facts ?? 0,
			told: last?.told.length ?? 0,
			events: last?.events.length ?? 0,
		};
	}

	/** Takes back what was added since. A contact that is told of less than its index says costs a look. */
	undo({ open, facts, told, events }: ChapterMark): void {
		const last = open.at(-1);
		if (last !== undefined) {
			last.facts = facts;
			last.told.splice(told);
			last.events.splice(events);
		}
		this.#open = open;
	}

	/** Writes what was gathered. At the end of a transaction. */
	flush(): void {
		const open = this.#open;
		this.#open = [];
		for (const { seq, facts, told, events, contacts, lastEvent } of open) {
			if (facts + events.length === 0) continue;
			this.#insert.run(
				seq,
				packedList(told.map(jsonOf)),
				events.length === 0 ? null : packedList(events.map(jsonOf)),
				lastEvent,
			);
			for (const contactId of contacts) this.#index.run(contactId, seq);
			this.#nextFact = seq + Math.max(facts, 1);
		}
	}

	#last(): OpenChapter {
		const last = this.#open.at(-1);
		if (last !== undefined && last.events.length < mostEvents) return last;
		const seq = last === undefined ? this.#nextFact : last.seq + Math.max(last.facts, 1);
		const chapter: OpenChapter = {
			seq,
			facts: 0,
			told: [],
			events: [],
			contacts: new Set(),
			lastEvent: 0,
		};
		this.#open = [...this.#open, chapter];
		return chapter;
	}
}

const jsonOf = ({ json }: Line): readonly string[] => json;

/** Numbers of facts go on after the last one that is on record. */
function firstFree(db: Database): number {
	const last = db
		.prepare<[], { seq: number; facts: Buffer }>(
			'SELECT seq, facts FROM chapter ORDER BY seq DESC LIMIT 1',
		)
		.get();
	if (last === undefined) return 1;
	const told = toldIn(last.facts).at(-1);
	if (told === undefined) return last.seq + 1;
	const [seq, , , facts] = told;
	return seq + facts.length;
}
