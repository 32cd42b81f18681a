import { spawnSync } from 'node:child_process';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { Host } from '../../../engine/src/host/host';
import { HostUnavailable } from '../../../engine/src/host/HostUnavailable';
import { readMark, writeMark } from '../../../engine/src/hosts/sqlite/fileCheck/CheckMark';
import { checkFile } from '../../../engine/src/hosts/sqlite/fileCheck/checkFile';
import { whenToCheck } from '../../../engine/src/hosts/sqlite/fileCheck/whenToCheck';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho } from '../../support/host/echoJourney';
import { textMessage } from '../../support/host/events';
import { hours, StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let host: Host | undefined;

beforeEach(() => {
	folder = temporaryFolder();
	file = path.join(folder.path, 'wayfare.db');
});

afterEach(async () => {
	await host?.close();
	host = undefined;
	folder.remove();
});

/** Opens a host, and says what it tells of its storage. */
async function open(checkAfterMs?: number) {
	const told: (string | null)[] = [];
	let hear: (trouble: string | null) => void = () => undefined;
	const alarm = new Promise<string | null>((resolve) => (hear = resolve));
	host = await openSqliteHost({
		file,
		decide: echoDecide,
		compile: compileEcho,
		clock: new StandingClock(),
		storageAlarm(trouble) {
			told.push(trouble);
			hear(trouble);
		},
		...(checkAfterMs !== undefined && { checkAfterMs }),
	});
	return { host, told, alarm };
}

/** Some conversations, all of them over. */
async function fill(): Promise<void> {
	const opened = await open();
	for (let n = 0; n < 60; n++)
		await opened.host.accept([textMessage(`4915${n}`, 'x'.repeat(2000), `wamid.${n}`, 0)]);
	await opened.host.settled();
	await opened.host.close();
	host = undefined;
}

/** Writes nonsense over a page in the middle of a table, which no start reads. */
function damage(table: string): void {
	const db = new Database(file, { readonly: true });
	const pages = db
		.prepare<[string], number>(
			"SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno",
		)
		.pluck()
		.all(table);
	const size = Number(db.pragma('page_size', { simple: true }));
	db.close();
	const page = pages[Math.floor(pages.length / 2)] ?? 0;
	const handle = openSync(file, 'r+');
	writeSync(handle, Buffer.alloc(size, 0xa5), 0, size, (page - 1) * size);
	closeSync(handle);
}

const say = (n: number) => host?.accept([textMessage('49151', 'hello', `wamid.late.${n}`, 0)]);

describe('a data file with a damaged page that no start reads', () => {
	it('is found soon after the start, and from then on nothing is written', async () => {
		await fill();
		damage('contact');
		const { alarm, host: opened } = await open(0);
		expect(await alarm).toMatch(/^Nothing can be stored: the data file is damaged: contact: /);
		expect((await opened.storage()).problem).toMatchObject({ damaged: true });
		await expect(say(1)).rejects.toThrow(HostUnavailable);
	});

	it('is refused by the next start, which reads all of it', async () => {
		await fill();
		damage('contact');
		await (
			await open(0)
		).alarm;
		await host?.close();
		host = undefined;
		await expect(open()).rejects.toThrow(
			/wayfare\.db is damaged \(.*\): restore the newest backup/,
		);
		// Until another file is in its place.
		await expect(open()).rejects.toThrow('is damaged');
	});

	it('that somebody mended is read whole once more and used', async () => {
		await fill();
		writeMark(file, { at: Date.now(), damage: 'a page of facts' });
		await open();
		expect(await say(1)).toEqual(['stored']);
		expect(readMark(file)).toMatchObject({ damage: null });
	});
});

describe('a data file that is sound', () => {
	it('is read beside the work, and when that was is kept', async () => {
		await fill();
		expect(readMark(file)).toBeNull();
		const { told } = await open(0);
		while (readMark(file) === null) expect(await say(statSync(file).mtimeMs)).toBeDefined();
		expect(readMark(file)).toMatchObject({ damage: null });
		expect(told).toEqual([]);
	});

	it('is read to its end by nobody once the runner stops', async () => {
		await fill();
		const { host: opened } = await open(0);
		await opened.close();
		host = undefined;
		expect(readMark(file)).toBeNull();
	});
});

describe('a data file that cannot be read', () => {
	it('is told as such, and is not taken for a damaged one', async () => {
		await fill();
		const outcome = await checkFile(
			path.join(folder.path, 'gone.db'),
			new AbortController().signal,
		);
		expect(outcome).toMatchObject({
			kind: 'unread',
			reason: expect.stringContaining('unable to open'),
		});
	});
});

describe('when a data file is read whole', () => {
	const now = Date.parse('2026-03-02T10:00:00Z');
	const day = hours(24);
	const soon = 10_000;

	it('a new one: in a day', () => {
		expect(whenToCheck(file, now)).toEqual({ before: false, afterMs: day });
	});

	it('one that nobody has read yet: soon', async () => {
		await fill();
		expect(whenToCheck(file, now)).toEqual({ before: false, afterMs: soon });
	});

	it('one that was read: a day later', async () => {
		await fill();
		writeMark(file, { at: now - hours(4), damage: null });
		expect(whenToCheck(file, now)).toEqual({ before: false, afterMs: hours(20) });
		expect(whenToCheck(file, now + day)).toEqual({ before: false, afterMs: soon });
	});

	it('one whose runner was killed: soon', async () => {
		await open();
		await say(1);
		writeMark(file, { at: now, damage: null });
		expect(whenToCheck(file, now)).toEqual({ before: false, afterMs: soon });
	});

	it('one that was damaged: before it is used', async () => {
		await fill();
		writeMark(file, { at: now, damage: 'a page of facts' });
		expect(whenToCheck(file, now)).toMatchObject({ before: true });
	});
});

describe('a process that has nothing left to do but to end the reading', () => {
	it('ends it and goes on', async () => {
		await fill();
		const checking =
			require.resolve('../../../engine/dist/engine/src/hosts/sqlite/fileCheck/checkFile.js');
		const script = `
			const { checkFile } = require(${JSON.stringify(checking)});
			const stop = new AbortController();
			const reading = checkFile(${JSON.stringify(file)}, stop.signal);
			stop.abort();
			reading.then((outcome) => console.log('ended', outcome));
		`;
		const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
		expect(stdout).toBe('ended null\n');
	});
});
