import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { request } from 'undici';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';
import { createEmulator } from '../../../emulator/src/createEmulator';
import type { Emulator } from '../../../emulator/src/Emulator';
import type { EmulatorOptions } from '../../../emulator/src/EmulatorOptions';
import { startRunner } from '../../../engine/src/cli/startRunner';
import { loadConfig } from '../../../engine/src/runner/config';
import type { Runner } from '../../../engine/src/runner/runner';

/** An emulator on a standing clock and a runner that follows it, by real HTTP, on a SQLite file of their own. */
export interface World {
	readonly emulator: Emulator;
	readonly runner: Runner;
	/** Calls the runner's REST API; `path` below `/api/v1`. */
	api(
		method: 'GET' | 'POST' | 'DELETE',
		path: string,
		body?: JsonValue,
	): Promise<{ readonly status: number; readonly body: JsonObject }>;
	/** Imports and publishes a journey; throws the answer when it is refused. */
	publish(id: string, document: JsonObject): Promise<void>;
	/** Moves the emulator's clock, and resolves when both sides have come to rest at the new time. */
	advance(ms: number): Promise<void>;
	/** Resolves when nothing is left to do at this instant, on either side. */
	settled(): Promise<void>;
	close(): Promise<void>;
}

export interface WorldOptions {
	readonly at: number;
	readonly emulator?: EmulatorOptions;
	readonly logLevel?: string;
	/** Further settings of the runner. */
	readonly settings?: Readonly<Record<string, unknown>>;
}

const apiToken = 'test-token-of-the-world-0123456789';

/** Builds a world that begins at `at` (ms UTC). */
export async function createWorld({
	at,
	emulator: options,
	logLevel = 'silent',
	settings = {},
}: WorldOptions): Promise<World> {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'wayfare-world-'));
	const emulator = await createEmulator({ clock: { standingAt: at }, ...options });
	const { runner } = await startRunner(
		loadConfig({
			flags: {
				port: 0,
				dataFolder: folder,
				appSecret: emulator.appSecret,
				accessToken: emulator.accessToken,
				verifyToken: emulator.verifyToken,
				phoneNumberIds: emulator.phoneNumberId,
				graphBaseUrl: emulator.url,
				clockUrl: `${emulator.url}/emulator/clock`,
				apiToken,
				logLevel,
				...settings,
			},
		}),
		randomBytes,
	);
	await emulator.setWebhook({ url: `${runner.url}/webhook` });

	const api: World['api'] = async (method, route, body) => {
		const response = await request(`${runner.url}/api/v1${route}`, {
			method,
			headers: {
				authorization: `Bearer ${apiToken}`,
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			body: body === undefined ? null : JSON.stringify(body),
		});
		const answer = (await response.body.json()) as JsonValue;
		return { status: response.statusCode, body: isJsonObject(answer) ? answer : {} };
	};
	const settled = async (): Promise<void> => {
		for (let before = -1; before !== activity(emulator);) {
			before = activity(emulator);
			await emulator.settled();
			await runner.settled();
		}
	};
	return {
		emulator,
		runner,
		api,
		settled,
		async publish(id, document) {
			for (const call of [
				() => api('POST', `/journeys?id=${id}`, document),
				() => api('POST', `/journeys/${id}/publish`),
			]) {
				const { status, body } = await call();
				if (status !== 200)
					throw new Error(`${id} was refused (${status}): ${JSON.stringify(body)}`);
			}
		},
		async advance(ms) {
			await settled();
			const target = emulator.clock.now() + ms;
			const told = reached(runner, target);
			await emulator.clock.advance(ms);
			await told;
			await settled();
		},
		async close() {
			await runner.close();
			await emulator.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/** Everything both sides have said to each other so far: stands still when nothing is left to do. */
function activity(emulator: Emulator): number {
	return (
		emulator.requests().length +
		emulator.deliveries().reduce((sum, { attempts }) => sum + attempts.length, 0)
	);
}

function reached(runner: Runner, target: number): Promise<void> {
	return new Promise((resolve) => {
		const check = (): void => {
			if (runner.clock.now() < target) return;
			stop();
			resolve();
		};
		const stop = runner.clock.onJump(check);
		check();
	});
}
