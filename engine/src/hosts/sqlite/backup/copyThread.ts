import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CopyJob, CopyReport } from './copyWorker.mjs';

export type { CopyReport } from './copyWorker.mjs';

/** Compiled it is `.mjs`; run from source, as tests do, Node strips the types itself. */
const workerFile = path.join(
	__dirname,
	path.extname(__filename) === '.ts' ? 'copyWorker.mts' : 'copyWorker.mjs',
);

/** Takes a consistent copy of a data file that may be in use, and checks it; rejects when either cannot be done. */
export const copyDatabase = (from: string, to: string): Promise<CopyReport> =>
	inThread({ copy: { from, to }, check: to });

/** Reads a data file from end to end; rejects when it is none. */
export const checkDatabase = (file: string): Promise<CopyReport> =>
	inThread({ copy: null, check: file });

function inThread(job: CopyJob): Promise<CopyReport> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(workerFile, { workerData: job, execArgv: [] });
		worker.once('message', (report: CopyReport) => resolve(report));
		worker.once('error', reject);
		worker.once('exit', (code) => reject(new Error(`The copying thread ended with ${code}`)));
	});
}
