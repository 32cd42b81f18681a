import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { runInTest } from './runInTest';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
	folder = temporaryFolder();
});
afterEach(() => folder.remove());

const journeys = path.join(__dirname, '../../../journeys');

function simulate(journey: string, script: unknown, ...more: readonly string[]) {
	const file = path.join(folder.path, 'script.json');
	writeFileSync(file, typeof script === 'string' ? script : JSON.stringify(script));
	return runInTest(['simulate', path.join(journeys, `${journey}.json`), '--script', file, ...more]);
}

const start = '2026-03-02T10:00:00Z';

describe('wayfare simulate', () => {
	it('prints the conversation and why it went that way', async () => {
		const { code, out } = await simulate('welcome', {
			start,
			lines: [{ text: 'hello' }, { tap: 'My order' }],
		});
		expect(code).toBe(0);
		expect(out).toMatch(/contact +hello/);
		expect(out).toMatch(/business +.*Luna/);
		expect(out).toContain('Trace');
		expect(out).toMatch(/run\.started +.*first contact/);
	});

	it('lets days pass in no time', async () => {
		const lines = [
			{ event: 'cart.updated', key: 'c1', data: { marketingConsent: true } },
			{ wait: '3d' },
		];
		const { out } = await simulate('cart-recovery', { start, lines }, '--json');
		const played: unknown = JSON.parse(out);
		expect(played).toMatchObject({
			trace: expect.arrayContaining([expect.objectContaining({ kind: 'run.started' })]),
		});
	});

	it('counts “at” from the start', async () => {
		const { out } = await simulate(
			'welcome',
			{ start, lines: [{ at: '+90m', text: 'hello' }] },
			'--json',
		);
		expect(JSON.parse(out)).toMatchObject({
			conversation: expect.arrayContaining([
				{ at: Date.parse('2026-03-02T11:30:00Z'), who: 'contact', text: 'hello' },
			]),
		});
	});

	it('gives the same result for the same script', async () => {
		const script = { start, lines: [{ text: 'hello' }, { wait: '3h' }, { text: 'bye' }] };
		expect((await simulate('welcome', script, '--json')).out).toBe(
			(await simulate('welcome', script, '--json')).out,
		);
	});

	it('exits 1 when something expected is not said, and tells what was', async () => {
		const script = [{ text: 'hello' }, { expect: 'Luna' }, { expect: 'Goodbye for ever' }];
		const { code, out } = await simulate('welcome', script, '--start', start);
		expect(code).toBe(1);
		expect(out).toContain('Line 3 expects “Goodbye for ever”');
		expect(out).not.toContain('Line 2 expects');
	});

	it('names the line of a script it does not understand, and what a line may be', async () => {
		for (const [script, message] of [
			['{"oops"', 'is not JSON'],
			[[{ text: 'hello' }, { sing: 'la' }], 'Line 2'],
			[[{ wait: 'a while' }], '`wait` is no duration: write 45m, 2h or 1d12h'],
			[[{ text: '' }], '`text` must not be empty'],
			[[{ agent: 'take', note: 5 }], '`note` must be a text'],
			[[{ agent: 'sing' }], 'must be one of {"text"}, {"tap"}'],
			[[{}], 'must be one of {"text"}, {"tap"}'],
			[[{ text: 'hello' }, { tap: 'Nothing' }], 'No message offers "Nothing"'],
		] as const) {
			const { code, error } = await simulate('welcome', script);
			expect(code).toBe(2);
			expect(error).toContain(message);
			expect(error).toContain('script.invalid');
		}
	});

	it('refuses a journey with errors', async () => {
		writeFileSync(
			path.join(folder.path, 'broken.json'),
			'{"name":"x","nodes":[],"connections":{}}',
		);
		writeFileSync(path.join(folder.path, 'script.json'), '[]');
		const { code, error } = await runInTest(
			['simulate', 'broken.json', '--script', 'script.json'],
			{ cwd: folder.path },
		);
		expect(code).toBe(1);
		expect(error).toContain('journey.no-trigger');
	});
});
