import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { readyMadeDocument } from '../../support/journeys/readyMade';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { runInTest } from './runInTest';
import { startCommand } from './startCommand';

const key = { WAYFARE_BACKUP_KEY: 'a key of some length' };
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
	folder = temporaryFolder();
});
afterEach(() => folder.remove());

const wayfare = (args: readonly string[], env: Record<string, string> = {}) =>
	runInTest(args, { cwd: folder.path, env });

describe('wayfare backup, verify and restore', () => {
	it('save a runner at work, read the backup, and bring it back', async () => {
		const started = await startCommand(folder.path);
		const taken = await wayfare(['backup', '--to', 'one.db']);
		expect(taken).toMatchObject({ code: 0, error: '' });
		expect(taken.out).toMatch(/one\.db: whole, \d+ bytes\nIt holds 0 contacts, 0 runs, 0 events/);
		expect(await wayfare(['verify', 'one.db'])).toEqual({ ...taken });

		const refused = await wayfare(['restore', 'one.db']);
		expect(refused.code).toBe(2);
		expect(refused.error).toContain('restore.running');
		await started.stop();

		const restored = await wayfare(['restore', 'one.db']);
		expect(restored).toMatchObject({ code: 0, error: '' });
		expect(restored.out).toContain('Restored.');
		expect(restored.out).toContain('wayfare.db.before-2026-03-02T10-00-00-000Z');
		expect(restored.out).toContain('0 sends were open when the backup was taken');

		const again = await wayfare(['restore', 'one.db']);
		expect(again).toMatchObject({ code: 0, error: '' });
		expect(again.out).toContain('wayfare.db.before-2026-03-02T10-00-00-000Z-2');
		await (await startCommand(folder.path)).stop();
	});

	it('name what was saved by hand since the backup, which no journal has', async () => {
		const env = { WAYFARE_API_TOKEN: 'a-token-of-ones-own' };
		const started = await startCommand(folder.path, [], env);
		const post = async (route: string, body?: JsonObject) => {
			const headers = {
				authorization: `Bearer ${env.WAYFARE_API_TOKEN}`,
				...(body === undefined ? {} : { 'content-type': 'application/json' }),
			};
			const sent = body === undefined ? {} : { body: JSON.stringify(body) };
			const url = `${started.url}/api/v1${route}`;
			expect((await fetch(url, { method: 'POST', headers, ...sent })).ok).toBe(true);
		};
		await post('/journeys?id=hello', { ...readyMadeDocument('welcome'), name: 'Hello' });
		await post('/journeys?id=away', readyMadeDocument('away'));
		await wayfare(['backup', '--to', 'one.db']);
		await post('/journeys/hello/publish');
		const secret = 'a secret of sixteen letters';
		await post('/forwards', { name: 'CRM', url: 'https://crm.example/hook', secret });
		await started.stop();
		/** What it says of what was saved by hand, on that day of March. */
		const restored = async (day: number) => {
			const now = () => Date.UTC(2026, 2, day);
			const { out } = await runInTest(['restore', 'one.db'], { cwd: folder.path, now });
			return out.split('\n').find((line) => /the backup, |since the backup\.$/.test(line));
		};
		expect(await restored(2)).toBe(
			'Saved or deleted since the backup, and now as they were in it: the journey “Hello”, the forward “CRM”. See to them before the start: what came since is decided with the journeys that are there.',
		);
		expect(await restored(3)).toBe(
			'No journeys, forwards or waits of n8n were saved since the backup.',
		);
		rmSync(path.join(folder.path, '.wayfare', 'wayfare.db'));
		expect(await restored(4)).toBe(
			'Journeys, forwards and waits of n8n are as they were in the backup, which has no event yet. Whatever was saved since has to be saved again before the start.',
		);
	});

	it('name a backup by the time, and seal it when there is a key', async () => {
		await (await startCommand(folder.path)).stop();
		const taken = await wayfare(['backup'], key);
		expect(taken.out).toMatch(/wayfare-2026-03-02T10-00-00Z\.db: whole, \d+ bytes, sealed\n/);
		const [name = ''] = readdirSync(path.join(folder.path, '.wayfare', 'backups'));
		const file = path.join('.wayfare', 'backups', name);
		expect((await wayfare(['verify', file], key)).code).toBe(0);
		const refused = await wayfare(['restore', file]);
		expect(refused.code).toBe(2);
		expect(refused.error).toContain('WAYFARE_BACKUP_KEY');
		expect((await wayfare(['restore', file], key)).code).toBe(0);
	});

	it('say what is wrong with what is no backup, and exit 1', async () => {
		const { code, error } = await wayfare(['verify', path.join(__dirname, 'backup.test.ts')]);
		expect(code).toBe(1);
		expect(error).toContain('backup.damaged');
	});
});

describe('wayfare start', () => {
	it('takes backups by itself where it is told a folder', async () => {
		const env = {
			WAYFARE_BACKUP_FOLDER: path.join(folder.path, 'elsewhere'),
			WAYFARE_API_TOKEN: 'a-token-of-ones-own',
		};
		await (await startCommand(folder.path, [], env)).stop();
		const names = readdirSync(env.WAYFARE_BACKUP_FOLDER);
		expect(names.map((name) => name.replaceAll(/\d/g, '0'))).toEqual([
			'wayfare-0000-00-00T00-00-00Z.db',
			'wayfare-0000-00-00T00-00-00Z.db.sha000',
		]);
		const started = await startCommand(folder.path, [], env);
		const headers = { authorization: `Bearer ${env.WAYFARE_API_TOKEN}` };
		const answer = await fetch(`${started.url}/api/v1/status`, { headers });
		expect(await answer.json()).toMatchObject({
			backups: { newestAt: expect.stringMatching(/^20/), problem: null },
		});
		await started.stop();
	});
});
