import type { Database } from 'better-sqlite3';
import type { FailedEvent, FailedEvents } from '../../../host/failedEvents';
import type { LaneAddress } from '../../../host/host';
import type { Page, PageQuery } from '../../../host/records';
import type { GroupCommit } from '../GroupCommit';
import { pageOf } from '../records/pageOf';
import type { Inbox } from './Inbox';
import { eventIdOf } from './LaneStep';

interface FailedRow {
	readonly seq: number;
	readonly kind: string;
	readonly lane: string | null;
	readonly receivedAt: number;
	readonly error: string | null;
}

const columns =
	"SELECT seq, json_extract(body, '$.kind') AS kind, lane, received_at AS receivedAt, error FROM inbox";

/** Failed events as rows of the inbox. */
export class SqliteFailedEvents implements FailedEvents {
	constructor(
		private readonly parts: {
			readonly db: Database;
			readonly commits: GroupCommit;
			readonly inbox: Pick<Inbox, 'forget'>;
			readonly wakeLanes: () => void;
		},
	) {}

	list(page: PageQuery): Page<FailedEvent> {
		const list = {
			select: columns,
			where: [["status = 'failed' AND ?", 1]],
			seq: 'seq',
			order: 'oldest',
		} as const;
		return pageOf<FailedRow, FailedEvent>(this.parts.db, list, page, toFailedEvent);
	}

	get(id: string): FailedEvent | null {
		const row = this.parts.db
			.prepare<[number], FailedRow>(`${columns} WHERE status = 'failed' AND seq = ?`)
			.get(seqOf(id));
		return row === undefined ? null : toFailedEvent(row);
	}

	async replay(ids: readonly string[]): Promise<number> {
		const replay = this.parts.db.prepare<[number]>(
			`UPDATE inbox SET status = 'pending', error = NULL
			 WHERE seq = ? AND status = 'failed' AND lane IS NOT NULL AND json_extract(body, '$.kind') <> 'unknown'`,
		);
		const taken = await this.#each(ids, (seq) => replay.run(seq).changes);
		this.parts.inbox.forget();
		this.parts.wakeLanes();
		return taken;
	}

	drop(ids: readonly string[], by: string): Promise<number> {
		const drop = this.parts.db.prepare<[string, number]>(
			"UPDATE inbox SET status = 'kept', error = ? || coalesce(error, '') WHERE seq = ? AND status = 'failed'",
		);
		return this.#each(ids, (seq) => drop.run(`Dropped by ${by}: `, seq).changes);
	}

	async #each(ids: readonly string[], change: (seq: number) => number): Promise<number> {
		return await this.parts.commits.run(() => ids.reduce((sum, id) => sum + change(seqOf(id)), 0));
	}
}

function toFailedEvent({ lane, error, ...row }: FailedRow): FailedEvent {
	const address = lane === null ? null : (JSON.parse(lane) as LaneAddress);
	return {
		id: eventIdOf(row),
		kind: row.kind,
		contactId: address?.kind === 'contact' ? address.contactId : null,
		receivedAt: row.receivedAt,
		reason: error ?? '',
		whole: address !== null && row.kind !== 'unknown',
	};
}

/** The number in an event's id; 0 is nobody's. */
const seqOf = (id: string): number => Number(/^e(\d{1,15})$/.exec(id)?.[1] ?? 0);
