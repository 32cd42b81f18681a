import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Database, Statement } from 'better-sqlite3';
import { ChapterWriter } from '../../../engine/src/hosts/sqlite/chapters/ChapterWriter';
import { GroupCommit } from '../../../engine/src/hosts/sqlite/GroupCommit';
import type { LateTable } from '../../../engine/src/hosts/sqlite/LateWrites';
import { migrate } from '../../../engine/src/hosts/sqlite/migrate';
import { openDatabase } from '../../../engine/src/hosts/sqlite/openDatabase';
import { fastFolder } from '../../support/host/fastFolder';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let folder: ReturnType<typeof temporaryFolder>;
let db: Database;
let commits: GroupCommit;
let people: LateTable;
let letters: LateTable;
let insert: Statement<[string, string | null]>;
let rename: Statement<[string, string]>;
let send: Statement<[string]>;
beforeEach(() => {
	folder = temporaryFolder(fastFolder());
	db = openDatabase(path.join(folder.path, 'wayfare.db'));
	migrate(db);
	db.exec(`CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL);
		CREATE TABLE letter (whose TEXT NOT NULL REFERENCES person (id))`);
	commits = new GroupCommit(db, new ChapterWriter(db));
	people = commits.late.table();
	letters = commits.late.table();
	insert = db.prepare('INSERT INTO person (id, name) VALUES (?, ?)');
	rename = db.prepare('UPDATE person SET name = ? WHERE id = ?');
	send = db.prepare('INSERT INTO letter (whose) VALUES (?)');
});
afterEach(async () => {
	await commits.close();
	db.close();
	folder.remove();
});

const names = () => db.prepare<[], string>('SELECT name FROM person ORDER BY id').pluck().all();
const add = (id: string, name: string | null = id) => people.write(id, insert, [id, name]);
const call = (id: string, name: string) => people.write(id, rename, [name, id]);

it('what is late is there when the work is done, table by table', async () => {
	await commits.runLate(() => {
		// In this order SQLite would refuse the letter.
		letters.write('1', send, ['ada']);
		add('ada');
		expect(names()).toEqual([]);
	});
	expect(names()).toEqual(['ada']);
});

it('a row that is written several times is left as it was written last', async () => {
	await commits.runLate(() => {
		for (const id of ['ada', 'bob']) add(id);
		call('bob', 'Rob');
		call('ada', 'Countess');
		call('bob', 'Bob');
	});
	expect(names()).toEqual(['Countess', 'Bob']);
});

it('whoever asks for a row that is late finds it, and others do not wait for it', async () => {
	await commits.runLate(() => {
		add('ada');
		people.catchUp('bob');
		expect(names()).toEqual([]);
		people.catchUp('ada');
		expect(names()).toEqual(['ada']);
		add('bob');
		people.catchUpAll();
		expect(names()).toEqual(['ada', 'bob']);
	});
});

it('work that knows nothing of it finds everything written, and writes at once', async () => {
	const first = commits.runLate(() => add('ada'));
	const second = commits.run(() => {
		expect(names()).toEqual(['ada']);
		add('bob');
		expect(names()).toEqual(['ada', 'bob']);
	});
	await Promise.all([first, second]);
});

it('what cannot be written takes only its own work with it', async () => {
	const outcomes = await Promise.allSettled([
		commits.runLate(() => add('ada')),
		commits.runLate(() => {
			add('bob');
			add('nameless', null);
		}),
		commits.runLate(() => add('cleo')),
	]);
	expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
	expect(names()).toEqual(['ada', 'cleo']);
});

it('of work that throws nothing is written, late or not', async () => {
	const failing = commits.runLate(() => {
		add('ada');
		throw new Error('no');
	});
	await expect(failing).rejects.toThrow('no');
	await commits.runLate(() => add('bob'));
	expect(names()).toEqual(['bob']);
});

it('a part that is undone leaves what was written late before it', async () => {
	await commits.runLate(() => {
		add('ada');
		commits.apart(
			() => {
				add('bob');
				throw new Error('no');
			},
			() => add('cleo'),
		);
		call('ada', 'Countess');
	});
	expect(names()).toEqual(['Countess', 'cleo']);
});
