import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Decide } from '../../../engine/src/core/decide';
import type { Host } from '../../../engine/src/host/host';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho } from '../../support/host/echoJourney';
import { textMessage } from '../../support/host/events';
import { seconds, StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let folder: ReturnType<typeof temporaryFolder>;
let clock: StandingClock;
let host: Host;
/** Events, not calls: what throws is decided once more, by itself, to keep it from the others. */
let rings: Set<string>;

const brittle: Decide = (state, event, now, definitions) => {
	if (event.kind === 'alarm' && state.contact.identity.waId === '49151') {
		rings.add(event.id);
		throw new Error('this alarm is poison');
	}
	return echoDecide(state, event, now, definitions);
};

const say = async (who: string, text: string) => {
	await host.accept([textMessage(who, text, `wamid.${who}.${text}`, clock.now())]);
	await host.settled();
};

beforeEach(async () => {
	folder = temporaryFolder();
	clock = new StandingClock();
	rings = new Set();
	const file = path.join(folder.path, 'wayfare.db');
	host = await openSqliteHost({ file, decide: brittle, compile: compileEcho, clock });
});

afterEach(async () => {
	await host.close();
	folder.remove();
});

describe('an alarm that breaks the engine', () => {
	it('is put aside once, and the alarms of other contacts ring', async () => {
		await say('49151', 'remind 60');
		await say('49152', 'remind 60');
		clock.advance(seconds(60));
		await host.settled();
		expect(rings.size).toBe(1);
		expect(host.records.counts()).toMatchObject({ failedEvents: 1, backlog: 0 });
		const ended = host.records.facts({ contactId: 'c2', limit: 20 }).items;
		expect(ended.map(({ kind }) => kind)).toContain('run.ended');
	});

	it('is tried again when something else happens to the contact, and at no other time', async () => {
		await say('49151', 'remind 60');
		clock.advance(seconds(60));
		await host.settled();
		clock.advance(seconds(600));
		await host.settled();
		expect(rings.size).toBe(1);
		await say('49151', 'hello');
		expect(rings.size).toBe(2);
		expect(host.records.counts()).toMatchObject({ failedEvents: 2, backlog: 0 });
		expect(host.records.oldestAlarm()).toBeNull();
	});
});
