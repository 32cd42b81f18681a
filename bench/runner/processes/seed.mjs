import { fileURLToPath } from 'node:url';
import { numbers } from '../customers.mjs';
import { ChildProcess } from './ChildProcess.mjs';

const entry = fileURLToPath(new URL('../runner/seed.mjs', import.meta.url));

/** Fills a data folder by the runner's own code; resolves with the runner's counts. */
export async function seed({ progress, keep, spread = numbers.length, first = 0, ...wish }) {
	const args = [JSON.stringify({ spread, first, at: Date.now(), ...wish })];
	const child = keep(new ChildProcess(entry, { args }));
	const every = progress.every(5);
	const { counts } = await child.answer(({ done, counts }) => {
		if (done !== undefined) every(`${first + done} customers stored`);
		return counts !== undefined;
	});
	await child.ended();
	return counts;
}
