import {
	closeSync,
	mkdirSync,
	openSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from 'better-sqlite3';
import type { Host } from '../../../engine/src/host/host';
import { HostUnavailable } from '../../../engine/src/host/HostUnavailable';
import { assembleHost } from '../../../engine/src/hosts/sqlite/assembleHost';
import { StorageState } from '../../../engine/src/hosts/sqlite/health/StorageState';
import { StorageWatch } from '../../../engine/src/hosts/sqlite/health/StorageWatch';
import { assertLocalDisk } from '../../../engine/src/hosts/sqlite/health/assertLocalDisk';
import { readMark } from '../../../engine/src/hosts/sqlite/fileCheck/CheckMark';
import { migrate } from '../../../engine/src/hosts/sqlite/migrate';
import { openDatabase } from '../../../engine/src/hosts/sqlite/openDatabase';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho } from '../../support/host/echoJourney';
import { textMessage } from '../../support/host/events';
import { StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { startCommand } from '../cli/startCommand';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let db: Database;
let host: Host;
let alarms: (string | null)[];

beforeEach(async () => {
	folder = temporaryFolder();
	file = path.join(folder.path, 'wayfare.db');
	alarms = [];
	db = openDatabase(file);
	migrate(db);
	host = await assembleHost(
		db,
		{ release: () => undefined },
		{
			decide: echoDecide,
			compile: compileEcho,
			clock: new StandingClock(),
			storageAlarm: (trouble) => void alarms.push(trouble),
		},
	);
});

afterEach(async () => {
	await host.close();
	folder.remove();
});

let said = 0;
const say = (text = 'hello') =>
	host.accept([textMessage('49151', text, `wamid.${++said}`, 0)]).then(
		([acceptance]) => acceptance,
		(error: unknown) => error,
	);

describe('a data file that may not be written', () => {
	it('is told, and written again once it may be', async () => {
		expect(await say()).toBe('stored');
		expect(await host.storage()).toMatchObject({ problem: null });
		db.pragma('query_only = ON');
		expect(await say()).toBeInstanceOf(HostUnavailable);
		expect((await host.storage()).problem).toMatchObject({
			damaged: false,
			reason: expect.stringContaining('readonly'),
		});
		expect(alarms).toEqual([expect.stringContaining('Nothing can be stored')]);
		db.pragma('query_only = OFF');
		expect(await say()).toBe('stored');
		expect(await host.storage()).toMatchObject({ problem: null });
	});
});

describe('a data file that is damaged', () => {
	it('is never written again, not even when it can be, and stays as it is', async () => {
		for (let n = 0; n < 40; n++) await say('x'.repeat(2000));
		await host.settled();
		db.pragma('wal_checkpoint(TRUNCATE)');
		const { size } = statSync(file);
		const handle = openSync(file, 'r+');
		// Everything but the first page, which holds the schema that is in memory anyway.
		for (let at = 4096; at < size; at += 4096)
			writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, at);
		closeSync(handle);
		db.pragma('shrink_memory');
		expect(await say()).toBeInstanceOf(HostUnavailable);
		expect((await host.storage()).problem).toMatchObject({
			damaged: true,
			reason: expect.stringContaining('damaged'),
		});
		const before = statSync(`${file}-wal`).size;
		expect(await say()).toBeInstanceOf(HostUnavailable);
		expect(statSync(`${file}-wal`).size).toBe(before);
		expect(alarms).toHaveLength(1);
		// So that the next start reads all of it first.
		expect(readMark(file)).toMatchObject({ damage: expect.stringContaining('damaged') });
	});
});

describe('a folder on a network file system', () => {
	it.each([
		[0x6969, 'NFS'],
		[0x517b, 'SMB'],
		[0xfe534d42, 'SMB2'],
		[0xfe534d42 | 0, 'SMB2'],
		[0xff534d42, 'CIFS'],
	])('%i is refused as %s', (type, name) => {
		expect(() => assertLocalDisk('/data', () => type)).toThrow(`/data is on ${name}`);
	});

	it.each([
		['ext4', 0xef53],
		['xfs', 0x58465342],
		['btrfs', 0x9123683e],
		['overlay', 0x794c7630],
		['tmpfs', 0x01021994],
	])('on %s it is taken', (_name, type) => {
		expect(() => assertLocalDisk('/data', () => type)).not.toThrow();
	});
});

describe('a runner that cannot keep what comes', () => {
	it('answers 503, says so on /ready and in its status, and is ready again when it can', async () => {
		const data = path.join(folder.path, 'data');
		const token = 'a-token-of-ones-own';
		await (await startCommand(folder.path, ['--data', data])).stop();
		rmSync(path.join(data, 'journal'), { recursive: true, force: true });
		writeFileSync(path.join(data, 'journal'), 'a file where a folder should be');
		const started = await startCommand(folder.path, ['--data', data], { WAYFARE_API_TOKEN: token });
		const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
		const post = async (id: string) => {
			const body = JSON.stringify({ id, name: 'x', contact: { waId: '34600000001' } });
			const answer = await fetch(`${started.url}/api/v1/events`, { method: 'POST', headers, body });
			return [answer.status, answer.headers.get('retry-after') !== null];
		};
		const ready = async () => (await fetch(`${started.url}/ready`)).status;
		const problem = async () => {
			const answer = await fetch(`${started.url}/api/v1/status`, { headers });
			return ((await answer.json()) as { storage: { problem: unknown } }).storage.problem;
		};
		expect(await ready()).toBe(200);
		expect(await post('1')).toEqual([503, true]);
		expect(await ready()).toBe(503);
		expect(await problem()).toMatchObject({ damaged: false, reason: expect.any(String) });
		expect((await fetch(`${started.url}/live`)).status).toBe(200);
		rmSync(path.join(data, 'journal'));
		expect(await post('1')).toEqual([202, false]);
		expect([await ready(), await problem()]).toEqual([200, null]);
		await started.stop();
	});
});

describe('a data folder that somebody has moved away', () => {
	it('is told once, and again when it is back', () => {
		const told: (string | null)[] = [];
		const place = path.join(folder.path, 'moved', 'wayfare.db');
		const watch = new StorageWatch(place, new StorageState(() => 0), (news) => told.push(news));
		watch.look();
		watch.look();
		expect(told).toEqual([
			expect.stringMatching(/^Nothing can be stored: the data folder is not there/),
		]);
		expect(watch.health()).toMatchObject({ problem: { damaged: false }, freeBytes: 0 });
		mkdirSync(path.dirname(place));
		watch.look();
		expect(told.slice(1)).toEqual([null]);
		watch.close();
	});
});
