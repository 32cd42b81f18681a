import type { Command } from 'commander';
import { WayfareError } from '../../errors/WayfareError';
import type { Terminal } from '../Terminal';
import { RunnerClient } from './RunnerClient';

/** Where the runner is and how to get in. */
export interface RunnerOptions {
	readonly url?: string;
	readonly token?: string;
}

/** Adds `--url` and `--token` to a command that talks to a runner. */
export const runnerOptions = (command: Command): Command =>
	command
		.option('--url <url>', 'the runner (default: WAYFARE_URL, else http://127.0.0.1:8080)')
		.option(
			'--token <token>',
			'its API token (default: WAYFARE_TOKEN; better, as arguments are seen by others)',
		);

/** The client of these options. */
export function runnerClient({ url, token }: RunnerOptions, { env }: Terminal): RunnerClient {
	const base = url ?? env['WAYFARE_URL'] ?? 'http://127.0.0.1:8080';
	if (!URL.canParse(base)) throw new WayfareError('usage.invalid', `“${base}” is not a URL`);
	const secret = token ?? env['WAYFARE_TOKEN'];
	if (secret === undefined || secret === '') {
		throw new WayfareError(
			'usage.invalid',
			'The runner wants a token: set WAYFARE_TOKEN to the one it printed at its first start',
		);
	}
	return new RunnerClient(base, secret);
}
