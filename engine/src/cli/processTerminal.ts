import { randomBytes } from 'node:crypto';
import type { Terminal } from './Terminal';

/** The real one: this process's streams, clock and signals. A second signal ends the process at once. */
export const processTerminal = (): Terminal => ({
	env: process.env,
	cwd: process.cwd(),
	width: Math.min(process.stdout.columns ?? 100, 120),
	out: (line) => void process.stdout.write(`${line}\n`),
	error: (line) => void process.stderr.write(`${line}\n`),
	now: () => Date.now(),
	random: (bytes) => randomBytes(bytes),
	stopped: () =>
		new Promise((resolve) => {
			for (const signal of ['SIGINT', 'SIGTERM'] as const) {
				process.once(signal, () => {
					process.on(signal, () => process.exit(130));
					resolve(signal);
				});
			}
		}),
});
