import type { JsonObject } from '../../../cloud-api/json';
import type { Emulator } from '../../../emulator/src/Emulator';
import { compile } from '../../../engine/src/journey/compile';
import { loadConfig, type RunnerConfig } from '../../../engine/src/runner/config';
import { createRunner } from '../../../engine/src/runner/createRunner';
import type { Runner, RunnerDeps } from '../../../engine/src/runner/runner';

/** A runner on a free port that talks to an emulator, follows its clock and gets its webhooks. */
export async function startRunner(
	emulator: Emulator,
	dataFolder: string,
	settings: Partial<RunnerConfig> = {},
	deps: RunnerDeps = {},
): Promise<Runner> {
	const config = loadConfig({
		flags: {
			dataFolder,
			port: 0,
			appSecret: emulator.appSecret,
			accessToken: emulator.accessToken,
			verifyToken: emulator.verifyToken,
			phoneNumberIds: emulator.phoneNumberId,
			graphBaseUrl: emulator.url,
			clockUrl: `${emulator.url}/emulator/clock`,
			logLevel: 'silent',
			// Whoever a test lets it talk to listens there.
			egressAllow: '127.0.0.1',
			...settings,
		},
	});
	const runner = await createRunner(config, deps);
	await emulator.setWebhook({ url: `${runner.url}/webhook` });
	return runner;
}

/** Compiles a journey and makes it the version new runs start on. */
export async function publishJourney(
	runner: Runner,
	id: string,
	document: JsonObject,
): Promise<void> {
	const { journey, problems } = compile(document, {
		id,
		subworkflow: (sub) => runner.host.journeys.draft(sub),
	});
	if (journey === null) throw new Error(problems.map(({ message }) => message).join('\n'));
	await runner.host.journeys.publish(journey, document);
}

/** Both sides quiet: webhooks handed over, events decided, messages sent, statuses taken. */
export async function allSettled(emulator: Emulator, runner: Runner): Promise<void> {
	let requests: number;
	do {
		requests = emulator.requests().length;
		await emulator.settled();
		await sameTime(emulator, runner);
		await runner.settled();
		await emulator.settled();
	} while (emulator.requests().length > requests || runner.host.backlog() > 0);
}

/** The runner has heard of the latest move of the emulator's clock. */
async function sameTime(emulator: Emulator, runner: Runner): Promise<void> {
	while (!emulator.clock.running && runner.clock.now() !== emulator.clock.now()) {
		await new Promise<void>((resolve) => {
			const stop = runner.clock.onJump(() => {
				stop();
				resolve();
			});
		});
	}
}
