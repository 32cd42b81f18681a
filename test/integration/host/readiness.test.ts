import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { unreadiness } from '../../../engine/src/http/observe/readiness';
import { compileEcho } from '../../support/host/echoJourney';
import { echoDecide } from '../../support/host/echoDecide';
import { textMessage } from '../../support/host/events';
import type { Host } from '../../../engine/src/host/host';
import { hours, StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

describe('readiness after a downtime', () => {
	const folder = temporaryFolder();
	const clock = new StandingClock();
	let host: Host;

	beforeAll(async () => {
		host = await openSqliteHost({
			file: path.join(folder.path, 'wayfare.db'),
			clock,
			decide: echoDecide,
			compile: compileEcho,
			alarmsPerSecond: 2,
		});
	});

	afterAll(async () => {
		await host.close();
		folder.remove();
	});

	it('turns nobody away while late timers fire at their pace, and does when they stand still', async () => {
		await host.accept(
			[1, 2, 3].map((n) => textMessage(`4915${n}`, 'remind 60', `wamid.${n}`, clock.now())),
		);
		await host.settled();
		clock.advance(hours(5));
		await host.settled();
		expect(host.records.oldestAlarm()).not.toBeNull();
		expect(await unreadiness({ host, clock })).toEqual([]);

		const later = { now: () => clock.now() + hours(1), onJump: () => () => undefined };
		expect(await unreadiness({ host, clock: later })).toEqual([
			expect.stringMatching(/^the oldest timer is \d+ s late$/),
		]);
	});
});
