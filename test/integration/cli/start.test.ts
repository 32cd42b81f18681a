import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { runInTest } from './runInTest';
import { settings, startCommand } from './startCommand';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
	folder = temporaryFolder();
});
afterEach(() => folder.remove());

const status = async (url: string, token: string) =>
	(await fetch(`${url}/api/v1/status`, { headers: { authorization: `Bearer ${token}` } })).status;

describe('wayfare start', () => {
	it('makes a token at the first start, shows it once and lets it in ever after', async () => {
		const first = await startCommand(folder.path);
		const [token = ''] = /wfr_\S+/.exec(first.told()) ?? [];
		expect(await status(first.url, token)).toBe(200);
		expect(await status(first.url, `${token}x`)).toBe(401);
		expect((await first.stop()).code).toBe(0);

		const second = await startCommand(folder.path);
		expect(second.told()).not.toContain('wfr_');
		expect(await status(second.url, token)).toBe(200);
		await second.stop();
	});

	it('keeps the token nowhere in clear', async () => {
		const started = await startCommand(folder.path);
		const [token = ''] = /wfr_\S+/.exec(started.told()) ?? [];
		await started.stop();
		const data = path.join(folder.path, '.wayfare');
		for (const name of readdirSync(data))
			expect(readFileSync(path.join(data, name)).includes(token)).toBe(false);
	});

	it('obeys a token rotated while it runs', async () => {
		const started = await startCommand(folder.path);
		const [old = ''] = /wfr_\S+/.exec(started.told()) ?? [];
		const rotate = (fill: number) =>
			runInTest(['token', '--rotate'], {
				cwd: folder.path,
				random: (bytes) => new Uint8Array(bytes).fill(fill),
			});
		const { out: fresh } = await rotate(9);
		expect([await status(started.url, old), await status(started.url, fresh)]).toEqual([401, 200]);
		await started.stop();
	});

	it('takes a token of the environment and prints none', async () => {
		const started = await startCommand(folder.path, [], {
			WAYFARE_API_TOKEN: 'a-token-of-ones-own',
		});
		expect(started.told()).not.toMatch(/token/i);
		expect(await status(started.url, 'a-token-of-ones-own')).toBe(200);
		await started.stop();
	});

	it('says which port is taken and how to choose another, and exits 2', async () => {
		const started = await startCommand(folder.path);
		const { port } = new URL(started.url);
		const { code, error } = await runInTest(['start', '--port', port, '--data', 'other'], {
			cwd: folder.path,
			env: settings,
		});
		await started.stop();
		expect(code).toBe(2);
		expect(error).toContain(`Port ${port}`);
		expect(error).toContain('--port');
		expect(error).toContain('port.taken');
	});

	it('refuses a data folder another runner uses', async () => {
		const started = await startCommand(folder.path);
		const { code, error } = await runInTest(['start', '--port', '0'], {
			cwd: folder.path,
			env: settings,
		});
		await started.stop();
		expect(code).toBe(2);
		expect(error).toContain('config.database');
	});

	it('refuses a data folder of another development version, and says what to do', async () => {
		await (await startCommand(folder.path)).stop();
		const db = new Database(path.join(folder.path, '.wayfare', 'wayfare.db'));
		db.exec("UPDATE migration SET hash = 'of an earlier text'");
		db.close();
		const { code, error } = await runInTest(['start', '--port', '0'], {
			cwd: folder.path,
			env: settings,
		});
		expect(code).toBe(2);
		expect(error).toContain('config.database-version');
		expect(error).toContain('another --data folder');
	});

	it('reads settings from a file, which flags and environment beat', async () => {
		const { code, error } = await runInTest(['start', '--config', 'missing.json'], {
			cwd: folder.path,
			env: settings,
		});
		expect([code, error.includes('missing.json')]).toEqual([2, true]);
	});
});

describe('wayfare token', () => {
	it('makes one before the first start, and replaces it only when told', async () => {
		const made = await runInTest(['token'], { cwd: folder.path });
		expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^wfr_/)]);
		const again = await runInTest(['token'], { cwd: folder.path });
		expect([again.code, again.out]).toEqual([2, '']);
		expect(again.error).toContain('--rotate');
	});
});
