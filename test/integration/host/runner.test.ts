import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
	createEmulator,
	type Emulator,
	type FaultRule,
} from '../../../emulator/src/createEmulator';
import type { OutboxRow } from '../../../engine/src/host/outbox';
import { createMetrics } from '../../../engine/src/http/observe/metrics';
import type { Runner } from '../../../engine/src/runner/runner';
import { echoWorkflow } from '../../support/host/echoWorkflow';
import { minutes, seconds } from '../../support/host/StandingClock';
import { allSettled, publishJourney, startRunner } from '../../support/host/startRunner';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let emulator: Emulator;
let runner: Runner;
let folder: ReturnType<typeof temporaryFolder>;

beforeEach(async () => {
	folder = temporaryFolder();
	emulator = await createEmulator({ clock: { standingAt: Date.parse('2026-03-02T10:00:00Z') } });
	runner = await startRunner(emulator, folder.path, {}, { random: () => 0.5 });
	await publishJourney(runner, 'echo', echoWorkflow);
});

afterEach(async () => {
	await runner.close();
	await emulator.close();
	folder.remove();
});

const settled = () => allSettled(emulator, runner);
const outbox = () => runner.host.records.outbox({ limit: 100 }).items.toReversed();
const brief = ({ status, delivery, attempt }: OutboxRow) => `${status} ${delivery} ${attempt}`;
const advance = async (ms: number) => {
	await emulator.clock.advance(ms);
	await settled();
};

describe('a message', () => {
	it('goes from phone to journey and back, and its statuses come home', async () => {
		const ana = emulator.customer({ name: 'Ana', waId: '34600000001' });
		await ana.say('hola');
		await ana.hears('You said: hola');
		await settled();
		expect(outbox().map(brief)).toEqual(['ACCEPTED delivered 1']);
		await ana.read();
		await settled();
		expect(outbox().map(brief)).toEqual(['ACCEPTED read 1']);
	});

	it('reaches someone who hides the number', async () => {
		const ana = emulator.customer({ name: 'Ana', username: 'ana' });
		await ana.say('hola');
		await ana.hears('You said: hola');
	});
});

describe('when Graph fails', () => {
	const sayDuring = async (fault: FaultRule['fault'], nth = 1) => {
		emulator.faults.set([{ match: { operation: 'message.send' }, nth, fault }]);
		await emulator.customer({ name: 'Ana', waId: '34600000001' }).say('hola');
		await settled();
	};
	const sends = () =>
		emulator.requests().filter(({ operation }) => operation === 'message.send').length;

	it('for a moment, it is tried again after a while', async () => {
		await sayDuring({ kind: 'graphError', code: 131016 });
		expect(outbox().map(brief)).toEqual(['PENDING none 1']);
		await advance(seconds(1));
		expect(outbox().map(brief)).toEqual(['ACCEPTED delivered 2']);
	});

	it('and cuts off after accepting, the status tells and nothing is sent twice', async () => {
		await sayDuring({ kind: 'cutAfterAccept' });
		await advance(minutes(60));
		expect(outbox().map(brief)).toEqual(['ACCEPTED delivered 1']);
		expect(sends()).toBe(1);
	});

	it('and cuts off before accepting, it waits for proof before it sends again', async () => {
		await sayDuring({ kind: 'cutBeforeAccept' });
		expect(outbox().map(brief)).toEqual(['UNKNOWN none 1']);
		await advance(seconds(1));
		await emulator.customer({ name: 'Ben', waId: '34600000002' }).say('hi');
		await settled();
		await advance(minutes(9));
		expect(sends()).toBe(2);
		await advance(minutes(1));
		expect(outbox().map(brief)).toEqual(['ACCEPTED delivered 2', 'ACCEPTED delivered 1']);
	});

	it('behind a proxy with a page of HTML, nobody knows, so nothing is repeated', async () => {
		await sayDuring({ kind: 'http', status: 502 });
		expect(outbox().map(brief)).toEqual(['UNKNOWN none 1']);
	});

	it('for good, the row says why', async () => {
		await sayDuring({ kind: 'graphError', code: 131026 });
		expect(outbox()).toMatchObject([{ status: 'FAILED', code: 131026 }]);
	});

	it('with a dead token, everything waits, one try a minute asks, and nothing is lost', async () => {
		emulator.faults.set([
			{ match: { operation: 'message.send' }, fault: { kind: 'graphError', code: 190 } },
		]);
		const people = ['1', '2', '3'].map((n) =>
			emulator.customer({ name: n, waId: `3460000000${n}` }),
		);
		for (const person of people) await person.say('hola');
		await settled();
		expect(runner.senders().brakes).toMatchObject([{ code: 190, reach: { kind: 'runner' } }]);
		const before = sends();
		await advance(minutes(1));
		expect(sends()).toBe(before + 1);
		emulator.faults.clear();
		await advance(minutes(1));
		await advance(minutes(1));
		expect(runner.senders().brakes).toEqual([]);
		for (const person of people) await person.hears('You said: hola');
	});

	it('because it is away, it is tried again when it is back, and the try does not count', async () => {
		const away = await createEmulator({ clock: { standingAt: 0 } });
		await away.close();
		await runner.close();
		runner = await startRunner(
			emulator,
			folder.path,
			{ graphBaseUrl: away.url },
			{ random: () => 0.5 },
		);
		await emulator.customer({ name: 'Ana', waId: '34600000001' }).say('hola');
		await settled();
		expect(outbox()).toMatchObject([
			{ status: 'PENDING', attempt: 0, reason: expect.stringContaining('connection') },
		]);
	});
});

describe('a burst', () => {
	it('has each message beyond what a number may send at once wait a single time', async () => {
		const metrics = createMetrics();
		await runner.close();
		runner = await startRunner(emulator, folder.path, {}, { metrics });
		// Meta counts what customers write too; how the runner paces itself is the question here.
		emulator.playMeta({ limits: { messagesPerSecond: null } });
		for (let n = 0; n < 100; n += 1)
			await emulator.customer({ name: `${n}`, waId: `34600000${100 + n}` }).say('hola');
		await settled();
		expect(outbox().filter(({ status }) => status === 'PENDING')).toHaveLength(20);
		await advance(1000);
		for (let n = 0; n < 21; n += 1) await advance(13);
		expect(new Set(outbox().map(brief))).toEqual(new Set(['ACCEPTED delivered 1']));
		expect(await metrics.registry.metrics()).toContain(
			'wayfare_sends_total{outcome="paced",class="gate"} 20',
		);
	});
});

describe('a restart', () => {
	it('goes on where the last process stopped', async () => {
		const ana = emulator.customer({ name: 'Ana', waId: '34600000001' });
		await ana.say('one');
		await settled();
		await runner.close();
		await ana.say('two');
		runner = await startRunner(emulator, folder.path);
		await advance(minutes(5));
		await ana.hears('You said: two');
	});

	it('finishes what is on its way before it stops', async () => {
		emulator.faults.set([
			{ match: { operation: 'message.send' }, fault: { kind: 'delay', ms: 200 } },
		]);
		await emulator.customer({ name: 'Ana', waId: '34600000001' }).say('hola');
		await runner.host.settled();
		while (runner.senders().inFlight === 0) await new Promise(setImmediate);
		await runner.close();
		runner = await startRunner(emulator, folder.path);
		await settled();
		expect(outbox().map(brief)).toEqual(['ACCEPTED delivered 1']);
		expect(
			emulator.requests().filter(({ operation }) => operation === 'message.send'),
		).toHaveLength(1);
	});
});
