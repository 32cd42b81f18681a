import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../support/host/temporaryFolder';

const script = path.join(__dirname, '../../../scripts/start.mjs');

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
	folder = temporaryFolder();
});
const children: ChildProcess[] = [];
afterEach(() => {
	for (const child of children.splice(0)) child.kill('SIGKILL');
	folder.remove();
});

/** The demo as a process of its own, as `npm start` runs it once built. */
function demo(...args: readonly string[]) {
	const child = spawn(process.execPath, [script, '--data', folder.path, ...args]);
	children.push(child);
	let output = '';
	const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
	const up = new Promise<string>((resolve, reject) => {
		const read = (chunk: Buffer) => {
			output += chunk.toString();
			if (output.includes('Ctrl-C stops everything')) resolve(output);
		};
		child.stdout.on('data', read);
		child.stderr.on('data', read);
		child.on('close', () => reject(new Error(output)));
	});
	up.catch(() => undefined);
	return { child, up, ended, output: () => output };
}

const find = (pattern: RegExp, text: string): string => pattern.exec(text)?.[1] ?? '';
const anyPorts = ['--port', '0', '--emulator-port', '0'];

interface Journey {
	readonly document: Readonly<Record<string, unknown>>;
	readonly publishedVersion: string;
}

/** The REST API of a demo, found in what it prints. */
const api =
	(text: string) =>
	async (method: string, route: string, document?: unknown): Promise<Journey> => {
		const authorization = `Bearer ${find(/API token +(\S+)/, text)}`;
		const json = { authorization, 'content-type': 'application/json' };
		const answer = await fetch(new URL(`/api/v1${route}`, find(/API docs +(\S+)/, text)), {
			method,
			...(document === undefined
				? { headers: { authorization } }
				: { headers: json, body: JSON.stringify(document) }),
		});
		expect(answer.status).toBe(200);
		return (await answer.json()) as Journey;
	};

describe('The demo', () => {
	it('prints where the phones, the docs and the token are, and they work', async () => {
		const { child, up, ended } = demo(...anyPorts);
		const text = await up;
		const docs = find(/API docs +(\S+)/, text);
		const token = find(/API token +(\S+)/, text);
		expect((await fetch(docs)).status).toBe(200);
		expect((await fetch(`${find(/Phones +(\S+)/, text)}emulator/customers`)).status).toBe(200);
		const journeys = await fetch(new URL('/api/v1/journeys', docs), {
			headers: { authorization: `Bearer ${token}` },
		});
		const { items } = (await journeys.json()) as {
			items: readonly { id: string; publishedVersion: string | null }[];
		};
		expect(items.map(({ id }) => id).toSorted()).toEqual([
			'away',
			'booking',
			'cart-recovery',
			'escalation',
			'keyword',
			'welcome',
		]);
		expect(items.every(({ publishedVersion }) => publishedVersion !== null)).toBe(true);
		child.kill('SIGINT');
		expect(await ended).toBe(0);
	});

	it('answers the form of the booking, encrypted: what is not signed is refused', async () => {
		const { child, up, ended } = demo(...anyPorts);
		const docs = find(/API docs +(\S+)/, await up);
		const refused = await fetch(new URL('/flows/106540352242922', docs), { method: 'POST' });
		expect(refused.status).toBe(432);
		child.kill('SIGINT');
		expect(await ended).toBe(0);
	});

	it('prints a cart event that can be pasted as it is', async () => {
		const { child, up, ended } = demo(...anyPorts);
		const text = await up;
		const answer = await fetch(find(/curl (\S+)/, text), {
			method: 'POST',
			headers: {
				authorization: find(/-H 'Authorization: ([^']+)'/, text),
				'content-type': 'application/json',
			},
			body: find(/-d '([^']+)'/, text),
		});
		expect(answer.status).toBe(202);
		child.kill('SIGTERM');
		expect(await ended).toBe(0);
	});

	it('keeps a journey that somebody changed and published, over a restart', async () => {
		const first = demo(...anyPorts);
		const before = api(await first.up);
		const { document } = await before('GET', '/journeys/keyword');
		const mine = { ...document, name: 'My keywords' };
		await before('POST', '/journeys?id=keyword', mine);
		await before('POST', '/journeys/keyword/publish');
		const { publishedVersion } = await before('GET', '/journeys/keyword');
		first.child.kill('SIGINT');
		expect(await first.ended).toBe(0);

		const second = demo(...anyPorts);
		const after = await api(await second.up)('GET', '/journeys/keyword');
		expect(after).toMatchObject({ name: 'My keywords', publishedVersion });
		second.child.kill('SIGINT');
		expect(await second.ended).toBe(0);
	});

	it('takes a signal that comes twice at once, from terminal and launcher, as one', async () => {
		const { child, up, ended, output } = demo(...anyPorts);
		await up;
		child.kill('SIGINT');
		child.kill('SIGINT');
		expect(await ended).toBe(0);
		expect(output()).toContain('Stopping');
	});

	it.each([['--port'], ['--emulator-port']])(
		'says that the port is taken and that %s chooses another',
		async (flag) => {
			const first = demo(...anyPorts);
			const text = await first.up;
			const place = flag === '--port' ? find(/API docs +(\S+)/, text) : find(/Phones +(\S+)/, text);
			const { port } = new URL(place);
			const second = demo(...anyPorts, flag, port, '--data', path.join(folder.path, 'second'));
			expect(await second.ended).toBe(2);
			expect(second.output()).toContain(`Port ${port}`);
			expect(second.output()).toContain(flag);
			first.child.kill('SIGINT');
			expect(await first.ended).toBe(0);
		},
	);

	it('has a help, and no patience for misspelt flags', async () => {
		const help = demo('--help');
		expect(await help.ended).toBe(0);
		expect(help.output()).toContain('--emulator-port');
		const wrong = demo('--prot', '1');
		expect(await wrong.ended).toBe(2);
		expect(wrong.output()).toContain('--prot');
	});
});
