import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

const root = path.resolve(__dirname, '../../..');

interface Manifest {
	readonly dependencies?: object;
	readonly overrides?: object;
	readonly scripts: Readonly<Record<string, string>>;
	readonly peerDependencies: object;
	readonly n8n: { readonly nodes: readonly string[]; readonly credentials: readonly string[] };
}

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
const registered = [...manifest.n8n.nodes, ...manifest.n8n.credentials];

/** Names no code of the pack may use: n8n's own check reads the compiled files too. */
const forbidden = [
	'process',
	'setTimeout',
	'setInterval',
	'setImmediate',
	'clearTimeout',
	'clearInterval',
	'globalThis',
	'__dirname',
	'__filename',
];

let files: readonly string[] = [];

beforeAll(() => {
	const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const packed = JSON.parse(output) as readonly { files: readonly { path: string }[] }[];
	files = packed.flatMap((one) => one.files.map((file) => file.path));
});

describe('what n8n installs', () => {
	it('holds the built pack and nothing of the runner, the emulator or the tests', () => {
		const besides = files.filter(
			(file) => !/^dist\/(nodes|credentials|cloud-api|icons)\//.test(file),
		);
		expect(
			besides.filter((file) => !/^(package\.json|README\.md|LICENSE|dist\/\.built)$/.test(file)),
		).toEqual([]);
		expect(files.filter((file) => /\.(ts|map|tsbuildinfo|test\.js)$/.test(file))).toEqual([]);
	});

	it('holds every registered node and credential, with its codex and icons', () => {
		expect(registered.length).toBeGreaterThan(10);
		expect(registered.filter((file) => !files.includes(file))).toEqual([]);
		expect(
			manifest.n8n.nodes.map((file) => `${file}on`).filter((file) => !files.includes(file)),
		).toEqual([]);
		const icons = files
			.filter((file) => file.startsWith('dist/nodes/') && file.endsWith('.node.js'))
			.flatMap((file) =>
				[...readFileSync(path.join(root, file), 'utf8').matchAll(/file:([^'"]+\.svg)/g)].map(
					([, icon = '']) => path.join(path.dirname(file), icon),
				),
			);
		expect(icons.length).toBeGreaterThan(20);
		expect(
			icons.filter((icon) => !files.includes(icon) || !existsSync(path.join(root, icon))),
		).toEqual([]);
	});

	it('brings no dependency and runs nothing while it is installed', () => {
		expect(Object.keys(manifest.dependencies ?? {})).toEqual([]);
		expect(manifest.overrides).toBeUndefined();
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		expect(
			Object.keys(manifest.scripts).filter((name) => /install|prepare|prepublish/.test(name)),
		).toEqual([]);
	});

	it('requires only what n8n allows, and touches no global it forbids', () => {
		for (const file of files.filter((name) => name.endsWith('.js'))) {
			const code = readFileSync(path.join(root, file), 'utf8').replace(
				/\/\*[\s\S]*?\*\/|\/\/.*$/gm,
				'',
			);
			const required = [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name = '']) => name);
			const outside = required.filter(
				(name) => !name.startsWith('.') && !['n8n-workflow', 'node:crypto'].includes(name),
			);
			expect([file, outside]).toEqual([file, []]);
			const used = forbidden.filter((name) =>
				new RegExp(`(?<![\\w.'"-])${name}(?![\\w'":-])`).test(code),
			);
			expect([file, used]).toEqual([file, []]);
		}
	});
});
