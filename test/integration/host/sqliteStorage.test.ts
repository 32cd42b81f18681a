import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { HostUnavailable } from '../../../engine/src/host/HostUnavailable';
import { GroupCommit } from '../../../engine/src/hosts/sqlite/GroupCommit';
import { ChapterWriter } from '../../../engine/src/hosts/sqlite/chapters/ChapterWriter';
import { Inbox } from '../../../engine/src/hosts/sqlite/lanes/Inbox';
import { migrate } from '../../../engine/src/hosts/sqlite/migrate';
import { openDatabase } from '../../../engine/src/hosts/sqlite/openDatabase';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho } from '../../support/host/echoJourney';
import { textMessage } from '../../support/host/events';
import { StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;

beforeEach(() => {
	folder = temporaryFolder();
	file = path.join(folder.path, 'data', 'wayfare.db');
});

afterEach(() => folder.remove());

const openHost = () =>
	openSqliteHost({ file, decide: echoDecide, compile: compileEcho, clock: new StandingClock() });

describe('the data file', () => {
	it('is synced at every commit, checked and readable by its owner only', () => {
		const db = openDatabase(file);
		const pragmas = [
			'journal_mode',
			'synchronous',
			'foreign_keys',
			'secure_delete',
			'trusted_schema',
			'busy_timeout',
		];
		expect(pragmas.map((name) => db.pragma(name, { simple: true }))).toEqual([
			'wal',
			2,
			1,
			1,
			0,
			5000,
		]);
		migrate(db);
		expect(
			[file, `${file}-wal`, path.dirname(file)].map((name) => statSync(name).mode & 0o777),
		).toEqual([0o600, 0o600, 0o700]);
		db.close();
	});

	it('belongs to one runner at a time', async () => {
		const host = await openHost();
		await expect(openHost()).rejects.toThrow('in use by another runner');
		await host.close();
		await (await openHost()).close();
	});

	it('can be read beside the runner', async () => {
		const host = await openHost();
		await host.accept([textMessage('49151', 'hi', 'wamid.1', 0)]);
		const reader = new Database(file, { readonly: true });
		expect(reader.prepare('SELECT count(*) FROM inbox').pluck().get()).toBe(1);
		reader.close();
		await host.close();
	});

	it('of a newer release is not touched', () => {
		const db = openDatabase(file);
		db.pragma('user_version = 999');
		expect(() => migrate(db)).toThrow('newer release');
		db.close();
	});

	describe('of another development version', () => {
		const refusal = expect.objectContaining({
			code: 'config.database-version',
			message: expect.stringMatching(/wayfare\.db was made by another development version/),
			advice: expect.stringContaining('Use another --data folder, or delete this one'),
		});
		const madeBy = async (change: string) => {
			await (await openHost()).close();
			const db = openDatabase(file);
			db.exec(change);
			db.close();
		};

		it('is refused with a way out when a migration has changed since', async () => {
			await madeBy("UPDATE migration SET hash = 'of an earlier text' WHERE number = 1");
			await expect(openHost()).rejects.toEqual(refusal);
		});

		it('is refused when it is from before migrations were on record', async () => {
			await madeBy('DROP TABLE migration');
			await expect(openHost()).rejects.toEqual(refusal);
		});

		it('is let go of, so that the next try says the same', async () => {
			await madeBy('DROP TABLE migration');
			await expect(openHost()).rejects.toEqual(refusal);
			await expect(openHost()).rejects.toEqual(refusal);
		});
	});

	it('that is damaged is refused by name', () => {
		openDatabase(file).close();
		writeFileSync(file, 'this is no database at all, it only sits where one should be');
		expect(() => openDatabase(file)).toThrow(file);
	});
});

describe('a full disk', () => {
	it('refuses what it cannot keep, and takes it once there is room', async () => {
		const db = openDatabase(file);
		migrate(db);
		const commits = new GroupCommit(db, new ChapterWriter(db));
		const inbox = new Inbox(db);
		const add = (n: number, text = 'x'.repeat(50_000)) =>
			commits.run(() => inbox.add(textMessage('49151', text, `wamid.${n}`, 0), 0));
		await add(0);
		const pages = Number(db.pragma('page_count', { simple: true }));
		db.pragma(`max_page_count = ${pages + 5}`);
		const outcomes = await Promise.allSettled([add(1), add(2)]);
		expect(outcomes).toEqual([
			{ status: 'rejected', reason: expect.any(HostUnavailable) },
			{ status: 'rejected', reason: expect.any(HostUnavailable) },
		]);
		expect(inbox.backlog()).toBe(1);
		db.pragma('max_page_count = 1000000');
		expect(await Promise.all([add(1), add(2)])).toEqual(['stored', 'stored']);
		await commits.close();
		db.close();
	});
});

describe('a group commit', () => {
	it('keeps the work of others when one piece of it throws', async () => {
		const db = openDatabase(file);
		migrate(db);
		const commits = new GroupCommit(db, new ChapterWriter(db));
		const inbox = new Inbox(db);
		const good = (n: number) =>
			commits.run(() => inbox.add(textMessage('49151', 'hi', `wamid.${n}`, 0), 0));
		const bad = commits.run(() => {
			inbox.add(textMessage('49151', 'half done', 'wamid.bad', 0), 0);
			throw new Error('no');
		});
		const outcomes = await Promise.allSettled([good(1), bad, good(2)]);
		expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
		expect(inbox.backlog()).toBe(2);
		await commits.close();
		db.close();
	});

	it('undoes a part of work that throws, and keeps the other parts of it', async () => {
		const db = openDatabase(file);
		migrate(db);
		const commits = new GroupCommit(db, new ChapterWriter(db));
		const inbox = new Inbox(db);
		const add = (n: number) => inbox.add(textMessage('49151', 'hi', `wamid.${n}`, 0), 0);
		const told = await commits.run(() =>
			[1, 2, 3].map((n) =>
				commits.part(
					() => {
						add(n);
						if (n === 2) throw new Error('no');
						return 'kept';
					},
					(error) => String(error),
				),
			),
		);
		expect(told).toEqual(['kept', 'Error: no', 'kept']);
		expect(inbox.pending(10).map(({ seq }) => seq)).toHaveLength(2);
		await commits.close();
		db.close();
	});

	it('takes nothing once it is closed', async () => {
		const host = await openHost();
		await host.close();
		await expect(host.accept([textMessage('49151', 'hi', 'wamid.1', 0)])).rejects.toThrow(
			HostUnavailable,
		);
	});
});
