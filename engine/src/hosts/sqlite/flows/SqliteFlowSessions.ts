import type { Database } from 'better-sqlite3';
import type { JsonObject } from '../../../../../cloud-api/json';
import type { MessageEvent } from '../../../../../cloud-api/webhooks/event';
import type { FlowSession } from '../../../../../flows-endpoint/src/session/FlowSession';
import type { FlowEnd } from '../../../core/flowEnd';
import type { Clock } from '../../../host/clock';
import type { FlowSessions } from '../../../host/flowSessions';
import type { GroupCommit } from '../GroupCommit';

interface SessionRow {
	readonly id: string;
	readonly effect_id: string;
	readonly contact_id: string;
	readonly flow: string;
	readonly run_id: string | null;
	readonly expires_at: number;
	readonly revision: number;
	readonly screen: string | null;
	readonly seen: string;
	readonly completed: string | null;
	readonly completed_at: number | null;
}

/** A reply may come late; after this a session is of no more use. */
const keptMs = 30 * 24 * 60 * 60_000;

/** Flow sessions in the data file: they outlive the process, and a change is on disk before its answer leaves. */
export class SqliteFlowSessions implements FlowSessions {
	constructor(
		private readonly parts: {
			readonly db: Database;
			readonly commits: GroupCommit;
			readonly clock: Clock;
		},
	) {}

	async open(session: FlowSession, token: string, effectId: string): Promise<void> {
		const { db, commits, clock } = this.parts;
		const { id, binding } = session;
		await commits.run(() => {
			db.prepare('DELETE FROM flow_session WHERE expires_at < ?').run(clock.now() - keptMs);
			db.prepare(
				`INSERT INTO flow_session (id, token, effect_id, contact_id, flow, run_id, expires_at, revision, seen)
				VALUES (?, ?, ?, ?, ?, ?, ?, 0, '{}') ON CONFLICT (id) DO NOTHING`,
			).run(
				id,
				token,
				effectId,
				binding.contactId,
				binding.flowId,
				binding.runId,
				binding.expiresAt,
			);
		});
	}

	add(): Promise<void> {
		return Promise.reject(
			new Error('A Flow is remembered together with the message that opens it.'),
		);
	}

	find(id: string): Promise<FlowSession | undefined> {
		const row = this.parts.db
			.prepare<[string], SessionRow>('SELECT * FROM flow_session WHERE id = ?')
			.get(id);
		return Promise.resolve(row === undefined ? undefined : readSession(row));
	}

	async replace(session: FlowSession): Promise<boolean> {
		const { db, commits } = this.parts;
		const { completed, revision } = session;
		return await commits.run(() => {
			const { changes } = db
				.prepare(
					`UPDATE flow_session SET revision = ?, screen = ?, seen = ?, completed = ?, completed_at = ?
					WHERE id = ? AND revision = ?`,
				)
				.run(
					revision,
					session.screen,
					JSON.stringify(session.seen),
					completed === null ? null : JSON.stringify(completed.params),
					completed?.at ?? null,
					session.id,
					revision - 1,
				);
			return changes === 1;
		});
	}

	live(): number {
		const { db, clock } = this.parts;
		return Number(
			db
				.prepare('SELECT count(*) FROM flow_session WHERE expires_at > ? AND completed IS NULL')
				.pluck()
				.get(clock.now()),
		);
	}

	/**
	 * The Flow of this contact that a message ends, by the token in it, else by the message it answers: some phones
	 * leave the token out.
	 */
	endOf(message: MessageEvent, contactId: string): FlowEnd | undefined {
		const { content } = message;
		if (content.kind !== 'flowReply') return undefined;
		const { db } = this.parts;
		const row =
			content.flowToken === undefined
				? db
						.prepare<[string, string], SessionRow>(
							`SELECT flow_session.* FROM flow_session
							JOIN sent_message ON sent_message.effect_id = flow_session.effect_id
							WHERE sent_message.message_id = ? AND flow_session.contact_id = ?`,
						)
						.get(message.context?.id ?? '', contactId)
				: db
						.prepare<[string, string], SessionRow>(
							'SELECT * FROM flow_session WHERE token = ? AND contact_id = ?',
						)
						.get(content.flowToken, contactId);
		if (row === undefined) return undefined;
		return {
			effectId: row.effect_id,
			flow: row.flow,
			completed: row.completed === null ? null : (JSON.parse(row.completed) as JsonObject),
			seen: JSON.parse(row.seen) as Readonly<Record<string, JsonObject>>,
		};
	}
}

const readSession = (row: SessionRow): FlowSession => ({
	id: row.id,
	binding: {
		contactId: row.contact_id,
		flowId: row.flow,
		runId: row.run_id,
		expiresAt: row.expires_at,
	},
	revision: row.revision,
	screen: row.screen,
	seen: JSON.parse(row.seen) as Readonly<Record<string, JsonObject>>,
	completed:
		row.completed === null
			? null
			: { at: row.completed_at ?? 0, params: JSON.parse(row.completed) as JsonObject },
});
