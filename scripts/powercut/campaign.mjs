import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../crash/random.mjs';
import { checkCut } from './checkCut.mjs';
import { compileRecorder } from './compileRecorder.mjs';
import { Disk } from './Disk.mjs';
import { readRecording } from './recording.mjs';

const workload = fileURLToPath(new URL('workload.mjs', import.meta.url));

/** Records a runner at work, cuts its power at random moments, starts it on what each cut left, and counts. */
export async function runCampaign({ cuts, events, seed, knownBad, progress }) {
	const started = performance.now();
	const seconds = () => Math.round((performance.now() - started) / 100) / 10;
	const random = seededRandom(seed);
	const folder = mkdtempSync(path.join(tmpdir(), 'wayfare-powercut-'));
	try {
		const recordedIn = path.join(folder, 'data');
		mkdirSync(recordedIn);
		const entries = record(folder, recordedIn, events, knownBad);
		progress(`Recorded ${entries.length} calls in ${seconds()} s`);
		const moments = Array.from({ length: cuts }, () => Math.floor(random() * entries.length));
		const total = { lostEvents: 0, lostClaims: 0, lostFromJournal: 0, twice: 0, unusable: 0 };
		const disk = new Disk();
		const promises = [];
		const problems = [];
		let [played, dropped, checked] = [0, 0, 0];
		for (const [index, moment] of moments.toSorted((a, b) => a - b).entries()) {
			for (; played < moment; played++) {
				if (isStored(entries[played])) disk.play(entries[played], played);
				promises.push(...promisesIn(entries[played]));
			}
			const left = disk.afterCut(random);
			dropped += left.dropped;
			checked += promises.length;
			const found = await checkCut(left.files, recordedIn, path.join(folder, 'cut'), promises);
			for (const name of ['lostEvents', 'lostClaims', 'lostFromJournal', 'twice'])
				total[name] += found[name];
			if (found.unusable !== null) {
				total.unusable++;
				problems.push(`cut at ${moment}: ${found.unusable}`);
			}
			if ((index + 1) % 50 === 0) progress(`${index + 1}/${cuts} cuts, ${seconds()} s`);
		}
		const broken = Object.keys(total).filter((name) => total[name] > 0);
		// A suite in which nothing was promised or nothing was at stake proves nothing.
		if (checked < cuts * 10) broken.push('promises');
		if (dropped < cuts) broken.push('dropped');
		const figures = { calls: entries.length, promises: checked, dropped, ...total };
		const run = { cuts, seed, knownBad, seconds: seconds(), problems: problems.slice(0, 5) };
		return { ok: broken.length === 0, broken, figures, ...run };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Shared memory does not outlive the power, and what was promised is not the runner's. */
const isStored = ({ file }) => !file.endsWith('-shm') && path.basename(file) !== 'promised';

function record(folder, recordedIn, events, unsynced) {
	const log = path.join(folder, 'recording');
	const { status, stderr } = spawnSync(
		process.execPath,
		[workload, recordedIn, String(events), String(unsynced)],
		{
			encoding: 'utf8',
			env: {
				...process.env,
				LD_PRELOAD: compileRecorder(folder),
				POWERCUT_FOLDER: recordedIn,
				POWERCUT_LOG: log,
				UV_USE_IO_URING: '0',
			},
		},
	);
	if (status !== 0) throw new Error(`The recorded runner failed:\n${stderr}`);
	return readRecording(log);
}

/** A line of `promised` counts from the moment it was written. */
function promisesIn({ kind, file, data }) {
	if (kind !== 'written' || path.basename(file) !== 'promised') return [];
	return data
		.toString('utf8')
		.trimEnd()
		.split('\n')
		.map((line) => {
			const [word, name, attempt] = line.split(' ');
			return { kind: word, name, attempt: Number(attempt ?? 0) };
		});
}
