import { anyToken, fixedToken } from '../access/apiToken';
import { TokenBook } from '../access/TokenBook';
import { TokenFile } from '../access/TokenFile';
import { WayfareError } from '../errors/WayfareError';
import { restApi } from '../http/api/restApi';
import { createLogger } from '../http/observe/createLogger';
import { createMetrics } from '../http/observe/metrics';
import { observe } from '../http/observe/observe';
import type { RunnerConfig } from '../runner/config';
import { createRunner } from '../runner/createRunner';
import type { Runner, RunnerDeps } from '../runner/runner';

/** A runner with everything around it. */
export interface StartedRunner {
	readonly runner: Runner;
	/** The token just made, to be shown once; `null` = there was one, or the configuration brings it. */
	readonly freshToken: string | null;
}

/**
 * Starts the whole product: runner, REST API, docs, metrics and log.
 * @throws WayfareError `port.taken`, `port.forbidden`, `config.database` or `config.database-version`
 */
export async function startRunner(
	config: RunnerConfig,
	random: (bytes: number) => Uint8Array,
	deps: Pick<RunnerDeps, 'clock' | 'log' | 'random'> = {},
): Promise<StartedRunner> {
	const { check, freshToken } = access(config, random);
	const metrics = createMetrics();
	try {
		const runner = await createRunner(config, {
			log: createLogger(config.logLevel),
			...deps,
			metrics,
			plugins: [observe(metrics), restApi(check)],
		});
		return { runner, freshToken };
	} catch (cause) {
		throw startFailure(cause, config);
	}
}

function access({ apiToken, dataFolder }: RunnerConfig, random: (bytes: number) => Uint8Array) {
	const others = new TokenBook(dataFolder).check;
	if (apiToken !== undefined)
		return { check: anyToken(fixedToken(apiToken), others), freshToken: null };
	const file = new TokenFile(dataFolder);
	const freshToken = file.exists() ? null : file.rotate(random(32));
	return { check: anyToken(file.check, others), freshToken };
}

function startFailure(cause: unknown, { address, port }: RunnerConfig): unknown {
	const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
	const place = `Port ${port} of ${address}`;
	switch (code) {
		case 'EADDRINUSE':
			return new WayfareError('port.taken', `${place} is in use by another program`, { cause });
		case 'EACCES':
			return new WayfareError('port.forbidden', `${place} may not be opened`, { cause });
		default:
			return cause;
	}
}
