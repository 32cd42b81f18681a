import type { Database, Statement } from 'better-sqlite3';
import type { Clock } from '../../../host/clock';
import type {
	Forward,
	ForwardFilters,
	ForwardProgress,
	Forwards,
	InboxEntry,
} from '../../../host/forwards';
import type { GroupCommit } from '../GroupCommit';
import type { InboxReader } from './InboxReader';
import { Listeners } from './Listeners';

interface ForwardRow {
	readonly id: string;
	readonly name: string;
	readonly url: string;
	readonly secret: string;
	readonly filters: string;
	readonly paused: number;
	readonly generation: number;
	readonly created_at: number;
	readonly cursor: number;
	readonly delivered: number;
	readonly delivered_at: number | null;
	readonly problem: string | null;
	readonly problem_at: number | null;
}

export interface SqliteForwardsParts {
	readonly db: Database;
	readonly commits: GroupCommit;
	readonly clock: Clock;
	readonly reader: InboxReader;
}

/** Forwards in their table; what they deliver is read from the inbox itself. */
export class SqliteForwards implements Forwards {
	readonly #listeners = new Listeners();
	readonly #list: Statement<[], ForwardRow>;

	constructor(private readonly parts: SqliteForwardsParts) {
		this.#list = parts.db.prepare('SELECT * FROM forward ORDER BY seq');
	}

	list(): readonly Forward[] {
		return this.#list.all().map(toForward);
	}

	async save({
		id,
		name,
		url,
		sealedSecret,
		filters,
	}: Pick<Forward, 'id' | 'name' | 'url' | 'sealedSecret' | 'filters'>): Promise<Forward> {
		const { db, clock, reader } = this.parts;
		const saved = await this.#change(() => {
			db.prepare(
				`INSERT INTO forward (id, name, url, secret, filters, created_at, cursor) VALUES (?, ?, ?, ?, ?, ?, ?)
				 ON CONFLICT (url) DO UPDATE SET name = excluded.name, secret = excluded.secret, filters = excluded.filters`,
			).run(id, name, url, sealedSecret, JSON.stringify(filters), clock.now(), reader.lastSeq());
			return db.prepare<[string], ForwardRow>('SELECT * FROM forward WHERE url = ?').get(url);
		});
		if (saved === undefined) throw new Error('The forward was not stored');
		return toForward(saved);
	}

	async remove(id: string): Promise<void> {
		await this.#change(() => this.parts.db.prepare('DELETE FROM forward WHERE id = ?').run(id));
	}

	async pause(id: string, paused: boolean): Promise<void> {
		await this.#change(() =>
			this.parts.db.prepare('UPDATE forward SET paused = ? WHERE id = ?').run(paused ? 1 : 0, id),
		);
	}

	async replay(id: string, since: number): Promise<number> {
		const { db, reader } = this.parts;
		return this.#change(() => {
			const place = reader.placeBefore(since);
			const cursor = db
				.prepare<[number, string], number>(
					'UPDATE forward SET cursor = min(cursor, ?), generation = generation + 1 WHERE id = ? RETURNING cursor',
				)
				.pluck()
				.get(place, id);
			return cursor ?? place;
		});
	}

	async note(
		id: string,
		generation: number,
		{ cursor, delivered, refused, problem }: ForwardProgress,
	): Promise<void> {
		const { db, commits, clock } = this.parts;
		const now = clock.now();
		await commits.run(() => {
			db.prepare(
				`UPDATE forward SET cursor = ?, delivered = delivered + ?,
				 delivered_at = CASE WHEN ? > 0 THEN ? ELSE delivered_at END,
				 problem_at = CASE WHEN ? IS NULL THEN problem_at ELSE ? END,
				 problem = coalesce(?, problem) WHERE id = ? AND generation = ?`,
			).run(cursor, delivered, delivered, now, problem, now, problem, id, generation);
			const refuse = db.prepare(
				`INSERT INTO forward_refusal (forward_id, event_seq, at, reason)
				 SELECT id, ?, ?, ? FROM forward WHERE id = ? ON CONFLICT DO UPDATE SET at = excluded.at`,
			);
			for (const { seq, reason } of refused) refuse.run(seq, now, reason, id);
		});
	}

	read(after: number, limit: number): readonly InboxEntry[] {
		return this.parts.reader.after(after, limit);
	}

	behind(cursor: number): { readonly events: number; readonly since: number | null } {
		return this.parts.reader.behind(cursor);
	}

	refused(id: string): number {
		return (
			this.parts.db
				.prepare<[string], number>('SELECT count(*) FROM forward_refusal WHERE forward_id = ?')
				.pluck()
				.get(id) ?? 0
		);
	}

	onWork(listener: () => void): () => void {
		return this.#listeners.add(listener);
	}

	/** There may be something new to read. */
	signal(): void {
		this.#listeners.call();
	}

	async #change<T>(work: () => T): Promise<T> {
		const value = await this.parts.commits.run(work);
		this.signal();
		return value;
	}
}

const toForward = (row: ForwardRow): Forward => ({
	id: row.id,
	name: row.name,
	url: row.url,
	sealedSecret: row.secret,
	filters: JSON.parse(row.filters) as ForwardFilters,
	paused: row.paused === 1,
	generation: row.generation,
	createdAt: row.created_at,
	cursor: row.cursor,
	delivered: row.delivered,
	lastDeliveredAt: row.delivered_at,
	lastProblem:
		row.problem === null || row.problem_at === null
			? null
			: { at: row.problem_at, reason: row.problem },
});
