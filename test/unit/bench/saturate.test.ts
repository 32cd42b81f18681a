import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const loads = pathToFileURL(path.join(__dirname, '../../../bench/runner/world/loads.mjs')).href;

/** Customers who all wait for an answer that never comes, asked for as long as each of these ends (ms from now). */
const loadsOf = (lengths: readonly number[]) => `
	import { saturate } from ${JSON.stringify(loads)};
	for (const length of ${JSON.stringify(lengths)}) {
		const customers = { waiting: 0, onAnswer: () => {} };
		const send = async () => ++customers.waiting > 0;
		const connections = Array.from({ length: 32 });
		const requests = Array.from({ length: 100 });
		await saturate({ customers, connections, requests, send, window: 16, end: performance.now() + length });
	}
	console.log('over');`;

describe('a load that keeps so many customers waiting', () => {
	it('ends in time when nobody is answered, also where a timer is a moment early', () => {
		const lengths = Array.from({ length: 40 }, (_none, n) => 5 + ((n * 7) % 10) / 10 + 0.05);
		const script = loadsOf(lengths);
		const { stdout, signal } = spawnSync(
			process.execPath,
			['--input-type=module', '--eval', script],
			{ encoding: 'utf8', timeout: 10_000 },
		);
		expect([stdout, signal]).toEqual(['over\n', null]);
	});
});
