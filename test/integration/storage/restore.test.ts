import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Host } from '../../../engine/src/host/host';
import { backUp } from '../../../engine/src/hosts/sqlite/backup/backUp';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import {
	restoreBackup,
	type Restored,
} from '../../../engine/src/hosts/sqlite/restore/restoreBackup';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho } from '../../support/host/echoJourney';
import { messageStatus, textMessage } from '../../support/host/events';
import { texts } from '../../support/host/HostDriver';
import { minutes, seconds, StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let backup: string;
let clock: StandingClock;
let host: Host;

beforeEach(async () => {
	folder = temporaryFolder();
	file = path.join(folder.path, 'data', 'wayfare.db');
	backup = path.join(folder.path, 'backup.db');
	clock = new StandingClock();
	await open();
});

afterEach(async () => {
	await host.close();
	folder.remove();
});

async function open(): Promise<void> {
	host = await openSqliteHost({ file, decide: echoDecide, compile: compileEcho, clock });
	await host.settled();
}

async function say(who: string, text: string): Promise<void> {
	await host.accept([textMessage(who, text, `wamid.${who}.${text}`, clock.now())]);
	await host.settled();
}

/** Sends what is due, as the lost runner did: Meta takes it and says so. */
async function sendDue(): Promise<string[]> {
	const claims = await host.outbox.claim(100);
	for (const { effect, attempt } of claims) {
		const messageId = `wamid.out.${effect.id}`;
		const outcome = { kind: 'accepted', messageId, response: {} } as const;
		await host.outbox.settle([{ effectId: effect.id, attempt, ...outcome }]);
	}
	await host.settled();
	return texts(claims);
}

const takeBackup = () => backUp({ from: file, to: backup, key: null, random: randomBytes });

/** The data is lost, and the backup takes its place. */
async function lose(): Promise<Restored> {
	await host.close();
	for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
	const restored = await restoreBackup({
		backup,
		file,
		key: null,
		journal: null,
		now: clock.now(),
	});
	await open();
	return restored;
}

const outbox = () =>
	host.records.outbox({ limit: 100 }).items.map(({ id, status }) => `${id} ${status}`);

/** Somebody else writes, is answered, and the status of the answer comes. */
async function overtake(): Promise<void> {
	clock.advance(seconds(1));
	await say('49199', `later ${clock.now()}`);
	const [claim] = await host.outbox.claim(1);
	if (claim === undefined) throw new Error('Nothing was claimed');
	const { id } = claim.effect;
	await host.accept([messageStatus('49199', `wamid.${id}`, 'sent', clock.now(), id)]);
	await host.settled();
}

describe('what was still to be sent when the backup was taken', () => {
	beforeEach(async () => {
		await say('49151', 'hello');
		await takeBackup();
		expect(await sendDue()).toEqual(['hello']);
		expect(await lose()).toMatchObject({ inDoubt: 1, keptAs: null });
	});

	it('is not sent again', async () => {
		expect(await sendDue()).toEqual([]);
		expect(outbox()).toEqual(['e1.0 UNKNOWN']);
	});

	it('is settled by a status, though the backup knows of no try', async () => {
		await host.accept([messageStatus('49151', 'wamid.out.e1.0', 'delivered', clock.now(), 'e1.0')]);
		await host.settled();
		expect(outbox()).toEqual(['e1.0 ACCEPTED']);
	});

	it('is left to a person when no status comes, because its status may have been lost', async () => {
		await overtake();
		clock.advance(minutes(11));
		expect(await host.outbox.reconcile()).toBe(1);
		await host.settled();
		expect(outbox()).toContain('e1.0 PARKED');
		expect(await sendDue()).toEqual([]);
	});
});

describe('what the lost runner did after the backup', () => {
	it('for a timer that came due then is not done again', async () => {
		await say('49151', 'remind 60');
		expect(await sendDue()).toEqual(['I will remind you']);
		await takeBackup();
		clock.advance(minutes(2));
		await host.settled();
		expect(await sendDue()).toEqual(['Reminder']);
		await lose();
		expect(await sendDue()).toEqual([]);
		expect(outbox()[0]).toMatch(/UNKNOWN$/);
	});

	it('is not mistaken for what the new one does: its names are given to nothing else', async () => {
		await takeBackup();
		await say('49151', 'lost');
		expect(await sendDue()).toEqual(['lost']);
		await lose();
		await say('49152', 'new');
		await host.accept([messageStatus('49151', 'wamid.out.e1.0', 'delivered', clock.now(), 'e1.0')]);
		await host.settled();
		expect(outbox()).toEqual(['e1000000001.0 PENDING']);
		expect(await sendDue()).toEqual(['new']);
	});

	it('and a timer of the time after the restore rings as ever', async () => {
		await say('49151', 'remind 600');
		await sendDue();
		await takeBackup();
		await lose();
		clock.advance(minutes(11));
		await host.settled();
		expect(await sendDue()).toEqual(['Reminder']);
	});
});

describe('a restore', () => {
	it('keeps what lay there', async () => {
		await takeBackup();
		await say('49151', 'hello');
		await host.close();
		const { keptAs } = await restoreBackup({
			backup,
			file,
			key: null,
			journal: null,
			now: clock.now(),
		});
		expect(keptAs !== null && existsSync(keptAs)).toBe(true);
		await open();
		expect(host.records.contacts({ limit: 10 }).items).toEqual([]);
		await host.close();
		file = keptAs ?? '';
		await open();
		expect(host.records.contacts({ limit: 10 }).items).toHaveLength(1);
	});

	it('is refused while a runner runs, and changes nothing', async () => {
		await takeBackup();
		await say('49151', 'hello');
		await expect(
			restoreBackup({ backup, file, key: null, journal: null, now: clock.now() }),
		).rejects.toMatchObject({ code: 'restore.running' });
		expect(await sendDue()).toEqual(['hello']);
	});

	it('of the same backup again goes on from numbers of its own again', async () => {
		await takeBackup();
		await lose();
		await say('49151', 'first');
		await takeBackup();
		await lose();
		await say('49151', 'second');
		expect(outbox()).toEqual(['e2000000001.0 PENDING', 'e1000000001.0 UNKNOWN']);
	});
});
