import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const script = path.join(__dirname, '../../bench/runner/run.mjs');

interface Held {
	readonly statuses: Readonly<Record<string, number>>;
	readonly answeredInAll: number;
	readonly unanswered: number;
	readonly outbox: Readonly<Record<string, number>>;
}

/** The smallest section of `npm run bench`, of what was built. */
async function bench(...flags: readonly string[]) {
	const child = spawn(process.execPath, [script, '--json', ...flags], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const [out, err, code] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise<number | null>((resolve) => child.on('exit', resolve)),
	]);
	return { code, err, run: JSON.parse(out) as { held: { figures: Held } } };
}

describe('npm run bench', () => {
	it('holds a second of its load, with every webhook taken and every question answered', async () => {
		const { code, err, run } = await bench('--only', 'held', '--scale', '0.01');
		expect([code, err]).toEqual([0, expect.not.stringContaining('Wrong')]);
		const { statuses, answeredInAll, unanswered, outbox } = run.held.figures;
		// A second of 500 webhooks, 80 of which ask for something; a busy machine makes the last ones late.
		expect(Object.keys(statuses)).toEqual(['200']);
		expect(statuses['200']).toBeGreaterThan(450);
		expect(answeredInAll).toBeGreaterThan(70);
		expect(unanswered).toBe(0);
		// The second before, to warm up, is in the data too.
		expect(outbox['ACCEPTED']).toBeGreaterThanOrEqual(2 * 70);
	});
});
