import { runCli } from '../../../engine/src/cli/runCli';
import type { Terminal } from '../../../engine/src/cli/Terminal';

/** What a command did, as a shell would see it. */
export interface Ran {
	readonly code: number;
	readonly out: string;
	readonly error: string;
}

/** Runs `wayfare` with a terminal of its own; nothing of this process is touched but the files it names. */
export async function runInTest(
	args: readonly string[],
	terminal: Partial<Terminal> = {},
): Promise<Ran> {
	const out: string[] = [];
	const error: string[] = [];
	const code = await runCli(args, {
		env: {},
		cwd: process.cwd(),
		width: 100,
		out: (line) => void out.push(line),
		error: (line) => void error.push(line),
		now: () => Date.parse('2026-03-02T10:00:00Z'),
		random: (bytes) => new Uint8Array(bytes).fill(1),
		stopped: () => Promise.resolve('SIGINT'),
		...terminal,
	});
	return { code, out: out.join('\n'), error: error.join('\n') };
}
