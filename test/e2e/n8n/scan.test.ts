import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { packTarball } from '../../support/n8n/real/packTarball';
import { root } from '../../support/n8n/real/paths';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(path.join(os.tmpdir(), 'wayfare-scan-'));
	const { file } = packTarball(folder);
	execFileSync('tar', ['-xzf', file, '-C', folder]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const scan = (leg: 'source' | 'packed', target: string): string => {
	const script = path.join(root, 'scripts/n8n/scan.mjs');
	// Some of its rules keep still when they believe to be tested themselves.
	const { NODE_ENV: _jest, ...env } = process.env;
	const { stdout, stderr } = spawnSync(process.execPath, [script, leg, target], {
		encoding: 'utf8',
		env,
	});
	return `${stdout}${stderr}`.trim();
};

describe("n8n's own check of community packs, with no exception allowed", () => {
	it('passes the sources', () => expect(scan('source', root)).toBe('passed'));

	it('passes every compiled file of the tarball, the wire code included', () =>
		expect(scan('packed', path.join(folder, 'package'))).toBe('passed'));

	it('would not pass a pack that holds what it forbids', () => {
		const compiled = path.join(folder, 'package/dist/cloud-api/signature.js');
		execFileSync('sh', ['-c', 'echo "setTimeout(() => process.env, 1);" >> "$1"', 'sh', compiled]);
		expect(scan('packed', path.join(folder, 'package'))).toMatch(/signature\.js[^]*setTimeout/);
	});
});
