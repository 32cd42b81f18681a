import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const script = path.join(__dirname, '..', '..', 'scripts', 'powercut.mjs');

interface Outcome {
	readonly ok: boolean;
	readonly broken: readonly string[];
	readonly figures: Readonly<Record<string, number>>;
}

/** The power-cut suite, short; the long one is `npm run powercut`. It runs what was built. */
async function powerCut(
	...flags: readonly string[]
): Promise<{ readonly outcome: Outcome; readonly code: number | null }> {
	const size = ['--cuts', '15', '--events', '300', '--seed', '7'];
	const child = spawn(process.execPath, [script, ...size, '--json', ...flags], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const [out, err, code] = await Promise.all([
		text(child.stdout),
		text(child.stderr),
		new Promise<number | null>((resolve) => child.on('exit', resolve)),
	]);
	if (out === '') throw new Error(err);
	return { outcome: JSON.parse(out) as Outcome, code };
}

describe('a runner whose power is cut while it works', () => {
	it('starts again on what is left, and knows all that it had promised', async () => {
		const { outcome, code } = await powerCut();
		expect(outcome).toMatchObject({ ok: true, broken: [] });
		expect(outcome.figures).toMatchObject({ lostEvents: 0, lostClaims: 0, twice: 0, unusable: 0 });
		expect(code).toBe(0);
	});

	it('is caught when it commits without a sync', async () => {
		const { outcome, code } = await powerCut('--known-bad');
		expect(outcome.broken).toEqual(expect.arrayContaining(['lostEvents', 'lostClaims']));
		expect(code).toBe(1);
	});
});
