import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const script = path.join(__dirname, '..', '..', 'scripts', 'crash.mjs');

interface Outcome {
	readonly ok: boolean;
	readonly broken: readonly string[];
	readonly kills: number;
	readonly figures: Readonly<Record<string, number | string>>;
}

/** The crash suite, short; the long one is `npm run crash`. It runs what was built. */
async function crash(
	...flags: readonly string[]
): Promise<{ readonly outcome: Outcome; readonly code: number | null }> {
	const child = spawn(
		process.execPath,
		[script, '--kills', '8', '--policy', 'resend', '--json', ...flags],
		{
			stdio: ['ignore', 'pipe', 'pipe'],
		},
	);
	const [out, err, code] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise<number | null>((resolve) => child.on('exit', resolve)),
	]);
	if (out === '') throw new Error(err);
	return { outcome: JSON.parse(out) as Outcome, code };
}

describe('a runner that is killed while it works', () => {
	it('loses nothing it acknowledged, does nothing twice and sends nothing twice', async () => {
		const { outcome, code } = await crash('--seed', '7');
		expect(outcome).toMatchObject({ ok: true, broken: [], kills: 9 });
		expect(outcome.figures).toMatchObject({
			lost: 0,
			processedTwice: 0,
			sentTwice: 0,
			outOfOrder: 0,
			integrity: 'ok',
		});
		expect(outcome.figures['answered']).toBeGreaterThanOrEqual(24);
		expect(code).toBe(0);
	});

	it('loses nothing and sends nothing twice when its data is lost, too, and restored', async () => {
		const { outcome, code } = await crash('--seed', '8', '--restore');
		expect(outcome).toMatchObject({ ok: true, broken: [], kills: 9 });
		expect(outcome.figures['answered']).toBeGreaterThanOrEqual(24);
		expect(code).toBe(0);
	});

	it('is caught when it sends again whatever was cut off', async () => {
		const { outcome, code } = await crash('--seed', '7', '--known-bad');
		expect(outcome.broken).toContain('sentTwice');
		expect(code).toBe(1);
	});
});
