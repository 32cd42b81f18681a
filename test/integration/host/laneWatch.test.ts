import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import path from 'node:path';
import type { Host } from '../../../engine/src/host/host';
import type { LaneNews } from '../../../engine/src/host/laneWatch';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho } from '../../support/host/echoJourney';
import { textMessage } from '../../support/host/events';
import { StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let folder: ReturnType<typeof temporaryFolder>;
let host: Host;
let news: LaneNews[];

beforeEach(async () => {
	folder = temporaryFolder();
	news = [];
	host = await openSqliteHost({
		file: path.join(folder.path, 'wayfare.db'),
		decide: echoDecide,
		compile: compileEcho,
		clock: new StandingClock(),
		watch: (one) => void news.push(one),
	});
});
afterEach(async () => {
	await host.close();
	folder.remove();
});

const say = async (text: string) => {
	await host.accept([textMessage('49151', text, `wamid.${text}`, 0)]);
	await host.settled();
};

describe('whoever watches the lanes', () => {
	it('hears what was decided, with the facts that are on disk by then', async () => {
		await say('remind 60');
		expect(news).toMatchObject([
			{
				kind: 'decided',
				eventId: 'e1',
				contactId: 'c1',
				facts: [{ kind: 'message.received' }, { kind: 'run.started', runId: 'e1-echo' }],
			},
		]);
		expect(host.records.run('e1-echo')).not.toBeNull();
	});

	it('hears of an event that could not be decided, without what it said', async () => {
		await say('boom');
		expect(news).toEqual([
			{
				kind: 'failed',
				eventId: expect.stringMatching(/^e\d+$/),
				eventKind: 'message',
				errorClass: 'Error',
			},
		]);
	});
});
