import { randomBytes } from 'node:crypto';
import type { Terminal } from './Terminal';

/** One Ctrl-C may come twice, from the terminal and by the launcher: within this time it is one order. */
const sameOrderMs = 500;

/** Whoever reads our output may stop early (`wayfare … | head`): that is no failure. */
function leaveQuietly(error?: Error | null): void {
	if (error && 'code' in error && error.code === 'EPIPE') process.exit();
}

/** The real one: this process's streams, clock and signals. A second order to stop ends the process at once. */
export const processTerminal = (): Terminal => ({
	env: process.env,
	cwd: process.cwd(),
	width: Math.min(process.stdout.columns ?? 100, 120),
	out: (line) => void process.stdout.write(`${line}\n`, leaveQuietly),
	error: (line) => void process.stderr.write(`${line}\n`),
	now: () => Date.now(),
	random: (bytes) => randomBytes(bytes),
	stopped: () =>
		new Promise((resolve) => {
			let asked: number | null = null;
			for (const signal of ['SIGINT', 'SIGTERM'] as const) {
				process.on(signal, () => {
					const now = performance.now();
					if (asked !== null && now - asked > sameOrderMs) process.exit(130);
					asked ??= now;
					resolve(signal);
				});
			}
		}),
});
