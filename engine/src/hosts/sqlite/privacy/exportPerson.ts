import type { Database } from 'better-sqlite3';
import type { JsonObject, JsonValue } from '../../../../../cloud-api/json';
import { laneColumns, toLane, type LaneRow } from '../contacts/laneRow';
import type { ChapterReader } from '../chapters/ChapterReader';
import { inboxOf, type Person } from './Person';

/** Everything the data file holds about a person, table by table, documents as documents. */
export function exportPerson(db: Database, person: Person, chapters: ChapterReader): JsonObject {
	const { contactIds } = person;
	const marks = contactIds.map(() => '?').join(', ');
	const rows = (sql: string, values: readonly string[] = contactIds): JsonValue[] =>
		db
			.prepare<string[], JsonObject>(sql)
			.all(...values)
			.map(readable);
	const of = (table: string) => rows(`SELECT * FROM ${table} WHERE contact_id IN (${marks})`);
	const inbox = inboxOf(person);
	return {
		contacts: db
			.prepare<string[], LaneRow & { readonly id: string; readonly number: string }>(
				`SELECT id, number, ${laneColumns} FROM contact WHERE id IN (${marks})`,
			)
			.all(...contactIds)
			.map(({ id, number, ...row }) => ({ id, number, state: plain(toLane(row)) })),
		identifiers: of('identifier'),
		events: rows(
			`SELECT seq, received_at, key, lane, body, status, error, chapter FROM inbox
			 WHERE ${inbox.condition} ORDER BY seq`,
			inbox.values,
		).map((row) => withBody(row, chapters)),
		facts: contactIds.flatMap((contactId) =>
			chapters.facts({ contactId }, Infinity).map((fact) => ({ ...fact })),
		),
		runs: of('run'),
		escalations: of('escalation'),
		sends: of('outbox'),
		sentMessages: rows(
			`SELECT sent_message.* FROM sent_message JOIN outbox USING (message_id) WHERE contact_id IN (${marks})
			 UNION SELECT sent_message.* FROM sent_message JOIN outbox ON outbox.id = effect_id
			 WHERE nth > 1 AND contact_id IN (${marks})`,
			[...contactIds, ...contactIds],
		),
		// A session's token would let its holder answer in the person's name.
		flows: rows(
			`SELECT flow, screen, seen, completed, completed_at, expires_at FROM flow_session WHERE contact_id IN (${marks})`,
		),
	};
}

const documents: ReadonlySet<string> = new Set([
	'state',
	'lane',
	'body',
	'data',
	'effect',
	'seen',
	'completed',
]);

const readable = (row: JsonObject): JsonObject =>
	Object.fromEntries(
		Object.entries(row).map(([name, value]) => [
			name,
			documents.has(name) && typeof value === 'string' ? parsed(value) : (value ?? null),
		]),
	);

function parsed(text: string): JsonValue {
	try {
		return JSON.parse(text) as JsonValue;
	} catch {
		return text;
	}
}

/** A decided event with what it was, which is told in a chapter. */
function withBody(row: JsonValue, chapters: ChapterReader): JsonValue {
	const { seq, chapter = null, ...event } = row as JsonObject;
	const decided = chapter === null ? null : chapters.event(Number(chapter), Number(seq));
	return decided === null
		? event
		: { ...event, lane: plain(decided.lane), body: plain(decided.body) };
}

const plain = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;
