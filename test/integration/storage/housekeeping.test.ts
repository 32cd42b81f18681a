import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import type { Host } from '../../../engine/src/host/host';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho } from '../../support/host/echoJourney';
import { textMessage } from '../../support/host/events';
import { hours, StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let clock: StandingClock;
let host: Host;

beforeEach(async () => {
	folder = temporaryFolder();
	file = path.join(folder.path, 'wayfare.db');
	clock = new StandingClock();
	host = await openSqliteHost({ file, decide: echoDecide, compile: compileEcho, clock });
});

afterEach(async () => {
	await host.close();
	folder.remove();
});

async function say(text: string) {
	const [acceptance] = await host.accept([textMessage('49151', text, `wamid.${text}`, 0)]);
	await host.settled();
	return acceptance;
}

async function pass(days: number): Promise<void> {
	clock.advance(hours(24 * days));
	await host.settled();
}

function rows(sql: string): unknown[] {
	const db = new Database(file, { readonly: true });
	try {
		return db.prepare(sql).pluck().all();
	} finally {
		db.close();
	}
}

const events = () => rows('SELECT key FROM inbox ORDER BY seq');

const forward = {
	id: 'f',
	name: 'f',
	url: 'https://x.example',
	sealedSecret: 's',
	filters: {},
} as const;

describe('events', () => {
	it('go once Meta can no longer repeat them, and are known until then', async () => {
		await say('old');
		await pass(20);
		expect(await say('old')).toBe('duplicate');
		await say('new');
		await pass(11);
		expect(events()).toEqual(['msg:wamid.new']);
	});

	it('leave what came of them', async () => {
		await say('old');
		await pass(31);
		await say('new');
		const { items } = host.records.facts({ contactId: 'c1', limit: 10 });
		expect(items.map(({ reason }) => reason)).toEqual(['old', 'new']);
		expect(host.records.outbox({ limit: 10 }).items).toHaveLength(2);
	});

	it('wait for a forward that has not delivered them', async () => {
		await host.forwards.save(forward);
		await say('old');
		await say('next');
		await pass(31);
		expect(events()).toEqual(['msg:wamid.old', 'msg:wamid.next']);
		await host.forwards.note('f', 0, { cursor: 1, delivered: 1, refused: [], problem: null });
		await pass(1);
		expect(events()).toEqual(['msg:wamid.next']);
	});

	it('in quarantine go with the rest', async () => {
		const about = {
			field: 'messages',
			part: 'messages',
			phoneNumberId: '9',
			foreign: true,
		} as const;
		await host.accept([{ key: 'foreign', lane: null, body: { kind: 'unknown', raw: {}, about } }]);
		expect(host.quarantine.list()).toMatchObject([{ phoneNumberId: '9', events: 1 }]);
		await say('later');
		await pass(31);
		expect(host.quarantine.list()).toEqual([]);
	});
});

describe('waits', () => {
	it('that are long over go, open ones stay', async () => {
		for (const id of ['over', 'open'])
			await host.waits.open({
				id,
				url: 'https://x.example',
				sealedSecret: null,
				until: clock.now() + hours(24 * 90),
			});
		await host.waits.settle('over', 'failed', 'nobody waited');
		await pass(31);
		expect([host.waits.get('over'), host.waits.get('open')?.status]).toEqual([null, 'open']);
	});
});
