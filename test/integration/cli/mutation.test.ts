import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const root = path.join(__dirname, '../../..');
const script = path.join(root, 'scripts/mutation.mjs');
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

it('the tests it runs take nothing of jest but what it has', () => {
	const asked = `
		import { areas, filesOf } from './scripts/mutation/areas.mjs';
		import * as globals from './scripts/mutation/testGlobals.mjs';
		const files = areas.flatMap(({ tests }) => filesOf(tests, '*.test.ts'));
		console.log(JSON.stringify({ files, has: Object.keys(globals) }));`;
	const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', asked], {
		cwd: root,
		encoding: 'utf8',
	});
	const { files, has } = JSON.parse(stdout) as Record<'files' | 'has', readonly string[]>;
	expect(files.length).toBeGreaterThan(30);
	const taken = files.flatMap((file) => {
		const text = readFileSync(path.join(root, file), 'utf8');
		const names = /import \{([^}]*)\} from '@jest\/globals'/.exec(text)?.[1];
		return (names ?? '').split(',').map((name) => name.trim());
	});
	expect([...new Set(taken)].filter((name) => name !== '' && !has.includes(name))).toEqual([]);
});
