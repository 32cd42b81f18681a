import type { RunnerConfig } from './config';
import type { Runner, RunnerDeps } from './runner';

/** Opens the host, starts senders and alarms, and listens; everything is up when it resolves. */
export async function createRunner(config: RunnerConfig, deps: RunnerDeps = {}): Promise<Runner> {
	void deps;
	throw new Error(`The runner for ${config.phoneNumberIds.join(', ')} is not assembled yet`);
}
