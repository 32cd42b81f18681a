import type { Database } from 'better-sqlite3';
import type { LaneState } from '../../../core/laneState';
import type { ChapterReader } from '../chapters/ChapterReader';
import type { ChapterWriter } from '../chapters/ChapterWriter';
import type { Person } from './Person';
import type { PersonalId } from './personalId';

interface ChapterParts {
	readonly chapters: ChapterWriter;
	readonly chapterReader: ChapterReader;
}

/**
 * Deletes every row of a person, inside a transaction; `secure_delete` writes zeros over them. Returns what led to
 * what was said: late news of it must not be taken for something new.
 */
export function deletePerson(
	db: Database,
	{ contactIds }: Person,
	seqs: readonly number[],
	chapters: ChapterParts,
): readonly PersonalId[] {
	const gone: PersonalId[] = [];
	const waits = new Set<string>();
	const keyOf = db.prepare<[number], string>('SELECT key FROM inbox WHERE seq = ?').pluck();
	for (const seq of seqs) {
		const key = keyOf.get(seq);
		if (key === undefined) continue;
		gone.push({ kind: 'key', value: key });
		if (key.startsWith('wait:')) waits.add(key.slice('wait:'.length));
	}
	for (const id of contactIds) {
		const state = db
			.prepare<[string], string>('SELECT state FROM contact WHERE id = ?')
			.pluck()
			.get(id);
		const lane = state === undefined ? null : (JSON.parse(state) as LaneState);
		for (const wait of lane?.waits ?? []) waits.add(wait.id);
		gone.push(...sentTo(db, id));
	}
	deleteRows(db, 'DELETE FROM wait WHERE id = ?', [...waits]);
	for (const table of ['wait', 'forward_refusal', 'quarantine'])
		deleteRows(db, `DELETE FROM ${table} WHERE event_seq = ?`, seqs);
	deleteRows(db, 'DELETE FROM inbox WHERE seq = ?', seqs);
	const messages = gone.flatMap(({ kind, value }) => (kind === 'message' ? [value] : []));
	deleteRows(db, 'DELETE FROM sent_message WHERE message_id = ?', messages);
	const told = new Set(contactIds);
	chapters.chapters.forget(told);
	chapters.chapterReader.forget(told);
	for (const table of ['outbox', 'run', 'escalation', 'flow_session', 'identifier'])
		deleteRows(db, `DELETE FROM ${table} WHERE contact_id = ?`, contactIds);
	deleteRows(db, 'DELETE FROM contact WHERE id = ?', contactIds);
	return gone;
}

/** The names of what was sent: ours, and Meta's. */
function sentTo(db: Database, contactId: string): readonly PersonalId[] {
	const rows = db
		.prepare<[{ contactId: string }], { id: string; message: string | null }>(
			`SELECT id, message_id AS message FROM outbox WHERE contact_id = @contactId
			 UNION ALL SELECT effect_id, sent_message.message_id FROM sent_message JOIN outbox ON id = effect_id
			 WHERE nth > 1 AND contact_id = @contactId`,
		)
		.all({ contactId });
	return rows.flatMap(({ id, message }): readonly PersonalId[] => [
		{ kind: 'effect', value: id },
		...(message === null ? [] : [{ kind: 'message' as const, value: message }]),
	]);
}

function deleteRows(db: Database, sql: string, values: readonly (string | number)[]): void {
	const statement = db.prepare(sql);
	for (const value of values) statement.run(value);
}
