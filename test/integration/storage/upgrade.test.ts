import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { Host } from '../../../engine/src/host/host';
import { migrate, newestSchema } from '../../../engine/src/hosts/sqlite/migrate';
import { openDatabase } from '../../../engine/src/hosts/sqlite/openDatabase';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho } from '../../support/host/echoJourney';
import { messageStatus, textMessage } from '../../support/host/events';
import { texts } from '../../support/host/HostDriver';
import { minutes, StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

const folderOfFixtures = path.join(__dirname, '../../fixtures/schemas');
const earlier = readdirSync(folderOfFixtures)
	.flatMap((name) => /^schema-(\d+)\.sql$/.exec(name)?.[1] ?? [])
	.map(Number)
	.toSorted((a, b) => a - b);

/** What a release of that schema wrote: conversations in the middle of things. */
const ofSchema = (schema: number) => `schema-${schema}.sql`;

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
	folder = temporaryFolder();
	file = path.join(folder.path, 'wayfare.db');
});
afterEach(() => folder.remove());

function restore(fixture: string): void {
	const db = new Database(file);
	db.pragma('foreign_keys = OFF');
	db.pragma('synchronous = OFF');
	db.exec(readFileSync(path.join(folderOfFixtures, fixture), 'utf8'));
	db.close();
}

const open = (clock: StandingClock): Promise<Host> =>
	openSqliteHost({ file, decide: echoDecide, compile: compileEcho, clock });

/** Every table, column and index, and what they promise. */
function shape(of: Database.Database): unknown[] {
	return of
		.prepare(
			`SELECT t.name, t.type, t.sql, c.name, c.type, c."notnull", c.dflt_value, c.pk FROM sqlite_schema t
			 LEFT JOIN pragma_table_xinfo(t.name) c WHERE t.name NOT LIKE 'sqlite_%' ORDER BY 1, 4`,
		)
		.raw()
		.all();
}

describe.each(earlier)('a data file of schema %i', (schema) => {
	it('becomes what a new one is', () => {
		restore(ofSchema(schema));
		const old = openDatabase(file);
		expect(old.pragma('user_version', { simple: true })).toBe(schema);
		migrate(old);
		const fresh = openDatabase(path.join(folder.path, 'fresh.db'));
		migrate(fresh);
		expect(shape(old)).toEqual(shape(fresh));
		expect(old.pragma('integrity_check', { simple: true })).toBe('ok');
		expect(old.pragma('foreign_key_check')).toEqual([]);
		for (const db of [old, fresh]) db.close();
	});

	it('goes on where it was: what was open is sent, what was cut off waits, timers ring', async () => {
		restore(ofSchema(schema));
		const clock = new StandingClock();
		const host = await open(clock);
		await host.settled();
		expect(host.records.contacts({ limit: 10 }).items).toHaveLength(4);
		expect(host.records.counts()).toMatchObject({
			failedEvents: 1,
			liveRuns: 1,
			outbox: { ACCEPTED: 1, UNKNOWN: 2, PENDING: 1 },
		});
		expect(texts(await host.outbox.claim(10))).toEqual(['still to be sent']);
		const again = textMessage('49151', 'hello', 'wamid.49151.hello', clock.now());
		expect(await host.accept([again])).toEqual(['duplicate']);
		const onItsWay = host.records.outbox({ limit: 10, status: 'UNKNOWN' }).items[0]?.id ?? '';
		await host.accept([messageStatus('49154', 'wamid.w', 'delivered', clock.now(), onItsWay)]);
		await host.settled();
		expect(host.records.counts().outbox).toMatchObject({ ACCEPTED: 2, UNKNOWN: 1 });
		clock.advance(minutes(11));
		await host.settled();
		expect(host.records.counts()).toMatchObject({ liveRuns: 0 });
		await host.close();
	});
});

it('there is a data file of every schema before this one', () => {
	expect(earlier).toEqual(Array.from({ length: newestSchema - 1 }, (_none, nth) => nth + 1));
});

it('what the other channel took under schema 13 is not sent again, and what it refused may be', async () => {
	restore('other-channel-13.sql');
	const host = await open(new StandingClock());
	const rows = host.deadLetters.list({ states: ['UNDELIVERED', 'FAILED'] }, { limit: 10 }).items;
	expect(rows.map((row) => [row.id, host.deadLetters.objectionTo('replay', row)])).toEqual([
		['e1.0', 'the other channel has it (e3.0)'],
		['e5.0', null],
		['e7.0', null],
	]);
	await host.close();
});
