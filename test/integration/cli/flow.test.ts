import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { runInTest } from './runInTest';

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
	folder = temporaryFolder();
});
afterAll(() => folder.remove());

const ready = path.join(__dirname, '../../../flows');
const names = [
	'appointment-booking',
	'lead-form',
	'order-address',
	'csat-survey',
	'csat-survey-ar',
	'support-ticket',
];

describe('wayfare flow check', () => {
	it('finds nothing wrong with the ready-made flows', async () => {
		const files = names.map((name) => path.join(ready, name, 'flow.json'));
		const { code, out } = await runInTest(['flow', 'check', ...files]);
		expect(out.match(/no problems/g)).toHaveLength(names.length);
		expect(code).toBe(0);
	});

	it('names the line, the place and the way out, and exits with 1', async () => {
		const file = path.join(folder.path, 'broken.json');
		writeFileSync(file, '{\n  "version": "7.3",\n  "screens": []\n}\n');
		const { code, out } = await runInTest(['flow', 'check', file]);
		expect(out).toMatch(/error +line 3 screens/);
		expect(code).toBe(1);
	});

	it('prints reports for machines', async () => {
		const file = path.join(ready, 'lead-form', 'flow.json');
		const { out } = await runInTest(['flow', 'check', '--json', file]);
		expect(JSON.parse(out)).toEqual([{ file, ok: true, version: '7.3', problems: [] }]);
	});
});

describe('wayfare flow keygen', () => {
	const keygen = (env: Record<string, string>) =>
		runInTest(['flow', 'keygen', '--out', 'key.pem'], { cwd: folder.path, env });

	it('refuses without a passphrase and says where it comes from', async () => {
		const { code, error } = await keygen({});
		expect(error).toContain('WAYFARE_FLOW_PASSPHRASE');
		expect(code).toBe(2);
	});

	it('writes a sealed key that only its owner reads, prints the public half, and overwrites nothing', async () => {
		const { code, out } = await keygen({ WAYFARE_FLOW_PASSPHRASE: 'open sesame' });
		const file = path.join(folder.path, 'key.pem');
		const key = createPrivateKey({ key: readFileSync(file), passphrase: 'open sesame' });
		expect(createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString().trim()).toBe(
			out,
		);
		expect(() => createPrivateKey({ key: readFileSync(file), passphrase: 'wrong' })).toThrow();
		expect(statSync(file).mode & 0o777).toBe(0o600);
		expect(code).toBe(0);
		const again = await keygen({ WAYFARE_FLOW_PASSPHRASE: 'open sesame' });
		expect(again.error).toContain('a file is there already');
		expect(again.code).toBe(2);
	});
});
