import { randomBytes } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Host } from '../../../engine/src/host/host';
import { backUp } from '../../../engine/src/hosts/sqlite/backup/backUp';
import { Journal } from '../../../engine/src/hosts/sqlite/journal/Journal';
import { journaledHost } from '../../../engine/src/hosts/sqlite/journal/journaledHost';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { restoreBackup } from '../../../engine/src/hosts/sqlite/restore/restoreBackup';
import { splitBody } from '../../../engine/src/http/webhook/newEvents';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho } from '../../support/host/echoJourney';
import { messageStatus, textMessage } from '../../support/host/events';
import { only, texts } from '../../support/host/HostDriver';
import { hours, minutes, seconds, StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let journal: string;
let backup: string;
let clock: StandingClock;
let host: Host;

beforeEach(async () => {
	folder = temporaryFolder();
	file = path.join(folder.path, 'data', 'wayfare.db');
	journal = path.join(folder.path, 'data', 'journal');
	backup = path.join(folder.path, 'backup.db');
	clock = new StandingClock();
	await open();
});

afterEach(async () => {
	await host.close();
	folder.remove();
});

async function open(): Promise<void> {
	const options = { file, decide: echoDecide, compile: compileEcho, clock };
	const written = new Journal({ folder: journal, days: 8, numbers: ['100'], clock });
	host = journaledHost(await openSqliteHost(options), written, splitBody);
	await host.settled();
}

const takeBackup = () => backUp({ from: file, to: backup, key: null, random: randomBytes });

async function say(who: string, text: string): Promise<void> {
	await host.accept([textMessage(who, text, `wamid.${who}.${text}`, clock.now())]);
	await host.settled();
}

/** Sends what is due; Meta takes it, and its status comes. */
async function sendDue(): Promise<string[]> {
	const claims = await host.outbox.claim(100);
	for (const { effect, attempt } of claims) {
		const outcome = { kind: 'accepted', messageId: `wamid.${effect.id}`, response: {} } as const;
		await host.outbox.settle([{ effectId: effect.id, attempt, ...outcome }]);
		await host.accept([
			messageStatus('49151', `wamid.${effect.id}`, 'sent', clock.now(), effect.id),
		]);
	}
	await host.settled();
	return texts(claims);
}

async function lose() {
	await host.close();
	for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
	const from = { folder: journal, split: splitBody };
	const restored = await restoreBackup({
		backup,
		file,
		key: null,
		journal: from,
		now: clock.now(),
	});
	await open();
	return restored;
}

const outbox = () =>
	host.records.outbox({ limit: 100 }).items.map(({ id, status }) => `${id} ${status}`);

describe('what came after the backup', () => {
	it('is back, under the same names, and what was answered is not answered again', async () => {
		await say('49151', 'before');
		await takeBackup();
		await sendDue();
		clock.advance(minutes(1));
		await say('49151', 'after');
		await sendDue();
		const names = outbox();
		expect(await lose()).toMatchObject({ takenAgain: { complete: true, events: 3 }, inDoubt: 1 });
		expect(outbox()).toEqual(names);
		expect(await sendDue()).toEqual([]);
		const { items } = host.records.facts({ contactId: 'c1', limit: 100 });
		expect(items.filter(({ kind }) => kind === 'message.received')).toMatchObject([
			{ reason: 'before', at: clock.now() - minutes(1) },
			{ reason: 'after', at: clock.now() },
		]);
	});

	it('and was not answered yet is answered once silence proves it', async () => {
		await takeBackup();
		await say('49151', 'after');
		await lose();
		expect(outbox()).toEqual(['e1.0 UNKNOWN']);
		clock.advance(seconds(1));
		await say('49199', 'later');
		await sendDue();
		clock.advance(minutes(10));
		expect(await host.outbox.reconcile()).toBe(1);
		expect(await sendDue()).toEqual(['after']);
	});

	it('keeps its timers: what was due before the loss rang then, and the rest rings in time', async () => {
		await takeBackup();
		await say('49151', 'remind 60');
		await say('49152', 'remind 3600');
		await sendDue();
		clock.advance(minutes(2));
		await host.settled();
		expect(await sendDue()).toEqual(['Reminder']);
		clock.advance(minutes(1));
		await lose();
		expect(await sendDue()).toEqual([]);
		clock.advance(minutes(57));
		await host.settled();
		expect(await sendDue()).toEqual(['Reminder']);
	});

	it('is back when it came by another door, and when a webhook brought it', async () => {
		await takeBackup();
		const external = { kind: 'external', name: 'cart.updated', key: null, data: { n: 1 } } as const;
		const identity = { waId: '34600000001' };
		const lane = { kind: 'identity', phoneNumberId: '100', identity, profileName: null } as const;
		await host.accept([{ key: 'cart-1', lane, body: external }]);
		const body = JSON.stringify({
			object: 'x',
			entry: [{ id: '1', changes: [change('wamid.raw')] }],
		});
		await host.accept(splitBody(body, ['100']), body);
		await host.settled();
		const before = host.records.contacts({ limit: 10 }).items.map(({ contact }) => contact.id);
		await lose();
		expect(host.records.contacts({ limit: 10 }).items.map(({ contact }) => contact.id)).toEqual(
			before,
		);
		expect(before).toEqual(['c1']);
	});
});

const change = (id: string) => ({
	field: 'messages',
	value: {
		metadata: { phone_number_id: '100' },
		messages: [{ from: '34600000001', id, timestamp: '1', type: 'text', text: { body: 'hi' } }],
	},
});

describe('the journal', () => {
	it('is readable by its owner only, a file a day, and goes after eight days', async () => {
		for (let day = 0; day < 10; day++) {
			await say('49151', `day ${day}`);
			clock.advance(hours(24));
		}
		const names = readdirSync(journal);
		expect([names.length, names[0], names.at(-1)]).toEqual([
			9,
			'2026-03-03.jsonl',
			'2026-03-11.jsonl',
		]);
		expect(statSync(path.join(journal, names[0] ?? '')).mode & 0o777).toBe(0o600);
		expect(statSync(journal).mode & 0o777).toBe(0o700);
	});

	it('goes on after a line that was cut off', async () => {
		await takeBackup();
		await say('49151', 'whole');
		await host.close();
		const [name = ''] = readdirSync(journal);
		const today = path.join(journal, name);
		const whole = readFileSync(today, 'utf8').trimEnd();
		appendFileSync(today, whole.slice(-50));
		await open();
		await say('49151', 'after');
		expect(await lose()).toMatchObject({ takenAgain: { events: 2 } });
	});

	it('that begins only after the backup proves nothing by silence', async () => {
		await say('49151', 'before');
		await takeBackup();
		clock.advance(hours(24));
		await say('49151', 'after');
		await host.close();
		rmSync(path.join(journal, readdirSync(journal)[0] ?? ''));
		await open();
		expect(await lose()).toMatchObject({ takenAgain: { complete: false } });
	});

	it('of another installation is refused', async () => {
		await say('49151', 'ours');
		await takeBackup();
		await host.close();
		const [name = ''] = readdirSync(journal);
		const today = path.join(journal, name);
		const text = readFileSync(today, 'utf8');
		truncateSync(today, 0);
		appendFileSync(today, text.replaceAll('wamid.49151.ours', 'wamid.49151.theirs'));
		await open();
		await expect(lose()).rejects.toMatchObject({ code: 'journal.foreign' });
		await open();
	});

	it('has the number of an event by any key, even one that means something to JavaScript', async () => {
		const event = textMessage('49151', 'hi', 'wamid.1', clock.now());
		await host.accept([{ ...event, key: '__proto__' }]);
		const text = readFileSync(path.join(journal, '2026-03-02.jsonl'), 'utf8');
		expect(text).toContain('"seqs":{"__proto__":1}');
	});

	it('has all that was taken before its end', async () => {
		const taking = host.accept([textMessage('49151', 'hi', 'wamid.last', clock.now())]);
		await host.close();
		expect(await taking).toEqual(['stored']);
		expect(readFileSync(path.join(journal, '2026-03-02.jsonl'), 'utf8')).toContain('wamid.last');
	});

	it('keeps nothing of somebody who is erased while they write', async () => {
		await say('49151', 'first');
		const { contact } = only(host.records.contacts({ limit: 1 }).items);
		const writing = Array.from({ length: 20 }, (_, nth) =>
			host.accept([textMessage('49151', `again ${nth}`, `wamid.again.${nth}`, clock.now())]),
		);
		const [erased] = await Promise.all([host.privacy.erase(contact.id), ...writing]);
		expect(erased?.journal).toBe(21);
		expect(readFileSync(path.join(journal, '2026-03-02.jsonl'), 'utf8')).not.toContain('49151');
	});

	it('that cannot be written makes the runner refuse what it could not restore', async () => {
		await host.close();
		rmSync(journal, { recursive: true, force: true });
		appendFileSync(journal, 'a file where the folder should be');
		await open();
		const message = textMessage('49151', 'hi', 'wamid.1', clock.now());
		await expect(host.accept([message])).rejects.toThrow('journal cannot be written');
		rmSync(journal);
		expect(await host.accept([message])).toEqual(['duplicate']);
		expect(readFileSync(path.join(journal, '2026-03-02.jsonl'), 'utf8')).toContain('wamid.1');
	});
});
