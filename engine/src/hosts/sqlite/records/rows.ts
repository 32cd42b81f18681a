import type { Effect } from '../../../core/effect';
import type { OutboxRow } from '../../../host/outbox';
import type { EscalationRecord, RunRecord } from '../../../host/records';
import type { OutboxRecord } from '../outbox/OutboxTable';
import { whenLetGo } from '../outbox/settleRow';

interface Sequenced {
	readonly seq: number;
}

export type RunRow = RunRecord & Sequenced;
export type EscalationRow = EscalationRecord & Sequenced;

export const runColumns = `SELECT seq, id, contact_id AS contactId, journey_id AS journeyId, version, status,
	started_at AS startedAt, ended_at AS endedAt, start_reason AS startReason, end_reason AS endReason FROM run`;

export const escalationColumns = `SELECT seq, id, contact_id AS contactId, status, opened_at AS openedAt, due_at AS dueAt,
	closed_at AS closedAt, team, assignee, agent, note FROM escalation`;

export const toRun = ({ seq: _seq, ...run }: RunRow): RunRecord => run;

export const toEscalation = ({ seq: _seq, ...escalation }: EscalationRow): EscalationRecord =>
	escalation;

export function toOutboxRow(row: OutboxRecord): OutboxRow {
	const effect = JSON.parse(row.effect) as Effect;
	return {
		id: row.id,
		contactId: row.contact_id,
		runId: row.run_id,
		node: effect.node,
		status: row.status,
		delivery: row.delivery,
		attempt: row.attempt,
		queuedAt: row.queued_at,
		dueAt: row.due_at === whenLetGo ? null : row.due_at,
		heldBy: row.held_by,
		messageId: row.message_id,
		reason: row.reason,
		code: row.code,
		effect,
	};
}
