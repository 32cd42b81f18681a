import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { JsonObject } from '../../../../../cloud-api/json';
import type { Clock } from '../../../host/clock';
import type { Erased, Privacy } from '../../../host/privacy';
import type { ChapterReader } from '../chapters/ChapterReader';
import type { ChapterWriter } from '../chapters/ChapterWriter';
import type { Contacts } from '../contacts/Contacts';
import type { GroupCommit } from '../GroupCommit';
import type { Forgotten } from '../journal/NumberingHost';
import type { OutboxTable } from '../outbox/OutboxTable';
import { deletePerson } from './deletePerson';
import { exportPerson } from './exportPerson';
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
}

/** Rows of the inbox that are looked at in one go, between which everything else goes on. */
const stretch = 5000;

/** Export and erasure over the data file and its write-ahead log. */
export class SqlitePrivacy implements Privacy {
	constructor(private readonly parts: PrivacyParts) {}

	export(contactId: string): JsonObject | null {
		const { db, chapterReader } = this.parts;
		const person = personOf(db, contactId);
		return person === null ? null : exportPerson(db, person, chapterReader);
	}

	async erase(contactId: string): Promise<Erased | null> {
		const forgotten = await this.forget(contactId);
		return forgotten === null ? null : { ...forgotten.erased, journal: 0 };
	}

	/** Like `erase`, and who it was, so that others can forget them, too. */
	async forget(contactId: string): Promise<Forgotten | null> {
		const { db, commits, clock, tombstones } = this.parts;
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
		const { contactIds, names } = done.person;
		const complete = await this.#emptyLog();
		return {
			names: [...names, ...done.gone],
			erased: { contactIds, events: done.events, complete },
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
