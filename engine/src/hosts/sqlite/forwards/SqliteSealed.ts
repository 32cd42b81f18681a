import type { Database } from 'better-sqlite3';
import type { Sealed, SealedSecret } from '../../../host/sealed';
import { place } from '../../../secrets/place';
import type { GroupCommit } from '../GroupCommit';

/** Where sealed texts are; `name` is the column that their place is called after. */
const columns = [
	{ table: 'forward', column: 'secret', name: 'url', placeOf: place.forwardSecret },
	{ table: 'wait', column: 'secret', name: 'id', placeOf: place.waitSecret },
	{ table: 'wait', column: 'url', name: 'id', placeOf: place.waitUrl },
] as const;

/** The sealed columns of forwards and waits. */
export class SqliteSealed implements Sealed {
	constructor(private readonly parts: { readonly db: Database; readonly commits: GroupCommit }) {}

	list(): readonly SealedSecret[] {
		return columns.flatMap(({ table, column, name, placeOf }, index) =>
			this.parts.db
				.prepare<[], { seq: number; name: string; sealed: string }>(
					`SELECT seq, ${name} AS name, ${column} AS sealed FROM ${table} WHERE ${column} LIKE 'v_.%'`,
				)
				.all()
				.map((row) => ({
					id: `${index}.${row.seq}`,
					place: placeOf(row.name),
					sealed: row.sealed,
				})),
		);
	}

	async replace(changes: readonly (SealedSecret & { readonly anew: string })[]): Promise<void> {
		const { db, commits } = this.parts;
		const updates = columns.map(({ table, column }) =>
			db.prepare<[string, number, string]>(
				`UPDATE ${table} SET ${column} = ? WHERE seq = ? AND ${column} = ?`,
			),
		);
		await commits.run(() => {
			for (const { id, sealed, anew } of changes) {
				const [index, seq] = id.split('.').map(Number);
				updates[index ?? -1]?.run(anew, seq ?? 0, sealed);
			}
		});
	}
}
