import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { loadConfig, type RunnerConfig } from '../../../engine/src/runner/config';
import type { Runner } from '../../../engine/src/runner/runner';
import { minutes, seconds } from '../../support/host/StandingClock';
import { allSettled, publishJourney, startRunner } from '../../support/host/startRunner';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { sendText, workflow } from '../../support/journeys/workflow';

const journey = workflow(
	{
		Start: { type: 'journeyEventTrigger', parameters: { event: 'go', runs: 'parallel' } },
		Send: sendText('on its way'),
	},
	[['Start', 'Send']],
);
const crowd = 20;

let emulator: Emulator;
let runner: Runner;
let folder: ReturnType<typeof temporaryFolder>;
let events: number;

beforeEach(async () => {
	folder = temporaryFolder();
	events = 0;
	emulator = await createEmulator({
		clock: { standingAt: Date.parse('2026-03-02T10:00:00Z') },
		limits: 'meta',
	});
});
afterEach(async () => {
	await runner.close();
	await emulator.close();
	folder.remove();
});

const open = async (settings: Partial<RunnerConfig> = {}) => {
	runner = await startRunner(emulator, folder.path, settings);
	await publishJourney(runner, 'go', journey);
	for (let n = 0; n < crowd; n++)
		await emulator.customer({ name: `${n}`, waId: `346000001${10 + n}` }).say('hi');
	await allSettled(emulator, runner);
	await advance(minutes(1));
};
const settled = () => allSettled(emulator, runner);
const advance = async (ms: number) => {
	await emulator.clock.advance(ms);
	await settled();
};
/** So many messages at once, spread over the crowd. */
const send = async (count: number) => {
	const { phoneNumberId } = emulator;
	await runner.host.accept(
		Array.from({ length: count }, (_, n) => ({
			key: `ext:${++events}`,
			lane: {
				kind: 'identity' as const,
				phoneNumberId,
				identity: { waId: `346000001${10 + (n % crowd)}` },
				profileName: null,
			},
			body: { kind: 'external' as const, name: 'go', key: null, data: {} },
		})),
	);
	await settled();
};
const accepted = () => runner.host.records.counts().outbox.ACCEPTED;
const refusals = () =>
	emulator.requests().filter(({ response }) => {
		const { error } = (response ?? {}) as { error?: { code?: number } };
		return error?.code === 130429 || error?.code === 131057;
	}).length;
/** Nobody is written to outside their window, so that only the speed is asked for. */
const questions = () =>
	emulator.requests().filter(({ operation }) => operation === 'phoneNumber.get').length;

describe('How fast a number sends', () => {
	it('is what Meta says: 1,000 a second after an upgrade', async () => {
		emulator.playMeta({ throughput: 'HIGH' });
		await emulator.clock.advance(minutes(2));
		await open();
		await send(100);
		expect([accepted(), refusals(), questions()]).toEqual([100, 0, 1]);
	});

	it('is what Meta says: 20 a second where the WhatsApp Business app uses it, too', async () => {
		emulator.playMeta({ throughput: 'COEXISTENCE' });
		await open();
		await send(30);
		expect(accepted()).toBe(20);
		await advance(seconds(1));
		expect(accepted()).toBe(20);
		await advance(seconds(2));
		expect([accepted(), refusals()]).toEqual([30, 0]);
	});

	it('is 80 a second where Meta does not say', async () => {
		emulator.faults.set([
			{ match: { operation: 'phoneNumber.get' }, fault: { kind: 'graphError', code: 10 } },
		]);
		await open();
		await send(90);
		expect(accepted()).toBe(80);
		await advance(seconds(2));
		expect([accepted(), refusals()]).toEqual([90, 0]);
		expect(runner.senders().brakes).toEqual([]);
	});

	it('is what you say, and Meta is not asked', async () => {
		await open({ messagesPerSecond: { [emulator.phoneNumberId]: 5 } });
		await send(10);
		expect([accepted(), questions()]).toEqual([5, 0]);
		await advance(seconds(2));
		expect(accepted()).toBe(10);
	});

	it('rises with an upgrade, for which everything waits a minute', async () => {
		await open();
		await send(1);
		emulator.playMeta({ throughput: 'HIGH' });
		await send(1);
		expect([accepted(), runner.senders().brakes]).toMatchObject([
			1,
			[{ reach: { kind: 'number' }, code: 131057, release: { kind: 'time' } }],
		]);
		await advance(seconds(59));
		expect([accepted(), refusals()]).toEqual([1, 1]);
		await advance(seconds(2));
		expect(accepted()).toBe(2);
		await advance(seconds(2));
		await send(100);
		expect([accepted(), refusals()]).toEqual([102, 1]);
	});

	it('falls by half when it is too fast, and rises again', async () => {
		emulator.playMeta({ throughput: 'COEXISTENCE' });
		await open({ messagesPerSecond: { '': 80 } });
		await send(40);
		for (let passed = 0; passed < 12; passed++) await advance(seconds(5));
		expect(accepted()).toBe(40);
		// Those of the first instant are refused together; each later refusal halves it again.
		expect(refusals()).toBeLessThan(30);
		const before = refusals();
		await advance(minutes(5));
		await send(15);
		await advance(seconds(5));
		expect([accepted(), refusals() - before]).toEqual([55, 0]);
	});
});

describe('WAYFARE_MESSAGES_PER_SECOND', () => {
	const read = (messagesPerSecond: unknown) =>
		loadConfig({
			flags: {
				appSecret: 'x',
				accessToken: 'x',
				verifyToken: 'x',
				phoneNumberIds: '1',
				messagesPerSecond,
			},
		}).messagesPerSecond;

	beforeEach(async () => {
		runner = await startRunner(emulator, folder.path);
	});

	it('is one number for all, or one for each', () => {
		expect(read('20')).toEqual({ '': 20 });
		expect(read('20, 106=1000')).toEqual({ '': 20, '106': 1000 });
		for (const wrong of ['fast', '0', '1001', '106=', '=20'])
			expect(() => read(wrong)).toThrow('WAYFARE_MESSAGES_PER_SECOND must be a number of messages');
	});
});
