import type { Database } from 'better-sqlite3';
import {
	objectionTo,
	otherWayOf,
	type DeadLetters,
	type DeadState,
	type LetterFilter,
} from '../../../host/deadLetters';
import type { OutboxRow } from '../../../host/outbox';
import type { Page, PageQuery } from '../../../host/records';
import { pageOf, type ListQuery } from './pageOf';
import type { OutboxRecord } from '../outbox/OutboxTable';
import { isAside } from '../outbox/statusConditions';
import { toOutboxRow } from './rows';

/** Word for word the conditions of indexes, so that a long outbox is not read for a few rows. */
const dead: Readonly<Record<DeadState, string>> = {
	FAILED: `(${isAside} AND status = 'FAILED')`,
	PARKED: `(${isAside} AND status = 'PARKED')`,
	REFUSED: `(${isAside} AND status = 'REFUSED')`,
	UNDELIVERED: "(status = 'ACCEPTED' AND delivery = 'failed')",
};

/** Dead letters as rows of the outbox. */
export class SqliteDeadLetters implements DeadLetters {
	constructor(private readonly db: Database) {}

	list(filter: LetterFilter, page: PageQuery): Page<OutboxRow> {
		const list: ListQuery = {
			select: 'SELECT * FROM outbox',
			where: conditionsOf(filter),
			seq: 'seq',
			order: 'oldest',
		};
		return pageOf<OutboxRecord, OutboxRow>(this.db, list, page, toOutboxRow);
	}

	count(filter: LetterFilter, after?: string): number {
		const from = ['seq > ?', after === undefined ? undefined : Number(after)] as const;
		const bound = [...conditionsOf(filter), from].filter(([, value]) => value !== undefined);
		const where = bound.map(([condition]) => condition).join(' AND ');
		return (
			this.db
				.prepare<unknown[], number>(`SELECT count(*) FROM outbox WHERE ${where}`)
				.pluck()
				.get(...bound.map(([, value]) => value)) ?? 0
		);
	}

	get(id: string): OutboxRow | null {
		const row = this.db
			.prepare<[string], OutboxRecord>('SELECT * FROM outbox WHERE id = ?')
			.get(id);
		return row === undefined ? null : toOutboxRow(row);
	}

	objectionTo(act: 'replay' | 'drop', row: OutboxRow): string | null {
		const other = otherWayOf(row.effect);
		return objectionTo(act, row, other === null ? null : this.get(other));
	}
}

function conditionsOf(filter: LetterFilter): ListQuery['where'] {
	const { states, code, template, journeyId, contactId, number, since, before } = filter;
	const inStates = states.map((state) => dead[state]).join(' OR ');
	return [
		// Every condition takes one value; this one takes it to no effect.
		[`(${inStates === '' ? 'FALSE' : inStates}) AND ?`, 1],
		['code = ?', code],
		[
			`? IN (CASE json_extract(effect, '$.message.kind') WHEN 'template' THEN json_extract(effect, '$.message.name') END,
			 json_extract(effect, '$.fallback.message.name'))`,
			template,
		],
		['run_id IN (SELECT id FROM run WHERE journey_id = ?)', journeyId],
		['contact_id = ?', contactId],
		['number = ?', number],
		['queued_at >= ?', since],
		['queued_at < ?', before],
	];
}
