import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import type { Runner } from '../../../engine/src/runner/runner';
import { workflow } from '../../support/journeys/workflow';
import { allSettled, publishJourney, startRunner } from '../../support/host/startRunner';
import { temporaryFolder } from '../../support/host/temporaryFolder';

let emulator: Emulator;
let runner: Runner;
let folder: ReturnType<typeof temporaryFolder>;

beforeEach(async () => {
	folder = temporaryFolder();
	emulator = await createEmulator({ clock: { standingAt: Date.parse('2026-03-02T10:00:00Z') } });
	runner = await startRunner(emulator, folder.path, {}, { random: () => 0.5 });
});

afterEach(async () => {
	await runner.close();
	await emulator.close();
	folder.remove();
});

it('a journey replaces the screens of a flow', async () => {
	const flowJson = '{ "version": "7.3",  "screens": [] }';
	await publishJourney(
		runner,
		'upload',
		workflow(
			{
				Start: { type: 'whatsAppTrigger' },
				Upload: {
					type: 'whatsApp',
					parameters: {
						resource: 'flow',
						operation: 'updateJson',
						flowId: { __rl: true, mode: 'id', value: '1189253069532893' },
						flowJson,
					},
				},
			},
			[['Start', 'Upload']],
		),
	);
	await emulator.customer({ name: 'Ana', waId: '34600000001' }).say('hola');
	await allSettled(emulator, runner);
	const [request] = emulator.requests();
	expect(request).toMatchObject({
		operation: 'flow.updateJson',
		status: 200,
		response: { success: true },
	});
	const assets = await fetch(`${emulator.url}/v26.0/1189253069532893/assets`, {
		headers: { authorization: `Bearer ${emulator.accessToken}` },
	});
	const { data } = (await assets.json()) as { data: [{ download_url: string }] };
	expect(await (await fetch(data[0].download_url)).text()).toBe(flowJson);
});
