import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import type { Runner } from '../../../engine/src/runner/runner';
import { hours, StandingClock } from '../../support/host/StandingClock';
import { publishJourney, startRunner } from '../../support/host/startRunner';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { sendText, workflow } from '../../support/journeys/workflow';

const reminder = workflow(
	{
		Start: { type: 'journeyEventTrigger', parameters: { event: 'remind', runs: 'ignore' } },
		Text: sendText('Still there?', {
			windowClosed: 'template',
			fallbackTemplateName: 'hello_world',
			fallbackTemplateLanguage: 'en_US',
			fallbackTemplateCategory: 'utility',
		}),
	},
	[['Start', 'Text']],
);
const clock = new StandingClock();
let emulator: Emulator;
let runner: Runner;
let folder: ReturnType<typeof temporaryFolder>;

beforeEach(async () => {
	folder = temporaryFolder();
	emulator = await createEmulator({
		clock: { standingAt: clock.now() },
		refusals: 'status',
	});
	// A clock of its own: the runner takes the window for open long after Meta has closed it.
	runner = await startRunner(emulator, folder.path, {}, { clock });
	await publishJourney(runner, 'reminder', reminder);
});

afterEach(async () => {
	await runner.close();
	await emulator.close();
	folder.remove();
});

async function settled(): Promise<void> {
	let requests: number;
	do {
		requests = emulator.requests().length;
		await emulator.settled();
		await runner.settled();
		await emulator.settled();
	} while (emulator.requests().length > requests || runner.host.backlog() > 0);
}

describe('a window that Meta holds for closed and says so by status', () => {
	it('lets the step’s template go out, once', async () => {
		await emulator.customer({ name: 'Ana', waId: '34600000001' }).say('hola');
		await settled();
		await emulator.clock.advance(hours(25));
		await runner.host.accept([
			{
				key: 'ext:1',
				lane: { kind: 'contact', contactId: 'c1' },
				body: { kind: 'external', name: 'remind', key: null, data: {} },
			},
		]);
		await settled();
		const rows = runner.host.records.outbox({ limit: 10 }).items.toReversed();
		expect(
			rows.map(({ effect, status, delivery }) => [
				effect.kind === 'send' && effect.message.kind,
				status,
				delivery,
			]),
		).toEqual([
			['text', 'ACCEPTED', 'failed'],
			['template', 'ACCEPTED', expect.not.stringMatching('failed|none')],
		]);
	});
});
