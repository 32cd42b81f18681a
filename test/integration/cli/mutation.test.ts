import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
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
		import { areas } from './scripts/mutation/areas.mjs';
		import * as globals from './scripts/mutation/testGlobals.mjs';
		console.log(JSON.stringify({ tests: areas.flatMap(({ tests }) => tests), has: Object.keys(globals) }));`;
	const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', asked], {
		cwd: root,
		encoding: 'utf8',
	});
	const { tests, has } = JSON.parse(stdout) as Record<'tests' | 'has', readonly string[]>;
	const files = tests.flatMap((place) => {
		const found = path.join(root, place);
		return statSync(found).isDirectory()
			? readdirSync(found, { recursive: true, encoding: 'utf8' })
					.filter((name) => name.endsWith('.test.ts'))
					.map((name) => path.join(found, name))
			: [found];
	});
	expect(files.length).toBeGreaterThan(30);
	const taken = files.flatMap((file) => {
		const names = /import \{([^}]*)\} from '@jest\/globals'/.exec(readFileSync(file, 'utf8'))?.[1];
		return (names ?? '').split(',').map((name) => name.trim());
	});
	expect([...new Set(taken)].filter((name) => name !== '' && !has.includes(name))).toEqual([]);
});
