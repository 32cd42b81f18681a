import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from 'better-sqlite3';
import type { Effect, SendEffect } from '../../../engine/src/core/effect';
import type { OutboxStatus } from '../../../engine/src/host/outbox';
import { migrate } from '../../../engine/src/hosts/sqlite/migrate';
import { openDatabase } from '../../../engine/src/hosts/sqlite/openDatabase';
import {
	OutboxTable,
	type OutboxRecord,
} from '../../../engine/src/hosts/sqlite/outbox/OutboxTable';
import { inStatus } from '../../../engine/src/hosts/sqlite/outbox/statusConditions';
import { Runs } from '../../../engine/src/hosts/sqlite/projections/Runs';
import { fastFolder } from '../../support/host/fastFolder';
import { text, type Wanted } from '../../support/host/OutboxDriver';
import { temporaryFolder } from '../../support/host/temporaryFolder';

const now = 1_800_000_000_000;
let folder: ReturnType<typeof temporaryFolder>;
let db: Database;
let table: OutboxTable;
let count: number;
beforeEach(() => {
	count = 0;
	folder = temporaryFolder(fastFolder());
	db = openDatabase(path.join(folder.path, 'wayfare.db'));
	migrate(db);
	db.exec(`INSERT INTO contact (id, number, state) VALUES ('ada', '1', '{}'), ('bob', '1', '{}');
		INSERT INTO run (id, contact_id, journey_id, version, status, started_at, start_reason)
		VALUES ('r1', 'ada', 'welcome', 'v1', 'live', 0, 'keyword');`);
	table = new OutboxTable(db, new Runs(db));
});
afterEach(() => {
	db.close();
	folder.remove();
});

const read = (id: string): OutboxRecord => {
	const row = table.get(id);
	if (row === undefined) throw new Error(`There is no row ${id}`);
	return row;
};
/** An effect is asked for, and comes to that. */
const add = (
	effect: Wanted = text(),
	status: OutboxStatus = 'PENDING',
	{ contact = 'ada', heldBy = null }: { contact?: string; heldBy?: string | null } = {},
): OutboxRecord => {
	count += 1;
	const id = `e${count}.0`;
	table.add(contact, '1', { ...effect, id } as Effect, { now, asked: 0 });
	return table.move(read(id), status, { held_by: heldBy });
};
/** Changes a row behind the table's back. */
const behindItsBack = (set: string, { id }: OutboxRecord) =>
	db.prepare(`UPDATE outbox SET ${set} WHERE id = ?`).run(id);

it.each([
	['a message', text()],
	['one that is to go later', text({ notBefore: now + 1000 })],
	['one of a run', text({ runId: 'r1' })],
])('what was asked for is known as the file says it: %s', (_, effect) => {
	table.add('ada', '1', { ...effect, id: 'e1.0' } as Effect, { now, asked: 7 });
	const known = table.get('e1.0');
	table.forget();
	expect(known).toStrictEqual(table.get('e1.0'));
});

it("a row that the file says is due is the file's, where somebody else has changed it", () => {
	const held = add(text(), 'HELD');
	const found = { id: held.id, status: held.status, due_at: held.due_at };
	expect(table.found(found)).toBe(held);
	behindItsBack("status = 'PENDING', due_at = 5, reason = 'theirs'", held);
	expect(table.found({ ...found, status: 'PENDING', due_at: 5 })).toMatchObject({
		status: 'PENDING',
		due_at: 5,
		reason: 'theirs',
	});
});

describe('what is in a status', () => {
	it('comes in the order it was asked for, whoever it is for', () => {
		const ids = ['bob', 'ada', 'bob', 'ada'].map(
			(contact) => add(text(), 'SENDING', { contact }).id,
		);
		add();
		add(text(), 'HELD');
		expect(table.inStatus('SENDING').map(({ id }) => id)).toEqual(ids);
	});

	it.each(['PENDING', 'HELD', 'SENDING', 'UNKNOWN', 'PARKED'] as const)(
		'is all of it: %s',
		(status) => {
			for (const each of ['PENDING', 'HELD', 'SENDING', 'UNKNOWN', 'PARKED'] as const)
				add(text(), each);
			expect(table.inStatus(status)).toMatchObject([{ status }]);
		},
	);

	it.each([
		['PENDING', 'outbox_open'],
		['SENDING', 'outbox_open'],
		['UNKNOWN', 'outbox_aside'],
		['HELD', 'outbox_aside'],
		['FAILED', 'outbox_aside'],
	] as const)('%s is found by its index alone, however much was sent', (status, index) => {
		// SQLite does not take a condition that the index does not promise.
		const sql = `SELECT * FROM outbox INDEXED BY ${index} WHERE ${inStatus(status)}`;
		expect(db.prepare(sql).all(status)).toEqual([]);
	});
});

describe('a row that was moved', () => {
	it('is remembered, until somebody says that it is no longer as it was left', () => {
		const row = add(text(), 'SENDING');
		behindItsBack("reason = 'another'", row);
		expect(read(row.id).reason).toBeNull();
		table.forget();
		expect(read(row.id).reason).toBe('another');
	});

	it('is in the file as it is remembered, column by column', () => {
		const moved = table.move(add(), 'UNKNOWN', {
			effect: '{}',
			delivery: 'sent',
			attempt: 2,
			due_at: 3,
			sent_at: 4,
			first_status_at: 5,
			message_id: 'wamid.6',
			reason: 'seven',
			code: 8,
			restored: 'blind',
			held_by: 'nine',
			asked: 10,
			sent_as: 'utility',
			initiated: 1,
			charge: 11,
		});
		table.forget();
		expect(read(moved.id)).toEqual(moved);
		expect(moved).toMatchObject({ status: 'UNKNOWN', restored: 'blind', charge: 11 });
	});

	it('has only those columns written that change, because the indexes of the others stay', () => {
		const row = add(text(), 'SENDING');
		db.exec(`CREATE TEMP TABLE written (name TEXT);
			CREATE TEMP TRIGGER d AFTER UPDATE OF due_at ON main.outbox BEGIN INSERT INTO written VALUES ('due_at'); END;
			CREATE TEMP TRIGGER r AFTER UPDATE OF reason ON main.outbox BEGIN INSERT INTO written VALUES ('reason'); END;`);
		table.move(row, 'SENDING', { due_at: row.due_at, reason: 'why' });
		expect(db.prepare('SELECT name FROM written').pluck().all()).toEqual(['reason']);
	});

	it('may stay as it is', () => {
		const row = add(text(), 'SENDING');
		expect(table.move(row, 'SENDING')).toEqual(row);
	});

	it('counts for nothing while nothing of it may have left', () => {
		const row = table.move(add(), 'PARKED', { sent_as: 'utility', initiated: 1, charge: 5 });
		expect(table.move(row, 'PARKED')).toMatchObject({ sent_as: 'utility', charge: 5 });
		expect(table.move(row, 'PENDING')).toMatchObject({
			sent_as: null,
			initiated: null,
			charge: null,
		});
	});
});

describe('what is uncertain', () => {
	it('is asked of the file only while there may be some', () => {
		const row = add(text(), 'SENDING');
		expect(table.uncertain()).toEqual([]);
		behindItsBack("status = 'UNKNOWN'", row);
		expect(table.uncertain()).toEqual([]);
		// Whatever else moves is no reason to ask.
		add(text(), 'REFUSED');
		expect(table.uncertain()).toEqual([]);
		table.forget();
		expect(table.uncertain()).toMatchObject([{ id: row.id }]);
	});

	it('is found as soon as there is some, and until there is none', () => {
		expect(table.uncertain()).toEqual([]);
		const [one, other] = [add(text(), 'UNKNOWN'), add(text(), 'UNKNOWN')];
		add(text(), 'PARKED');
		add(text(), 'SENDING');
		expect(table.uncertain()).toEqual([one, other]);
		table.move(one, 'ACCEPTED');
		expect(table.uncertain()).toEqual([other]);
		table.move(other, 'ACCEPTED');
		expect(table.uncertain()).toEqual([]);
	});
});

describe('what is held under a name', () => {
	const held = (heldBy: string) => add(text(), 'HELD', { heldBy });

	it('is found as soon as there is some, in the order it was asked for', () => {
		expect(table.heldBy('thread:ada')).toEqual([]);
		const [one, other] = [held('thread:ada'), held('thread:ada')];
		held('thread:bob');
		expect(table.heldBy('thread:ada')).toEqual([one, other]);
	});

	it('is asked of the file only where there may be some', () => {
		const row = held('thread:ada');
		behindItsBack("held_by = 'thread:bob'", row);
		expect(table.heldBy('thread:bob')).toEqual([]);
		expect(table.heldBy('thread:ada')).toEqual([]);
		behindItsBack("held_by = 'thread:ada'", row);
		// It was empty when it was last asked.
		expect(table.heldBy('thread:ada')).toEqual([]);
		table.forget();
		expect(table.heldBy('thread:ada')).toHaveLength(1);
	});

	it('is known after a start', () => {
		const row = held('thread:ada');
		expect(new OutboxTable(db, new Runs(db)).heldBy('thread:ada')).toEqual([row]);
	});

	it('is no longer remembered as held once it was let go', () => {
		const row = held('thread:ada');
		expect(table.letGo('thread:ada', now + 5)).toBe(1);
		expect(read(row.id)).toMatchObject({ held_by: null, due_at: now + 5 });
	});
});

describe('the journey of a row', () => {
	it('is that of the run that asked for it, read once until it may have changed', () => {
		const row = add(text({ runId: 'r1' }));
		expect(table.journeyOf(row)).toBe('welcome');
		db.exec("UPDATE run SET journey_id = 'other' WHERE id = 'r1'");
		expect(table.journeyOf(row)).toBe('welcome');
		table.forget();
		expect(table.journeyOf(row)).toBe('other');
	});

	it('is none where no run asked for it, or none that is known', () => {
		expect(table.journeyOf(add())).toBeNull();
		expect(table.journeyOf(add(text({ runId: 'r9' })))).toBeNull();
	});
});

describe('messages that Meta took for one effect', () => {
	const numbers = () =>
		db.prepare('SELECT message_id, nth FROM sent_message ORDER BY nth').raw().all();

	it('are counted, each once, and only those after the first are too many', () => {
		const row = add(text(), 'SENDING');
		table.addMessage(row, 'wamid.1', now);
		const named = table.move(row, 'ACCEPTED', { message_id: 'wamid.1' });
		for (const name of ['wamid.1', 'wamid.2', 'wamid.3', 'wamid.2'])
			table.addMessage(named, name, now);
		expect(numbers()).toEqual([
			['wamid.1', 1],
			['wamid.2', 2],
			['wamid.3', 3],
		]);
		expect(table.byMessage('wamid.3')).toMatchObject({ id: row.id });
		table.forgetMessages(named);
		expect(numbers()).toEqual([]);
	});
});

describe('an effect that goes elsewhere', () => {
	it('is named by the message it stands in for, also when that was remembered', () => {
		const message = add(text(), 'FAILED');
		const instead = JSON.parse(message.effect) as SendEffect;
		const other = add({ ...instead, kind: 'elsewhere', instead, why: { code: null, reason: '' } });
		expect(JSON.parse(read(message.id).effect)).toEqual({ ...instead, elsewhere: other.id });
	});
});
