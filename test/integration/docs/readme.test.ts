import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../cloud-api/json';
import { readyMadeDocument } from '../../support/journeys/readyMade';
import { runInTest } from '../cli/runInTest';
import { createWorld, type World } from '../../support/world/createWorld';

const root = path.join(__dirname, '../../..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text = '']) => text.trim());

describe('the README', () => {
	it('names scripts and files that exist', () => {
		const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
			scripts: Record<string, string>;
		};
		const named = commands.flatMap((text) =>
			[...text.matchAll(/npm (?:run )?([\w-]+)/g)].map(([, name = '']) => name),
		);
		expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
		const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(
			([, target = '']) => target,
		);
		expect(links.filter((target) => !existsSync(path.join(root, target)))).toEqual([]);
	});
});

describe('the wayfare lines of the README', () => {
	const lines = commands
		.flatMap((text) => text.split('\n'))
		.filter((line) => line.startsWith('npm run wayfare -- '));

	it.each(lines)('%s', async (line) => {
		const args = line.replace('npm run wayfare -- ', '').split(' ');
		expect(await runInTest(args, { cwd: root })).toMatchObject({ code: 0, error: '' });
	});
});

describe('the cart line of the README', () => {
	const line = commands.find((text) => text.startsWith('curl')) ?? '';
	const body = JSON.parse(/-d '(.*)'/.exec(line)?.[1] ?? 'null') as JsonObject;
	let world: World;

	beforeAll(async () => {
		world = await createWorld({ at: Date.parse('2026-11-23T12:00:00+01:00') });
		await world.publish('cart-recovery', readyMadeDocument('cart-recovery'));
	});
	afterAll(() => world.close());

	it('starts cart recovery, and the reminder comes after 45 minutes', async () => {
		expect(line).toContain('http://127.0.0.1:4000/api/v1/events');
		const customer = world.emulator.customer({ name: 'Ada', waId: '34600111222' });
		expect(await world.api('POST', '/events', body)).toMatchObject({ status: 202 });
		await world.advance(45 * 60_000);
		expect(customer.messages().map(({ text }) => text)).toEqual([
			expect.stringContaining('Red shoes'),
		]);
	});
});
