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
import { pageOf, type ListQuery } from './pageOf';
import {
	escalationColumns,
	factColumns,
	runColumns,
	toEscalation,
	toFact,
	toOutboxRow,
	toRun,
	type EscalationRow,
	type FactRow,
	type OutboxListRow,
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
	constructor(private readonly db: Database) {}

	/** `search` matches an identifier's beginning or any part of the profile name. */
	contacts({ search, ...page }: PageQuery & { readonly search?: string }): Page<LaneState> {
		const text = search === undefined || search.trim() === '' ? undefined : search.trim();
		const matches = `EXISTS (SELECT 1 FROM (SELECT ? AS text) WHERE
			instr(lower(json_extract(state, '$.contact.profileName')), lower(text)) > 0
			OR contact.id IN (SELECT contact_id FROM identifier WHERE substr(value, 1, length(text)) = text))`;
		const query = {
			select: 'SELECT seq, state FROM contact',
			where: [[matches, text]],
			seq: 'seq',
		} as const;
		return this.#page<{ seq: number; state: string }, LaneState>(
			{ ...query, order: 'newest' },
			page,
			({ state }) => JSON.parse(state) as LaneState,
		);
	}

	contact(contactId: string): LaneState | null {
		const state = this.db
			.prepare<[string], string>('SELECT state FROM contact WHERE id = ?')
			.pluck()
			.get(contactId);
		return state === undefined ? null : (JSON.parse(state) as LaneState);
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
		const where =
			'runId' in query
				? (['run_id = ?', query.runId] as const)
				: (['contact_id = ?', query.contactId] as const);
		const list: ListQuery = { select: factColumns, where: [where], seq: 'seq', order: 'oldest' };
		return this.#page<FactRow, StoredFact>(list, query, toFact);
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
			['status = ?', status],
			['contact_id = ?', contactId],
		] as const;
		return this.#page<OutboxListRow, OutboxRow>(
			{ select: 'SELECT * FROM outbox', where, seq: 'seq', order: 'newest' },
			page,
			toOutboxRow,
		);
	}

	counts(): Counts {
		const count = (sql: string) =>
			this.db.prepare<[], number>(`SELECT count(*) FROM ${sql}`).pluck().get() ?? 0;
		const byStatus = this.db
			.prepare<[], { status: OutboxStatus; count: number }>(
				'SELECT status, count(*) AS count FROM outbox GROUP BY status',
			)
			.all();
		return {
			backlog: count("inbox WHERE status = 'pending'"),
			failedEvents: count("inbox WHERE status = 'failed'"),
			liveRuns: count("run WHERE status = 'live'"),
			outbox: {
				...noneInOutbox,
				...Object.fromEntries(byStatus.map(({ status, count }) => [status, count])),
			},
			openEscalations: count("escalation WHERE status IN ('waiting', 'taken')"),
			duplicateSends: count('sent_message WHERE nth = 2'),
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

	#page<Row extends { readonly seq: number }, Item>(
		list: ListQuery,
		page: PageQuery,
		toItem: (row: Row) => Item,
	): Page<Item> {
		return pageOf(this.db, list, page, toItem);
	}
}
