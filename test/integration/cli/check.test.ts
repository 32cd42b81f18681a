import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../support/host/temporaryFolder';
import { readyMadeIds } from '../../support/journeys/readyMade';
import { runInTest } from './runInTest';

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
	folder = temporaryFolder();
	const write = (name: string, text: string) => writeFileSync(path.join(folder.path, name), text);
	write('not-json.json', '{"name": ');
	write('list.json', '[]');
	write('text.json', '"hello"');
	write('nameless.json', '{"nodes":[]}');
	write('deep.json', `{"name":"a","nodes":${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
	write('proto.json', '{"name":"a","nodes":[{"parameters":{"__proto__":{"a":1}}}]}');
	write('broken.json', JSON.stringify(broken));
});
afterAll(() => folder.remove());

const node = (name: string, type: string, parameters = {}) => ({
	name,
	type,
	typeVersion: 1,
	parameters,
});
const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
const broken = {
	name: 'Broken',
	nodes: [
		node('Start', 'n8n-nodes-wayfare.whatsAppTrigger'),
		node('Robot', 'n8n-nodes-base.code'),
		node('Lonely', 'n8n-nodes-base.noOp'),
	],
	connections: { Start: to('Robot') },
};

const check = (...args: readonly string[]) => runInTest(['check', ...args], { cwd: folder.path });

describe('wayfare check', () => {
	it('finds a sub-workflow that lies beside the file', async () => {
		const { code, out } = await check(path.join(__dirname, '../../../journeys/keyword.json'));
		expect(out).toContain('no problems');
		expect(code).toBe(0);
	});

	it('finds nothing wrong with the ready-made journeys', async () => {
		const files = readyMadeIds.map((id) => path.join(__dirname, '../../../journeys', `${id}.json`));
		const { code, out } = await check(...files);
		expect([code, out.match(/no problems/g)?.length]).toEqual([0, readyMadeIds.length]);
	});

	it('lists each problem with its node, what to do and its code, and exits 1', async () => {
		const { code, out } = await check('broken.json');
		expect(code).toBe(1);
		expect(out).toMatch(/^broken\.json: [1-9]\d* errors?, \d+ warnings?$/m);
		expect(out).toMatch(/^ {2}error {4}Robot {2,}\S.*$/m);
		expect(out).toContain('node.unknown-type');
	});

	it.each([
		['not-json.json', 'journey.not-json', 'The file is not JSON'],
		['list.json', 'journey.not-a-workflow', 'The file is JSON, but a list and no workflow'],
		['text.json', 'journey.not-a-workflow', 'The file is JSON, but a single value and no workflow'],
		['deep.json', 'journey.not-a-workflow', 'more than 64 levels deep'],
		['proto.json', 'journey.not-a-workflow', 'The file has the key `__proto__`'],
		['nameless.json', 'journey.not-a-workflow', '`name` is missing: it takes a text'],
	])('says of %s that it is no workflow, why, and how to get one', async (file, code, why) => {
		const checked = await check(file, '--json');
		expect(checked.code).toBe(1);
		expect(JSON.parse(checked.out)).toMatchObject([{ problems: [{ code }] }]);
		expect(checked.out).toContain(why);
		expect(checked.out).toContain('⋯ → Download');
	});

	it('prints JSON for programs', async () => {
		const { code, out } = await check('--json', 'broken.json');
		expect(code).toBe(1);
		expect(JSON.parse(out)).toMatchObject([
			{
				file: 'broken.json',
				problems: expect.arrayContaining([
					expect.objectContaining({ node: 'Robot', severity: 'error' }),
				]),
			},
		]);
	});

	it('checks the others when one file is broken', async () => {
		const { code, out } = await check('not-json.json', 'broken.json');
		expect(code).toBe(1);
		expect(out).toContain('broken.json:');
	});

	it('exits 2 for a file that is not there, and names it', async () => {
		const { code, error } = await check('missing.json');
		expect(code).toBe(2);
		expect(error).toContain('missing.json: there is no such file (file.unreadable)');
	});
});
