import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from 'better-sqlite3';
import { migrate } from '../../../engine/src/hosts/sqlite/migrate';
import { openDatabase } from '../../../engine/src/hosts/sqlite/openDatabase';
import { Watermarks } from '../../../engine/src/hosts/sqlite/outbox/Watermarks';
import { fastFolder } from '../../support/host/fastFolder';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let folder: ReturnType<typeof temporaryFolder>;
let db: Database;
let watermarks: Watermarks;
beforeEach(() => {
	folder = temporaryFolder(fastFolder());
	db = openDatabase(path.join(folder.path, 'wayfare.db'));
	migrate(db);
	watermarks = new Watermarks(db);
});
afterEach(() => {
	db.close();
	folder.remove();
});

/** Changes what is known of all numbers behind its back. */
const behindItsBack = (set: string) => db.exec(`UPDATE watermark SET ${set}`);

describe('how far Meta’s webhooks have come', () => {
	it('is nowhere for a number of which nothing was heard', () => {
		expect(watermarks.get('1')).toEqual({ sendWithStatusAt: 0, messageAt: 0 });
	});

	it('is never less than it was', () => {
		watermarks.sendGotStatus('1', 20);
		watermarks.messageCame('1', 200);
		watermarks.sendGotStatus('1', 10);
		new Watermarks(db).messageCame('1', 100);
		expect(watermarks.get('1')).toEqual({ sendWithStatusAt: 20, messageAt: 200 });
		expect(watermarks.get('2')).toEqual({ sendWithStatusAt: 0, messageAt: 0 });
	});

	it('is written for a later message alone, until a transaction was undone', () => {
		watermarks.messageCame('1', 200);
		behindItsBack('message_at = 0');
		watermarks.messageCame('1', 199);
		watermarks.messageCame('1', 200);
		expect(watermarks.get('1').messageAt).toBe(0);
		watermarks.messageCame('2', 100);
		expect(watermarks.get('2').messageAt).toBe(100);
		watermarks.forget();
		watermarks.messageCame('1', 200);
		expect(watermarks.get('1').messageAt).toBe(200);
	});
});

describe('the account of a number', () => {
	it('is written when it is another than before', () => {
		watermarks.belongs('1', 'waba.1');
		behindItsBack('account = NULL');
		watermarks.belongs('1', 'waba.1');
		expect(new Watermarks(db).accountOf('1')).toBeNull();
		watermarks.belongs('1', 'waba.2');
		expect(new Watermarks(db).accountOf('1')).toBe('waba.2');
	});
});

describe('how long first statuses take', () => {
	it('is remembered with what is new', () => {
		watermarks.delays.add(5_000);
		expect(watermarks.delays.slowest()).toBe(5_000);
	});

	it('is read from the latest ten thousand sends, of which the oldest are given up first', () => {
		// Eleven slow ones, and the rest is quick: with one less of them they are one in a thousand.
		db.exec(`INSERT INTO contact (id, number, state) VALUES ('ada', '1', '{}');
			INSERT INTO outbox (id, contact_id, number, effect, status, queued_at, due_at, sent_at, first_status_at)
			SELECT 'e' || value, 'ada', '1', '{}', 'ACCEPTED', 0, 0, 1, 1 + iif(value <= 12, 60000, 10)
			FROM (WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value <= 10000) SELECT value FROM n);`);
		expect(watermarks.delays.slowest()).toBe(60_000);
		const afterwards = new Watermarks(db);
		afterwards.delays.add(10);
		expect(afterwards.delays.slowest()).toBe(10);
	});
});
