import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';

const folder = path.join(__dirname, '../../../emulator');

it('the emulator needs no other package of this repository, the runner least of all', () => {
	const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
		readonly dependencies: Readonly<Record<string, string>>;
	};
	expect(Object.keys(manifest.dependencies).filter((name) => /wayfare|n8n/.test(name))).toEqual([]);
});
