import { isJsonObject, type JsonObject, type JsonValue } from '../../../cloud-api/json';
import { createEmulator, type Emulator } from '../../../emulator/src/createEmulator';
import { anyToken, fixedToken } from '../../../engine/src/access/apiToken';
import { TokenBook } from '../../../engine/src/access/TokenBook';
import { restApi } from '../../../engine/src/http/api/restApi';
import { apiPrefix, routes } from '../../../engine/src/http/api/routes';
import { createLogger } from '../../../engine/src/http/observe/createLogger';
import { createMetrics } from '../../../engine/src/http/observe/metrics';
import { observe } from '../../../engine/src/http/observe/observe';
import type { RunnerConfig } from '../../../engine/src/runner/config';
import type { Runner } from '../../../engine/src/runner/runner';
import { allSettled, startRunner } from '../../support/host/startRunner';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { readyMadeDocument } from '../../support/journeys/readyMade';

export const token = 'wfr_a-token-for-tests-0123456789';

export interface Answer {
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
	/** The body when it is a JSON object, else `{}`. */
	readonly body: JsonObject;
}

/** Emulator, runner, API and metrics on free ports of the loopback, on one standing clock. */
export interface House {
	readonly emulator: Emulator;
	readonly runner: Runner;
	readonly dataFolder: string;
	/** An authorised request below `/api/v1`; a success must fit the schema its row promises. */
	call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: JsonValue): Promise<Answer>;
	/** Any request, as given. */
	raw(path: string, init?: RequestInit): Promise<Answer>;
	/** Imports and publishes ready-made journeys. */
	publish(...ids: readonly string[]): Promise<void>;
	/** Stops the runner and starts another on the same data folder. */
	restart(settings?: Partial<RunnerConfig>): Promise<void>;
	settled(): Promise<void>;
	advance(ms: number): Promise<void>;
	close(): Promise<void>;
}

type LogDestination = NonNullable<Parameters<typeof createLogger>[1]>;

interface HouseOptions {
	readonly standingAt?: string;
	/** How the emulator tells what Meta finds after accepting; absent = in its answer. */
	readonly refusals?: 'response' | 'status';
	readonly logTo?: { readonly level: string; readonly destination: LogDestination };
}

export async function startHouse(options: HouseOptions = {}): Promise<House> {
	const { standingAt = '2026-03-02T10:00:00Z', logTo, refusals = 'response' } = options;
	const folder = temporaryFolder();
	const emulator = await createEmulator({
		clock: { standingAt: Date.parse(standingAt) },
		refusals,
	});
	const metrics = createMetrics();
	const start = (counted = metrics, settings: Partial<RunnerConfig> = {}) =>
		startRunner(emulator, folder.path, settings, {
			random: () => 0.5,
			metrics: counted,
			plugins: [
				observe(counted),
				restApi(anyToken(fixedToken(token), new TokenBook(folder.path).check)),
			],
			...(logTo === undefined ? {} : { log: createLogger(logTo.level, logTo.destination) }),
		});
	let runner = await start();
	const settled = () => allSettled(emulator, runner);

	async function raw(path: string, init?: RequestInit): Promise<Answer> {
		const response = await fetch(`${runner.url}${path}`, init);
		const text = await response.text();
		return { status: response.status, headers: response.headers, text, body: jsonObject(text) };
	}

	async function call(
		method: 'GET' | 'POST' | 'DELETE',
		path: string,
		body?: JsonValue,
	): Promise<Answer> {
		const answer = await raw(`${apiPrefix}${path}`, {
			method,
			headers: {
				authorization: `Bearer ${token}`,
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		if (answer.status < 300) rowOf(method, path).success.schema.parse(answer.body);
		return answer;
	}

	return {
		emulator,
		get runner() {
			return runner;
		},
		async restart(settings) {
			await runner.close();
			runner = await start(createMetrics(), settings);
		},
		dataFolder: folder.path,
		raw,
		call,
		settled,
		async publish(...ids) {
			for (const id of ids) {
				for (const step of [
					await call('POST', `/journeys?id=${id}`, readyMadeDocument(id)),
					await call('POST', `/journeys/${id}/publish`),
				]) {
					if (step.status !== 200) throw new Error(step.text);
				}
			}
		},
		async advance(ms) {
			await emulator.clock.advance(ms);
			await settled();
		},
		async close() {
			await runner.close();
			await emulator.close();
			folder.remove();
		},
	};
}

/** Items of a page. */
export const itemsOf = ({ body }: Answer): readonly JsonObject[] => {
	const { items } = body;
	return Array.isArray(items) ? items.filter(isJsonObject) : [];
};

/** Code of an error. */
export const codeOf = ({ body }: Answer): JsonValue | undefined =>
	isJsonObject(body['error']) ? body['error']['code'] : undefined;

/** The literal path wins over the one with a parameter, as in the server. */
function rowOf(method: string, path: string) {
	const [bare = ''] = path.split('?');
	const candidates = routes.filter(
		(route) =>
			route.method === method &&
			new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+')}$`).test(bare),
	);
	const row = candidates.find((route) => route.path === bare) ?? candidates[0];
	if (row === undefined) throw new Error(`${method} ${path} is no row of the API`);
	return row;
}

function jsonObject(text: string): JsonObject {
	try {
		const value: unknown = JSON.parse(text);
		return isJsonObject(value) ? value : {};
	} catch {
		return {};
	}
}
