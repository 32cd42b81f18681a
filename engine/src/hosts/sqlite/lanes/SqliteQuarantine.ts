import type { Database } from 'better-sqlite3';
import type { InboxEntry } from '../../../host/forwards';
import type { Quarantine, QuarantinedNumber } from '../../../host/quarantine';
import type { InboxReader } from '../forwards/InboxReader';
import type { GroupCommit } from '../GroupCommit';

/** Quarantine as marks on rows of the inbox. */
export class SqliteQuarantine implements Quarantine {
	constructor(
		private readonly parts: {
			readonly db: Database;
			readonly commits: GroupCommit;
			readonly reader: InboxReader;
		},
	) {}

	list(): readonly QuarantinedNumber[] {
		return this.parts.db
			.prepare<[], QuarantinedNumber>(
				`SELECT phone_number_id AS phoneNumberId, count(*) AS events, min(received_at) AS firstAt,
				 max(received_at) AS latestAt
				 FROM quarantine JOIN inbox ON seq = event_seq GROUP BY phone_number_id ORDER BY phone_number_id`,
			)
			.all();
	}

	read(phoneNumberId: string, limit: number): readonly InboxEntry[] {
		return this.parts.db
			.prepare<[string, number], number>(
				'SELECT event_seq FROM quarantine WHERE phone_number_id = ? ORDER BY event_seq LIMIT ?',
			)
			.pluck()
			.all(phoneNumberId, limit)
			.flatMap((seq) => this.parts.reader.entry(seq) ?? []);
	}

	async remove(seqs: readonly number[]): Promise<void> {
		const { db, commits } = this.parts;
		const remove = db.prepare<[number]>('DELETE FROM quarantine WHERE event_seq = ?');
		await commits.run(() => seqs.forEach((seq) => remove.run(seq)));
	}
}
