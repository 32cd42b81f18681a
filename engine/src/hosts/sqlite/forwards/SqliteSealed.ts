import type { Database } from 'better-sqlite3';
import type { Resealed, Sealed } from '../../../host/sealed';
import { place } from '../../../secrets/place';
import type { GroupCommit } from '../GroupCommit';

/** The sealed columns of forwards and waits. */
export class SqliteSealed implements Sealed {
	constructor(private readonly parts: { readonly db: Database; readonly commits: GroupCommit }) {}

	reseal(change: (sealed: string, place: string) => string | null): Promise<Resealed> {
		const { db, commits } = this.parts;
		return commits.run(() => {
			let resealed = 0;
			let lost = 0;
			const each = (table: string, column: string, placeOf: (name: string) => string): void => {
				const name = table === 'forward' ? 'url' : 'id';
				const rows = db
					.prepare<[], { seq: number; name: string; sealed: string }>(
						`SELECT seq, ${name} AS name, ${column} AS sealed FROM ${table} WHERE ${column} LIKE 'v_.%'`,
					)
					.all();
				const update = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE seq = ?`);
				for (const row of rows) {
					const anew = change(row.sealed, placeOf(row.name));
					if (anew === null) lost++;
					else if (anew !== row.sealed) {
						update.run(anew, row.seq);
						resealed++;
					}
				}
			};
			each('forward', 'secret', place.forwardSecret);
			each('wait', 'secret', place.waitSecret);
			each('wait', 'url', place.waitUrl);
			return { resealed, lost };
		});
	}
}
