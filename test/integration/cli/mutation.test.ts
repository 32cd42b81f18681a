import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const script = path.join(__dirname, '../../../scripts/mutation.mjs');
const mutation = (...options: readonly string[]) => {
	const args = [script, '--only', 'gates/quietHours', '--json', ...options];
	const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
	return { status, areas: JSON.parse(stdout) as readonly unknown[], stderr };
};

it('npm run mutation tells of each area what was noticed, and goes on where an earlier run ended', () => {
	const first = mutation();
	expect(first).toMatchObject({ status: 0, areas: [{ name: 'gates', score: 1, survivors: [] }] });
	expect(first.stderr).not.toContain('are known');
	const second = mutation('--continue');
	expect(second).toMatchObject({ status: 0, areas: [{ name: 'gates', score: 1 }] });
	expect(second.stderr).toMatch(/gates: (\d+) of \1 are known/);
});
