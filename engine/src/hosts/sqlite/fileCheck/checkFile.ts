import { fork } from 'node:child_process';
import path from 'node:path';
import type { CheckOutcome } from './checkProcess.mjs';

export type { CheckOutcome } from './checkProcess.mjs';

/** Compiled it is `.mjs`; run from source, as tests do, Node strips the types itself. */
const program = path.join(
	__dirname,
	path.extname(__filename) === '.ts' ? 'checkProcess.mts' : 'checkProcess.mjs',
);

/** Reads a whole data file in a process of its own, which may be in use; `null` = it was told to stop. */
export function checkFile(file: string, stop: AbortSignal): Promise<CheckOutcome | null> {
	return new Promise((resolve) => {
		const child = fork(program, [file], {
			execArgv: [],
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
		});
		// Whoever ends it waits until it has ended, and nothing else may keep their process alive as long.
		const end = () => {
			child.ref();
			child.kill('SIGKILL');
		};
		let told: CheckOutcome | null = null;
		child.once('message', (outcome: CheckOutcome) => (told = outcome));
		child.once('error', (cause) => (told = { kind: 'unread', reason: cause.message }));
		child.once('close', (code, signal) => {
			stop.removeEventListener('abort', end);
			const ended: CheckOutcome = {
				kind: 'unread',
				reason: `the reading process ended with ${signal ?? String(code)}`,
			};
			resolve(stop.aborted ? null : (told ?? ended));
		});
		child.unref();
		child.channel?.unref();
		stop.addEventListener('abort', end);
		if (stop.aborted) end();
	});
}
