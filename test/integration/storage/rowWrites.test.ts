import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from 'better-sqlite3';
import { migrate } from '../../../engine/src/hosts/sqlite/migrate';
import { openDatabase } from '../../../engine/src/hosts/sqlite/openDatabase';
import { temporaryFolder } from '../../support/host/temporaryFolder';

/** What a message and its reply write. */
const tables = [
	'inbox',
	'contact',
	'identifier',
	'run',
	'outbox',
	'sent_message',
	'chapter',
	'chapter_contact',
] as const;

const folder = temporaryFolder();
let db: Database;
beforeAll(() => {
	db = openDatabase(path.join(folder.path, 'wayfare.db'));
	migrate(db);
});
afterAll(() => {
	db.close();
	folder.remove();
});

/** What SQLite does for a statement, step by step. */
const stepsOf = (sql: string): readonly string[] =>
	db
		.prepare<[], { opcode: string }>(`EXPLAIN ${sql}`)
		.all()
		.map(({ opcode }) => opcode);

describe('a row that every message writes', () => {
	it.each(tables)('goes into %s without a table made for it in memory', (table) => {
		const steps = stepsOf(`INSERT INTO ${table} DEFAULT VALUES`);
		expect(steps).toContain('MakeRecord');
		expect(steps).not.toContain('OpenEphemeral');
	});

	it.each([
		"UPDATE outbox SET status = 'SENDING', attempt = 1, sent_at = 1 WHERE seq = 1",
		"UPDATE outbox SET status = 'ACCEPTED', message_id = 'm', sent_as = 'service' WHERE seq = 1",
		"UPDATE outbox SET delivery = 'read' WHERE seq = 1",
		"UPDATE inbox SET status = 'done', chapter = 1 WHERE seq = 1",
		"UPDATE run SET status = 'ended' WHERE id = 'r'",
	])('moves on without one: %s', (sql) => {
		const steps = stepsOf(sql);
		expect(steps).toContain('MakeRecord');
		expect(steps).not.toContain('OpenEphemeral');
	});
});

it('a word that a column does not know is still refused', () => {
	db.exec("INSERT INTO contact (id, number, state) VALUES ('c', '1', '{}')");
	const contact =
		"(id, contact_id, number, effect, status, queued_at, due_at) VALUES ('e', 'c', '1'";
	expect(() => db.exec(`INSERT INTO outbox ${contact}, '{}', 'LOST', 0, 0)`)).toThrow('status');
	expect(() =>
		db.exec("INSERT INTO inbox (key, body, received_at, status) VALUES ('k', '', 0, 'gone')"),
	).toThrow('status');
	expect(() => db.exec("INSERT INTO identifier VALUES ('1', 'nickname', 'x', 'c')")).toThrow(
		'kind',
	);
});
