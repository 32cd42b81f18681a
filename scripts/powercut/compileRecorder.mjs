import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('recorder.c', import.meta.url));

/** Compiles the recorder into a folder and returns its path; throws an Error that says what is missing. */
export function compileRecorder(folder) {
	if (process.platform !== 'linux') throw new Error('Power cuts are recorded on Linux only.');
	const target = path.join(folder, 'recorder.so');
	const compiler = process.env.CC ?? 'cc';
	const args = ['-shared', '-fPIC', '-O1', '-o', target, source, '-ldl', '-lpthread'];
	const { error, status, stderr } = spawnSync(compiler, args, { encoding: 'utf8' });
	if (error !== undefined)
		throw new Error(
			`There is no C compiler "${compiler}" (Debian: apt-get install gcc libc6-dev).`,
		);
	if (status !== 0) throw new Error(`The recorder does not compile:\n${stderr}`);
	return target;
}
