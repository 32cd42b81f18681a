import { renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from 'better-sqlite3';
import { HostUnavailable } from '../../../engine/src/host/HostUnavailable';
import { ChapterWriter } from '../../../engine/src/hosts/sqlite/chapters/ChapterWriter';
import { GroupCommit } from '../../../engine/src/hosts/sqlite/GroupCommit';
import { StorageState } from '../../../engine/src/hosts/sqlite/health/StorageState';
import { SyncPlace } from '../../../engine/src/hosts/sqlite/SyncPlace';
import { migrate } from '../../../engine/src/hosts/sqlite/migrate';
import { openDatabase } from '../../../engine/src/hosts/sqlite/openDatabase';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let db: Database;
let state: StorageState;
let commits: GroupCommit;
let place: SyncPlace;

beforeEach(() => {
	place = new SyncPlace();
	folder = temporaryFolder();
	file = path.join(folder.path, 'wayfare.db');
	db = openDatabase(file);
	migrate(db);
	db.exec('CREATE TABLE person (id TEXT PRIMARY KEY)');
	state = new StorageState(() => 0);
	commits = new GroupCommit(db, new ChapterWriter(db), state, place);
});

afterEach(async () => {
	await commits.close();
	db.close();
	folder.remove();
});

const add = (id: string) =>
	commits.run(() => void db.prepare('INSERT INTO person VALUES (?)').run(id));
const people = () => db.prepare<[], string>('SELECT id FROM person').pluck().all();

/** As on a disk that was slow some times in a row. */
const slowly = () => {
	for (let times = 0; times < 5; times++) place.took(20);
};

describe('on a slow disk', () => {
	beforeEach(slowly);

	it('what is committed is not answered before it is on disk', async () => {
		const answered: string[] = [];
		void add('ada').then(() => answered.push('ada'));
		// After the commit, and before anything can be heard of the disk.
		await new Promise((resolve) => setImmediate(resolve));
		expect(people()).toEqual(['ada']);
		expect(answered).toEqual([]);
		expect(commits.waiting()).toBe(1);
		await commits.settled();
		expect(answered).toEqual(['ada']);
		expect(commits.waiting()).toBe(0);
	});
});

it('on a quick disk, what is committed is on disk and answered before the next group begins', async () => {
	const answered: string[] = [];
	void add('ada').then(() => answered.push('ada'));
	await new Promise((resolve) => setImmediate(resolve));
	expect(people()).toEqual(['ada']);
	expect(answered).toEqual(['ada']);
	expect(commits.waiting()).toBe(0);
});

describe.each([
	['quick', () => undefined],
	['slow', slowly],
])('on a %s disk', (_, make) => {
	beforeEach(make);

	it('what is queued when it closes is on disk when it is closed', async () => {
		const adding = add('ada');
		await commits.close();
		await expect(Promise.race([adding, Promise.resolve('not yet')])).resolves.toBeUndefined();
		await expect(add('bob')).rejects.toBeInstanceOf(HostUnavailable);
		expect(people()).toEqual(['ada']);
	});

	it('trouble that came after a commit is not over when that commit is on disk', async () => {
		const first = add('ada');
		await new Promise((resolve) => setImmediate(resolve));
		db.pragma('query_only = ON');
		const second = expect(add('bob')).rejects.toBeInstanceOf(HostUnavailable);
		await commits.close();
		await Promise.all([first, second]);
		expect(state.problem()).toMatchObject({ reason: expect.stringContaining('readonly') });
	});

	it('after a sync that failed nothing is promised, and nothing written, any more', async () => {
		// SQLite keeps its own hold on the log; what we find in its place is a device, which cannot be synced.
		renameSync(`${file}-wal`, `${file}-wal.aside`);
		symlinkSync('/dev/null', `${file}-wal`);
		await expect(add('ada')).rejects.toBeInstanceOf(HostUnavailable);
		expect(state.problem()).toMatchObject({
			damaged: true,
			reason: expect.stringMatching(/the disk did not take what was written.*EINVAL/),
		});
		rmSync(`${file}-wal`);
		renameSync(`${file}-wal.aside`, `${file}-wal`);
		await expect(add('bob')).rejects.toBeInstanceOf(HostUnavailable);
		expect(people()).toEqual(['ada']);
	});
});
