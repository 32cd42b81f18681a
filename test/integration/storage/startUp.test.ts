import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { sign } from '../../../cloud-api/signature';
import { migrate } from '../../../engine/src/hosts/sqlite/migrate';
import { openDatabase } from '../../../engine/src/hosts/sqlite/openDatabase';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { settings, startCommand } from '../cli/startCommand';

/** Every message of some past conversations, sends that were cut off, and timers. */
const conversations = path.join(__dirname, '../../fixtures/schemas/schema-7.sql');
const webhook = readFileSync(path.join(__dirname, '../../fixtures/webhooks/text.json'), 'utf8');

/** What an operator has set up, however many contacts write. */
const settingsTables = [
	'journey',
	'forward',
	'brake',
	'watermark',
	'migration',
	'restoration',
	'sqlite_sequence',
];
/** Of what is open now; rows leave them when they are done. */
const openIndexes = [
	'inbox_pending',
	'contact_alarm',
	'outbox_due',
	'outbox_open',
	'wait_answered',
	'wait_open',
];
const ofOpen = new RegExp(`^SCAN \\w+ USING (COVERING )?INDEX (${openIndexes.join('|')})$`);
const ofSettings = new RegExp(`^SCAN (${settingsTables.join('|')}|sqlite_schema|json_each)\\b`);

const readsAll = (step: string) =>
	step.startsWith('SCAN') &&
	![ofOpen, ofSettings, /^SCAN (\(|CONSTANT)/].some((bounded) => bounded.test(step));

/** Reads from an end of a table and stops, whatever lies behind. */
const stopsAtLimit = (sql: string, plan: readonly string[]) =>
	/\bFROM "?\w+"?( ORDER BY seq DESC)? LIMIT/.test(sql) &&
	!plan.some((step) => step.includes('TEMP'));

const folder = temporaryFolder();
const file = path.join(folder.path, 'wayfare.db');
let seen: ReadonlySet<string>;
beforeAll(async () => {
	const old = new Database(file);
	old.pragma('foreign_keys = OFF');
	old.exec(readFileSync(conversations, 'utf8'));
	old.close();
	const db = openDatabase(file);
	migrate(db);
	db.close();
	seen = recordStatements();
	await startAndStop();
	jest.restoreAllMocks();
});
afterAll(() => folder.remove());

/** Every statement that is run from here on, once each. */
function recordStatements(): ReadonlySet<string> {
	const db = new Database(':memory:');
	const prototype = Object.getPrototypeOf(db.prepare('SELECT 1')) as Database.Statement;
	db.close();
	const seen = new Set<string>();
	for (const name of ['run', 'get', 'all', 'iterate'] as const) {
		const original = prototype[name] as (...values: unknown[]) => unknown;
		jest.spyOn(prototype, name).mockImplementation(function (
			this: Database.Statement,
			...values: unknown[]
		) {
			seen.add(this.source.replaceAll(/\s+/g, ' '));
			return original.apply(this, values) as never;
		});
	}
	return seen;
}

/** Starts the whole runner, writes to it, asks whether it is ready, and stops it. */
async function startAndStop(): Promise<void> {
	const started = await startCommand(folder.path, ['--data', folder.path], {
		WAYFARE_GRAPH_URL: 'http://127.0.0.1:9',
	});
	const headers = {
		'content-type': 'application/json',
		'x-hub-signature-256': sign(Buffer.from(webhook), settings.WAYFARE_APP_SECRET),
	};
	const answer = await fetch(`${started.url}/webhook`, { method: 'POST', body: webhook, headers });
	expect(answer.status).toBe(200);
	await fetch(`${started.url}/ready`);
	await started.stop();
}

describe('a start', () => {
	it('takes up what is open', () => {
		// One that did nothing would prove nothing.
		const statements = [...seen].join('\n');
		for (const done of [
			'INSERT INTO inbox',
			'INSERT INTO chapter',
			'UPDATE contact SET',
			'UPDATE outbox SET',
		])
			expect(statements).toContain(done);
	});

	it('reads no table from end to end, however much is stored', () => {
		const db = new Database(file, { readonly: true });
		const planOf = (sql: string) =>
			db
				.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/[?@]\w*/g, 'NULL')}`)
				.all()
				.map(({ detail }) => detail);
		const wide = [...seen]
			.filter((sql) => /^(SELECT|INSERT|UPDATE|DELETE|WITH)/.test(sql))
			.map((sql) => ({ sql, plan: planOf(sql) }))
			.filter(({ sql, plan }) => plan.some(readsAll) && !stopsAtLimit(sql, plan));
		db.close();
		expect(wide).toEqual([]);
	});

	it('counts nothing but what waits to be decided', () => {
		expect([...seen].filter((sql) => /count\(|sum\(|group by/i.test(sql))).toEqual([
			"SELECT count(*) FROM inbox WHERE status = 'pending'",
		]);
	});

	it('checks the schema, and leaves the rest of the file for later', () => {
		expect([...seen].filter((sql) => /(quick|integrity|key)_check/.test(sql))).toEqual([
			'PRAGMA quick_check(sqlite_schema)',
		]);
	});
});
