import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Brakes } from '../../../engine/src/effects/brakes/Brakes';
import { Dispatcher } from '../../../engine/src/effects/Dispatcher';
import type { JsonValue } from '../../../cloud-api/json';
import type { Host } from '../../../engine/src/host/host';
import { openSqliteHost } from '../../../engine/src/hosts/sqlite/openSqliteHost';
import { echoDecide } from '../../support/host/echoDecide';
import { compileEcho } from '../../support/host/echoJourney';
import { textMessage } from '../../support/host/events';
import { StandingClock } from '../../support/host/StandingClock';
import { temporaryFolder } from '../../support/host/temporaryFolder';

const clock = new StandingClock();
let folder: ReturnType<typeof temporaryFolder>;
let host: Host;

beforeEach(async () => {
	folder = temporaryFolder();
	const file = path.join(folder.path, 'wayfare.db');
	host = await openSqliteHost({ file, decide: echoDecide, compile: compileEcho, clock });
});

afterEach(async () => {
	await host.close();
	folder.remove();
});

describe('a sender with a defect', () => {
	it('costs the message it broke on, with the reason, and the next one is sent', async () => {
		const problems: unknown[] = [];
		const dispatcher = new Dispatcher({
			outbox: host.outbox,
			clock,
			brakes: new Brakes(),
			concurrency: () => 32,
			onSettled: () => undefined,
			onProblem: (error) => problems.push(error),
			perform({ effect, attempt }) {
				if (effect.id === 'e1.0') throw new Error('a defect');
				const accepted = { kind: 'accepted', messageId: 'wamid.out', response: {} } as const;
				return Promise.resolve({ effectId: effect.id, attempt, ...accepted });
			},
		});
		await host.accept(['one', 'two'].map((text) => textMessage('49151', text, text, clock.now())));
		await host.settled();
		await dispatcher.settled();
		const rows = host.records.outbox({ limit: 10 }).items.toReversed();
		expect(rows).toMatchObject([
			{ status: 'FAILED', reason: 'The sender broke down: a defect' },
			{ status: 'ACCEPTED' },
		]);
		expect(problems).toEqual([new Error('a defect')]);
		await dispatcher.stop();
	});

	it('whose outcome cannot be written down keeps no other outcome from it', async () => {
		const problems: unknown[] = [];
		const circle: Record<string, JsonValue> = {};
		circle['again'] = circle;
		const dispatcher = new Dispatcher({
			outbox: host.outbox,
			clock,
			brakes: new Brakes(),
			concurrency: () => 32,
			onSettled: () => undefined,
			onProblem: (error) => problems.push(error),
			perform({ effect, attempt }) {
				const accepted = { kind: 'accepted', messageId: 'wamid.out' } as const;
				const response = effect.id === 'e1.0' ? circle : {};
				return Promise.resolve({ effectId: effect.id, attempt, ...accepted, response });
			},
		});
		await host.accept(['49151', '49152'].map((from) => textMessage(from, from, from, clock.now())));
		await host.settled();
		await dispatcher.settled();
		const rows = host.records.outbox({ limit: 10 }).items.toReversed();
		expect(rows).toMatchObject([{ status: 'SENDING' }, { status: 'ACCEPTED' }]);
		expect(problems).toEqual([expect.any(TypeError)]);
		await dispatcher.stop();
	});
});
