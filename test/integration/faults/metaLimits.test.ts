import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import type { Runner } from '../../../engine/src/runner/runner';
import { echoWorkflow } from '../../support/host/echoWorkflow';
import { seconds } from '../../support/host/StandingClock';
import { allSettled, publishJourney, startRunner } from '../../support/host/startRunner';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let emulator: Emulator;
let runner: Runner;
let folder: ReturnType<typeof temporaryFolder>;

beforeEach(async () => {
	folder = temporaryFolder();
	emulator = await createEmulator({
		clock: { standingAt: Date.parse('2026-03-02T10:00:00Z') },
		limits: 'meta',
	});
	runner = await startRunner(emulator, folder.path);
	await publishJourney(runner, 'echo', echoWorkflow);
});

afterEach(async () => {
	await runner.close();
	await emulator.close();
	folder.remove();
});

const advance = async (ms: number) => {
	await emulator.clock.advance(ms);
	await allSettled(emulator, runner);
};
const refusals = () =>
	emulator
		.requests()
		.filter(({ operation, status }) => operation === 'message.send' && status !== 200)
		.map(({ response }) => (response as { readonly error: { readonly code: number } }).error.code);

describe('a runner under Meta’s own limits', () => {
	it('answers 30 who write in one second, each once, though 20 messages a second are the most', async () => {
		emulator.playMeta({ throughput: 'COEXISTENCE' });
		const people = Array.from({ length: 30 }, (_, index) =>
			emulator.customer({ name: `${index}`, waId: `34600000${100 + index}` }),
		);
		for (const one of people) await one.say('hola');
		await allSettled(emulator, runner);
		// Those that were on their way when the first was refused.
		expect(new Set(refusals())).toEqual(new Set([130429]));
		expect(refusals().length).toBeLessThan(5);
		for (let passed = 0; passed < 8; passed++) await advance(seconds(10));
		const heard = people.map((one) => one.unheard().map(({ text }) => text));
		expect(heard).toEqual(people.map(() => ['You said: hola']));
	});

	it('never meets the limit for one person', async () => {
		emulator.playMeta({ limits: { messagesPerSecond: null } });
		const ana = emulator.customer({ name: 'Ana', waId: '34600000001' });
		for (let said = 0; said < 50; said++) await ana.say(`word ${said}`);
		await allSettled(emulator, runner);
		expect(ana.unheard()).toHaveLength(45);
		for (let passed = 0; passed < 5; passed++) await advance(seconds(6));
		expect(ana.unheard().map(({ text }) => text)).toEqual(
			Array.from({ length: 50 }, (_, said) => `You said: word ${said}`),
		);
		expect(refusals()).toEqual([]);
	});
});
