import Database from 'better-sqlite3';

/** What people saved by hand after a backup was taken: it is in no journal, so a restore cannot bring it back. */
export interface SavedSince {
	/** Names of journeys that were saved or published since, or deleted. */
	readonly journeys: readonly string[];
	/** Names of forwards that were made or changed since, or deleted. */
	readonly forwards: readonly string[];
	/** Executions of n8n that began to wait. */
	readonly waits: number;
}

const sayings = {
	journeys: "SELECT id, name, draft || ' ' || coalesce(published_version, '') FROM journey",
	forwards: "SELECT id, name, url || ' ' || filters || ' ' || paused FROM forward",
	waits: "SELECT id, '', '' FROM wait WHERE status = 'open'",
};

type Saying = readonly [id: string, name: string, content: string];

/** Compares the data file that a restore replaced with the one it put there; `null` = the old one cannot be read. */
export function savedSince(lost: string, restored: string): SavedSince | null {
	const [old, now] = [read(lost), read(restored)];
	if (old === null || now === null) return null;
	return {
		journeys: different(old.journeys, now.journeys),
		forwards: different(old.forwards, now.forwards),
		waits: old.waits.filter(([id]) => !now.waits.some(([known]) => known === id)).length,
	};
}

/** A file that was lost is damaged, as like as not, or of an older release. */
function read(file: string): Record<keyof typeof sayings, Saying[]> | null {
	try {
		const db = new Database(file, { readonly: true, fileMustExist: true });
		try {
			const all = (sql: string): Saying[] => db.prepare<[], Saying>(sql).raw().all();
			return {
				journeys: all(sayings.journeys),
				forwards: all(sayings.forwards),
				waits: all(sayings.waits),
			};
		} finally {
			db.close();
		}
	} catch {
		return null;
	}
}

function different(old: readonly Saying[], now: readonly Saying[]): readonly string[] {
	const known = new Map(now.map((saying) => [saying[0], saying]));
	const changed = old.filter(([id, , content]) => known.get(id)?.[2] !== content);
	const kept = new Set(old.map(([id]) => id));
	const deleted = now.filter(([id]) => !kept.has(id));
	return [...changed, ...deleted].map(([id, name]) => name || id);
}
