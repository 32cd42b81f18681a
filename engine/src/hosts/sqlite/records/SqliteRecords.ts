import type { Database } from 'better-sqlite3';
import type { LaneState } from '../../../core/laneState';
import type { OutboxRow, OutboxStatus } from '../../../host/outbox';
import type {
	Counts,
	EscalationRecord,
	EscalationStatus,
	Page,
	PageQuery,
	Records,
	RunRecord,
	RunStatus,
	StoredFact,
} from '../../../host/records';
import { laneColumns, toLane, type LaneRow } from '../contacts/laneRow';
import type { ChapterReader, FactQuery } from '../chapters/ChapterReader';
import type { OutboxRecord } from '../outbox/OutboxTable';
import { inStatus, isAside, isOpen } from '../outbox/statusConditions';
import { pageBy, pageOf, type ListQuery } from './pageOf';
import {
	escalationColumns,
	runColumns,
	toEscalation,
	toOutboxRow,
	toRun,
	type EscalationRow,
	type RunRow,
} from './rows';

const noneInOutbox: Readonly<Record<OutboxStatus, number>> = {
	PENDING: 0,
	HELD: 0,
	SENDING: 0,
	ACCEPTED: 0,
	REFUSED: 0,
	FAILED: 0,
	UNKNOWN: 0,
	PARKED: 0,
	CANCELLED: 0,
};

/** The lists and look-ups of the REST API, straight from the tables. */
export class SqliteRecords implements Records {
	constructor(
		private readonly db: Database,
		private readonly chapters: ChapterReader,
	) {}

	/** `search` matches an identifier's beginning or any part of the profile name. */
	contacts({ search, ...page }: PageQuery & { readonly search?: string }): Page<LaneState> {
		const text = search === undefined || search.trim() === '' ? undefined : search.trim();
		const matches = `EXISTS (SELECT 1 FROM (SELECT ? AS text) WHERE
			instr(lower(json_extract(state, '$.contact.profileName')), lower(text)) > 0
			OR contact.id IN (SELECT contact_id FROM identifier WHERE substr(value, 1, length(text)) = text))`;
		const query = {
			select: `SELECT seq, ${laneColumns} FROM contact`,
			where: [[matches, text]],
			seq: 'seq',
		} as const;
		return this.#page<LaneRow & { readonly seq: number }, LaneState>(
			{ ...query, order: 'newest' },
			page,
			toLane,
		);
	}

	contact(contactId: string): LaneState | null {
		const row = this.db
			.prepare<[string], LaneRow>(`SELECT ${laneColumns} FROM contact WHERE id = ?`)
			.get(contactId);
		return row === undefined ? null : toLane(row);
	}

	runs({
		contactId,
		journeyId,
		status,
		...page
	}: PageQuery & {
		readonly contactId?: string;
		readonly journeyId?: string;
		readonly status?: RunStatus;
	}): Page<RunRecord> {
		const where = [
			['contact_id = ?', contactId],
			['journey_id = ?', journeyId],
			['status = ?', status],
		] as const;
		return this.#page<RunRow, RunRecord>(
			{ select: runColumns, where, seq: 'seq', order: 'newest' },
			page,
			toRun,
		);
	}

	run(runId: string): RunRecord | null {
		const row = this.db.prepare<[string], RunRow>(`${runColumns} WHERE id = ?`).get(runId);
		return row === undefined ? null : toRun(row);
	}

	facts(
		query: PageQuery & ({ readonly runId: string } | { readonly contactId: string }),
	): Page<StoredFact> {
		const whose = 'runId' in query ? this.#placeOf(query.runId) : query;
		if (whose === undefined) return { items: [], next: null };
		const read = (size: number, after: number) => this.chapters.facts({ ...whose, after }, size);
		return pageBy(query, read, ({ seq }) => seq);
	}

	/** Where the story of a run is told. */
	#placeOf(runId: string): FactQuery | undefined {
		return this.db
			.prepare<[string], FactQuery>(
				'SELECT id AS runId, contact_id AS contactId, chapter AS "from" FROM run WHERE id = ?',
			)
			.get(runId);
	}

	escalations({
		status,
		...page
	}: PageQuery & { readonly status?: EscalationStatus }): Page<EscalationRecord> {
		const list: ListQuery = {
			select: escalationColumns,
			where: [['status = ?', status]],
			seq: 'seq',
			order: 'newest',
		};
		return this.#page<EscalationRow, EscalationRecord>(list, page, toEscalation);
	}

	escalation(id: string): EscalationRecord | null {
		const row = this.db
			.prepare<[string], EscalationRow>(`${escalationColumns} WHERE id = ?`)
			.get(id);
		return row === undefined ? null : toEscalation(row);
	}

	outbox({
		status,
		contactId,
		...page
	}: PageQuery & { readonly status?: OutboxStatus; readonly contactId?: string }): Page<OutboxRow> {
		const where = [
			[status === undefined ? '' : inStatus(status), status],
			['contact_id = ?', contactId],
		] as const;
		return this.#page<OutboxRecord, OutboxRow>(
			{ select: 'SELECT * FROM outbox', where, seq: 'seq', order: 'newest' },
			page,
			toOutboxRow,
		);
	}

	counts(): Counts {
		const count = (sql: string) =>
			this.db.prepare<[], number>(`SELECT count(*) FROM ${sql}`).pluck().get() ?? 0;
		return {
			backlog: count("inbox WHERE status = 'pending'"),
			failedEvents: count("inbox WHERE status = 'failed'"),
			liveRuns: count("run WHERE status = 'live'"),
			outbox: this.#outboxCounts(),
			openEscalations: count("escalation WHERE status IN ('waiting', 'taken')"),
			duplicateSends: count('sent_message WHERE nth > 1 AND nth = 2'),
		};
	}

	oldestAlarm(): number | null {
		return (
			this.db
				.prepare<[], number | null>('SELECT min(alarm_at) FROM contact WHERE alarm_at IS NOT NULL')
				.pluck()
				.get() ?? null
		);
	}

	/** What Meta took is all the rest, so that only what is not done has to be looked through. */
	#outboxCounts(): Counts['outbox'] {
		const rows = this.db
			.prepare<[], { status: OutboxStatus; count: number }>(
				`SELECT status, count(*) AS count FROM outbox
				 WHERE ${isOpen} AND status <> 'UNKNOWN' GROUP BY status
				 UNION ALL SELECT status, count(*) FROM outbox
				 WHERE ${isAside} GROUP BY status
				 UNION ALL SELECT 'ACCEPTED', count(*) FROM outbox`,
			)
			.all();
		const others = rows.reduce(
			(sum, { status, count }) => (status === 'ACCEPTED' ? sum : sum + count),
			0,
		);
		const counts = rows.map(
			({ status, count }) => [status, status === 'ACCEPTED' ? count - others : count] as const,
		);
		return { ...noneInOutbox, ...Object.fromEntries(counts) };
	}

	#page<Row extends { readonly seq: number }, Item>(
		list: ListQuery,
		page: PageQuery,
		toItem: (row: Row) => Item,
	): Page<Item> {
		return pageOf(this.db, list, page, toItem);
	}
}
