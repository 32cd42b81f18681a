import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { Host } from '../../../engine/src/host/host';
import { migrate } from '../../../engine/src/hosts/sqlite/migrate';
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
	.map((name) => Number(/\d+/.exec(name)?.[0]))
	.toSorted((a, b) => a - b);

/** What a release of that schema wrote: conversations in the middle of things. */
const fixture = (schema: number) => path.join(folderOfFixtures, `schema-${schema}.sql`);

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
	folder = temporaryFolder();
	file = path.join(folder.path, 'wayfare.db');
});
afterEach(() => folder.remove());

function restore(schema: number): void {
	const db = new Database(file);
	db.pragma('foreign_keys = OFF');
	db.exec(readFileSync(fixture(schema), 'utf8'));
	db.close();
}

/** Every table, column and index, whatever the way they came. */
function shape(of: Database.Database): unknown[] {
	return of
		.prepare(
			`SELECT t.name, t.type, c.name, c.type, c."notnull", c.dflt_value, c.pk FROM sqlite_schema t
			 LEFT JOIN pragma_table_xinfo(t.name) c WHERE t.name NOT LIKE 'sqlite_%' ORDER BY 1, 3`,
		)
		.raw()
		.all();
}

describe.each(earlier)('a data file of schema %i', (schema) => {
	it('becomes what a new one is', () => {
		restore(schema);
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
		restore(schema);
		const clock = new StandingClock();
		const host: Host = await openSqliteHost({
			file,
			decide: echoDecide,
			compile: compileEcho,
			clock,
		});
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
