import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { Host } from '../../../engine/src/host/host';
import { backUp, type Backup } from '../../../engine/src/hosts/sqlite/backup/backUp';
import { BackupSchedule } from '../../../engine/src/hosts/sqlite/backup/BackupSchedule';
import { verifyBackup } from '../../../engine/src/hosts/sqlite/backup/verifyBackup';
import { openDatabase } from '../../../engine/src/hosts/sqlite/openDatabase';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho } from '../../support/host/echoJourney';
import { textMessage } from '../../support/host/events';
import { hours, minutes, StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

const key = 'a key of some length';
let folder: ReturnType<typeof temporaryFolder>;
let from: string;
let to: string;
let clock: StandingClock;
let host: Host;

beforeEach(async () => {
	folder = temporaryFolder();
	from = path.join(folder.path, 'data', 'wayfare.db');
	to = path.join(folder.path, 'backups', 'one.db');
	clock = new StandingClock();
	host = await openSqliteHost({ file: from, decide: echoDecide, compile: compileEcho, clock });
});

afterEach(async () => {
	await host.close();
	folder.remove();
});

const take = (sealed: string | null = null): Promise<Backup> =>
	backUp({ from, to, key: sealed, random: randomBytes });

let said = 0;
/** Messages until told to stop, as fast as they are taken. */
function write(): { stop(): Promise<number> } {
	let stopped = false;
	const writing = (async () => {
		for (; !stopped; said++)
			await host.accept([textMessage('49151', `${said}`, `wamid.${said}`, clock.now())]);
		return said;
	})();
	return {
		stop() {
			stopped = true;
			return writing;
		},
	};
}

describe('a backup', () => {
	it('of a runner at work is whole, and holds everything acknowledged before it began', async () => {
		const load = write();
		await host.accept([textMessage('49152', 'before', 'wamid.before', clock.now())]);
		const { rows } = await take();
		const all = await load.stop();
		expect(rows['inbox']).toBeGreaterThan(0);
		expect(all).toBeGreaterThan(0);
		const copy = new Database(to, { readonly: true });
		expect(copy.prepare("SELECT 1 FROM inbox WHERE key = 'msg:wamid.before'").pluck().get()).toBe(
			1,
		);
		expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
		copy.close();
	});

	it('of a runner that stopped, by itself or by a kill, holds what it had', async () => {
		await host.accept([textMessage('49151', 'hi', 'wamid.1', clock.now())]);
		await host.settled();
		await host.close();
		expect((await take()).rows).toMatchObject({ contact: 1, outbox: 1 });
		const killed = openDatabase(from);
		killed.exec("UPDATE contact SET number = 'changed'");
		expect(existsSync(`${from}-wal`)).toBe(true);
		await take();
		killed.close();
		const copy = new Database(to, { readonly: true });
		expect(copy.prepare('SELECT number FROM contact').pluck().get()).toBe('changed');
		copy.close();
	});

	it('is readable by its owner only, with a checksum as sha256sum writes it', async () => {
		await take();
		expect(statSync(to).mode & 0o777).toBe(0o600);
		expect(statSync(path.dirname(to)).mode & 0o777).toBe(0o700);
		const digest = createHash('sha256').update(readFileSync(to)).digest('hex');
		expect(readFileSync(`${to}.sha256`, 'utf8')).toBe(`${digest}  one.db\n`);
		expect(readdirSync(path.dirname(to))).toEqual(['one.db', 'one.db.sha256']);
	});

	it('replaces an older one only when it is whole', async () => {
		await take();
		const before = readFileSync(to);
		await host.close();
		const bytes = readFileSync(from);
		writeFileSync(from, bytes.subarray(0, bytes.length / 2));
		await expect(take()).rejects.toMatchObject({
			code: expect.stringMatching(/^backup\.(failed|damaged)$/),
		});
		expect(readFileSync(to).equals(before)).toBe(true);
		expect(readdirSync(path.dirname(to))).toEqual(['one.db', 'one.db.sha256']);
	});

	it('that is sealed shows nothing, and opens with its key alone', async () => {
		await host.accept([textMessage('49151', 'a secret text', 'wamid.1', clock.now())]);
		await host.settled();
		const { sealed, rows } = await take(key);
		expect(sealed).toBe(true);
		expect(readFileSync(to).includes('secret')).toBe(false);
		expect(await verifyBackup(to, key)).toMatchObject({ sealed: true, checksum: true, rows });
		const refused = expect.objectContaining({ code: 'backup.sealed' });
		await expect(verifyBackup(to, null)).rejects.toEqual(refused);
		await expect(verifyBackup(to, 'another key of some length')).rejects.toEqual(refused);
		expect(readdirSync(path.dirname(to))).toEqual(['one.db', 'one.db.sha256']);
	});

	it.each([
		['sealed', key, 'backup.sealed'],
		['plain', null, 'backup.damaged'],
	])('that is %s and changed in a single bit is found out', async (_kind, sealed, code) => {
		await host.accept([textMessage('49151', 'hello', 'wamid.1', clock.now())]);
		await take(sealed);
		const bytes = readFileSync(to);
		const place = sealed === null ? bytes.indexOf('hello') : bytes.length >> 1;
		bytes[place] = (bytes[place] ?? 0) ^ 1;
		writeFileSync(to, bytes);
		await expect(verifyBackup(to, sealed)).rejects.toMatchObject({ code: 'backup.damaged' });
		// Without the checksum the seal alone notices; plain text does not.
		writeFileSync(path.join(path.dirname(to), 'other.db'), bytes);
		const other = verifyBackup(path.join(path.dirname(to), 'other.db'), sealed);
		if (sealed === null) expect(await other).toMatchObject({ checksum: false });
		else await expect(other).rejects.toMatchObject({ code });
	});

	it('of nothing is refused', async () => {
		from = path.join(folder.path, 'nowhere', 'wayfare.db');
		await expect(take()).rejects.toMatchObject({ code: 'backup.failed' });
	});
});

describe('a file that is no backup', () => {
	it.each([
		['a text', (file: string) => writeFileSync(file, 'x'.repeat(5000)), 'backup.damaged'],
		['an empty file', (file: string) => writeFileSync(file, ''), 'backup.damaged'],
		[
			'another database',
			(file: string) => new Database(file).exec('CREATE TABLE a (b)').close(),
			'backup.damaged',
		],
		[
			'of a newer release',
			(file: string) =>
				new Database(file).exec('CREATE TABLE a (b); PRAGMA user_version = 999').close(),
			'backup.newer',
		],
		['missing', () => undefined, 'file.unreadable'],
	])('%s is named', async (_name, make, code) => {
		const file = path.join(folder.path, 'file');
		make(file);
		await expect(verifyBackup(file, null)).rejects.toMatchObject({ code });
	});
});

describe('backups by themselves', () => {
	const backups = () =>
		readdirSync(path.dirname(to))
			.filter((name) => name.endsWith('.db'))
			.toSorted();
	const schedule = (problems: unknown[] = []) =>
		new BackupSchedule({
			from,
			folder: path.dirname(to),
			everyMs: hours(1),
			keep: 2,
			key: null,
			random: randomBytes,
			clock,
			onBackup: () => undefined,
			onProblem: (error) => void problems.push(error),
		});

	it('are taken by the hour, the newest ones stay, and a restart does not hurry them', async () => {
		const first = schedule();
		first.wake();
		await first.settled();
		for (let hour = 0; hour < 2; hour++) {
			clock.advance(hours(1));
			await first.settled();
		}
		await first.close();
		expect(backups()).toEqual([
			'wayfare-2026-03-02T11-00-00Z.db',
			'wayfare-2026-03-02T12-00-00Z.db',
		]);
		const second = schedule();
		expect(second.health()).toEqual({ newestAt: clock.now(), problem: null });
		clock.advance(minutes(30));
		second.wake();
		await second.settled();
		expect(backups()).toHaveLength(2);
		clock.advance(minutes(30));
		await second.settled();
		expect(backups().at(-1)).toBe('wayfare-2026-03-02T13-00-00Z.db');
		await second.close();
	});

	it('that fail are told, and tried again soon', async () => {
		const problems: unknown[] = [];
		const good = from;
		from = path.join(folder.path, 'nowhere.db');
		const failing = schedule(problems);
		failing.wake();
		await failing.settled();
		expect(problems).toHaveLength(1);
		expect(failing.health()).toMatchObject({
			newestAt: null,
			problem: expect.stringContaining('No backup'),
		});
		await failing.close();
		from = good;
	});
});
