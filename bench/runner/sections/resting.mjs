import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processTree } from '../processes/processTree.mjs';

/** How long a runner is left alone before its memory is read: what the start needed has been given back by then. */
const calmMs = 3000;

/** Runs that rest at a wait: what they take on disk, and what they cost a runner that starts. */
export async function measureResting(context) {
	const world = await context.world();
	const empty = context.folder();
	await context.seed({ ...wish(empty), count: 0 });
	const folder = context.folder();
	const { runs } = context.options;
	const started = performance.now();
	const { liveRuns } = await context.seed({ ...wish(folder), count: runs });
	const seedSeconds = (performance.now() - started) / 1000;
	const bytes = statSync(path.join(folder, 'wayfare.db')).size;
	const before = statSync(path.join(empty, 'wayfare.db')).size;
	return {
		runs: liveRuns,
		seedSeconds,
		bytesPerRun: (bytes - before) / liveRuns,
		journalBytesPerRun: folderSize(path.join(folder, 'journal')) / liveRuns,
		empty: await startOn(context, world, empty),
		full: await startOn(context, world, folder),
	};
}

const wish = (folder) => ({ folder, journey: 'reminder', text: 'remind' });

async function startOn(context, world, folder) {
	context.progress('starting a runner');
	const runner = await context.runner({ world, folder });
	await sleep(calmMs);
	const { rssMb } = processTree(runner.pid);
	await runner.end();
	return { startMs: runner.startMs, rssMb };
}

const folderSize = (folder) =>
	readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
