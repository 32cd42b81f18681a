import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { JsonObject } from '../../../../../cloud-api/json';
import type { Clock } from '../../../host/clock';
import type { Erased, Privacy } from '../../../host/privacy';
import type { ChapterReader } from '../chapters/ChapterReader';
import type { ChapterWriter } from '../chapters/ChapterWriter';
import type { Contacts } from '../contacts/Contacts';
import type { GroupCommit } from '../GroupCommit';
import type { Journal } from '../journal/Journal';
import type { SplitBody } from '../journal/takeAgain';
import type { OutboxTable } from '../outbox/OutboxTable';
import { deletePerson } from './deletePerson';
import { exportPerson } from './exportPerson';
import { forgetInJournal } from './forgetInJournal';
import { inboxOf, personOf, type Person } from './Person';
import type { Tombstones } from './Tombstones';

export interface PrivacyParts {
	readonly chapters: ChapterWriter;
	readonly chapterReader: ChapterReader;
	readonly db: Database;
	readonly commits: GroupCommit;
	readonly clock: Clock;
	readonly contacts: Pick<Contacts, 'forget'>;
	readonly table: Pick<OutboxTable, 'forget'>;
	readonly tombstones: Tombstones;
	readonly journal: Journal | null;
	/** Takes the journal's webhooks apart. */
	readonly split: SplitBody;
}

/** Rows of the inbox that are looked at in one go, between which everything else goes on. */
const stretch = 5000;

/** Export and erasure over the data file, its write-ahead log and the journal. */
export class SqlitePrivacy implements Privacy {
	constructor(private readonly parts: PrivacyParts) {}

	export(contactId: string): JsonObject | null {
		const { db, chapterReader } = this.parts;
		const person = personOf(db, contactId);
		return person === null ? null : exportPerson(db, person, chapterReader);
	}

	async erase(contactId: string): Promise<Erased | null> {
		const { db, commits, clock, tombstones, journal, split } = this.parts;
		const before = personOf(db, contactId);
		if (before === null) return null;
		const { seqs: known, upTo } = await this.#eventsOf(before);
		const done = await commits.run(() => {
			// What came while the inbox was looked through is found here, where nothing else can come.
			const person = personOf(db, contactId) ?? before;
			const seqs = [...new Set([...known, ...this.#stretchOf(person, upTo, this.#last())])];
			const gone = deletePerson(db, person, seqs, this.parts);
			this.parts.table.forget();
			this.parts.contacts.forget();
			tombstones.add([...person.names, ...gone], clock.now());
			return { person, events: seqs.length, gone };
		});
		const rewritten =
			journal === null ? 0 : await forgetInJournal(journal, split, done.person, done.gone);
		return {
			contactIds: done.person.contactIds,
			events: done.events,
			journal: rewritten,
			complete: await this.#emptyLog(),
		};
	}

	async #eventsOf(person: Person): Promise<{ seqs: readonly number[]; upTo: number }> {
		const upTo = this.#last();
		const first = this.parts.db
			.prepare<[], number>('SELECT coalesce(min(seq), 0) FROM inbox')
			.pluck()
			.get();
		const seqs: number[] = [];
		for (let from = (first ?? 0) - 1; from < upTo; from += stretch) {
			seqs.push(...this.#stretchOf(person, from, Math.min(from + stretch, upTo)));
			await nextTurn();
		}
		return { seqs, upTo };
	}

	#stretchOf(person: Person, after: number, upTo: number): readonly number[] {
		const { condition, values } = inboxOf(person);
		return this.parts.db
			.prepare<unknown[], number>(
				`SELECT seq FROM inbox WHERE seq > ? AND seq <= ? AND ${condition}`,
			)
			.pluck()
			.all(after, upTo, ...values);
	}

	#last(): number {
		return (
			this.parts.db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM inbox').pluck().get() ??
			0
		);
	}

	/** Puts what was written over into the file itself, and cuts the log to nothing. */
	async #emptyLog(): Promise<boolean> {
		for (let tries = 0; tries < 20; tries++) {
			const [result] = this.parts.db.pragma('wal_checkpoint(TRUNCATE)') as [{ busy: number }];
			if (result.busy === 0) return true;
			await sleep(100);
		}
		return false;
	}
}
