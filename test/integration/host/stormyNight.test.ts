import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
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
	emulator = await createEmulator({
		seed: 1,
		clock: { standingAt: Date.parse('2026-03-02T22:00:00Z') },
		faults: 'stormy-night',
	});
	runner = await startRunner(emulator, folder.path, {}, { random: () => 0.5 });
	await publishJourney(runner, 'echo', echoWorkflow);
});

afterEach(async () => {
	await runner.close();
	await emulator.close();
	folder.remove();
});

async function pass(steps: number, stepMs: number): Promise<void> {
	for (let step = 0; step < steps; step++) {
		await allSettled(emulator, runner);
		await emulator.clock.advance(stepMs);
	}
}

it('after a stormy night everybody has one answer, and no more', async () => {
	const people = Array.from({ length: 40 }, (_, index) =>
		emulator.customer({ name: `Customer ${index}`, waId: String(34600000100 + index) }),
	);
	for (const person of people) {
		await person.say('hola');
		await pass(1, seconds(5));
	}
	await pass(12, minutes(5));
	const struck = emulator.faults.rules().filter(({ strikes }) => strikes > 0);
	expect(struck.length).toBeGreaterThan(7);
	emulator.faults.clear();
	await pass(6, minutes(10));

	const answers = people.map((person) =>
		person.messages().flatMap(({ from, text }) => (from === 'business' ? [text] : [])),
	);
	expect(answers).toEqual(people.map(() => ['You said: hola']));
	const rows = runner.host.records.outbox({ limit: 100 }).items;
	expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['ACCEPTED']));
});
