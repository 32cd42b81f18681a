import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { runInTest } from './runInTest';
import { startCommand, type Started } from './startCommand';

const token = 'a-token-of-ones-own';
const journeys = path.join(__dirname, '../../../journeys');

let folder: ReturnType<typeof temporaryFolder>;
let started: Started;
beforeEach(async () => {
	folder = temporaryFolder();
	started = await startCommand(folder.path, [], { WAYFARE_API_TOKEN: token });
});
afterEach(async () => {
	await started.stop();
	folder.remove();
});

const wayfare = (...args: readonly string[]) =>
	runInTest(args, { cwd: folder.path, env: { WAYFARE_URL: started.url, WAYFARE_TOKEN: token } });
const file = (id: string) => path.join(journeys, `${id}.json`);

describe('wayfare import', () => {
	it('saves files as drafts, those that others call first', async () => {
		const { code, out } = await wayfare('import', file('keyword'), file('escalation'));
		expect(code).toBe(0);
		expect(out).toMatch(/as escalation [\s\S]*as keyword /);
		expect((await wayfare('journeys')).out).toMatch(/^keyword +\S.* +draft +0 live$/m);
	});

	it('lists the problems of a broken file, saves nothing and exits 1', async () => {
		writeFileSync(
			path.join(folder.path, 'x.json'),
			'{"name":"x","nodes":[{"name":"Robot","type":"n8n-nodes-base.code"}],"connections":{}}',
		);
		writeFileSync(path.join(folder.path, 'y.json'), '{"name":');
		for (const name of ['x.json', 'y.json']) {
			const { code, error } = await wayfare('import', name);
			expect(code).toBe(1);
			expect(error).toMatch(/node\.unknown-type|journey\.not-json/);
		}
		expect((await wayfare('journeys')).out).toContain('No journeys yet');
	});

	it('exits 4 with the wrong token, and says what to do', async () => {
		const { code, error } = await runInTest(['import', file('welcome')], {
			env: { WAYFARE_URL: started.url, WAYFARE_TOKEN: 'wrong' },
		});
		expect(code).toBe(4);
		expect(error).toContain('api.unauthorized');
		expect(error).toContain('wayfare token --rotate');
	});
});

describe('wayfare publish', () => {
	it('publishes an imported journey by id, or a file in one go', async () => {
		await wayfare('import', file('away'));
		expect((await wayfare('publish', 'away')).out).toMatch(
			/^Published away .*version [0-9a-f]{12}$/m,
		);
		expect((await wayfare('publish', file('welcome'), file('escalation'))).code).toBe(0);
		const { out } = await wayfare('journeys', '--json');
		expect(JSON.parse(out)).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ id: 'welcome', publishedVersion: expect.any(String) }),
			]),
		);
	});

	it('exits 4 for an id nobody imported', async () => {
		const { code, error } = await wayfare('publish', 'nobody');
		expect(code).toBe(4);
		expect(error).toContain('journey.unknown');
	});
});

describe('A URL where something else answers', () => {
	it('is told from a runner', async () => {
		const server = createServer((_request, response) => response.end('<h1>It works</h1>'));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const { code, error } = await wayfare('journeys', '--url', `http://127.0.0.1:${port}`);
		server.close();
		expect(code).toBe(3);
		expect(error).toContain('is no runner');
	});
});
