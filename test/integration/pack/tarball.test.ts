import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { installPack } from '../../support/n8n/real/installPack';
import { packTarball, type Tarball } from '../../support/n8n/real/packTarball';
import { root } from '../../support/n8n/real/paths';

interface Manifest {
	readonly name: string;
	readonly dependencies?: object;
	readonly scripts: Readonly<Record<string, string>>;
	readonly peerDependencies: object;
	readonly n8n: { readonly nodes: readonly string[]; readonly credentials: readonly string[] };
}

/** All that may be in the tarball, class by class. */
const classes = {
	manifest: /^package\.json$/,
	words: /^(README\.md|LICENSE)$/,
	nodes: /^dist\/nodes\/[\w/]+\/[\w.]+\.js$/,
	codex: /^dist\/nodes\/(\w+)\/\1\.node\.json$/,
	credentials: /^dist\/credentials\/\w+\.credentials\.js$/,
	'wire facts': /^dist\/cloud-api\/[\w/]+\.js$/,
	icons: /^dist\/icons\/[\w.-]+\.svg$/,
};

let folder: string;
let tarball: Tarball;
let files: readonly string[];
let manifest: Manifest;

const inPack = (file: string): string => path.join(folder, 'package', file);
const filesBelow = (top: string): readonly string[] =>
	readdirSync(top, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(top, path.join(entry.parentPath, entry.name)));

/** The classes that the registered files of an installed pack export, loaded by a Node of its own as n8n loads them. */
function exportedBy(installed: string): readonly unknown[] {
	const script = `
		const { nodes, credentials } = require(process.argv[1] + '/package.json').n8n;
		const names = [...nodes, ...credentials].map((file) => {
			const [[name, type]] = Object.entries(require(process.argv[1] + '/' + file));
			new type();
			return name;
		});
		console.log(JSON.stringify(names));`;
	// n8n lends a pack its own n8n-workflow; here it is the one of the checkout.
	const env = { ...process.env, NODE_PATH: path.join(root, 'node_modules') };
	const output = execFileSync(process.execPath, ['-e', script, installed], {
		env,
		encoding: 'utf8',
	});
	return JSON.parse(output) as readonly unknown[];
}

beforeAll(() => {
	folder = mkdtempSync(path.join(os.tmpdir(), 'wayfare-pack-'));
	tarball = packTarball(folder);
	execFileSync('tar', ['-xzf', tarball.file, '-C', folder]);
	files = filesBelow(path.join(folder, 'package')).map((file) => file.split(path.sep).join('/'));
	manifest = JSON.parse(readFileSync(inPack('package.json'), 'utf8')) as Manifest;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what n8n installs', () => {
	it('holds nodes, credentials, wire facts, icons, manifest and words, and nothing else', () => {
		const patterns = Object.values(classes);
		expect(files.filter((file) => !patterns.some((pattern) => pattern.test(file)))).toEqual([]);
		const counts = Object.entries(classes).map(([name, pattern]): [string, number] => [
			name,
			files.filter((file) => pattern.test(file)).length,
		]);
		expect(counts.filter(([, count]) => count === 0)).toEqual([]);
		expect(files.filter((file) => /\.(test|spec)\./.test(file))).toEqual([]);
	});

	it('is under a megabyte', () => {
		const bytes = statSync(tarball.file).size;
		process.stderr.write(`The tarball: ${files.length} files, ${Math.round(bytes / 1024)} kB.\n`);
		expect(bytes).toBeLessThan(1024 * 1024);
	});

	it('registers every node and credential it holds, each with its codex and icons', () => {
		const registered = [...manifest.n8n.nodes, ...manifest.n8n.credentials];
		const held = files.filter((file) => /\.(node|credentials)\.js$/.test(file));
		expect(registered.toSorted()).toEqual(held.toSorted());
		expect(
			manifest.n8n.nodes.map((file) => `${file}on`).filter((file) => !files.includes(file)),
		).toEqual([]);
		const icons = held.flatMap((file) =>
			[...readFileSync(inPack(file), 'utf8').matchAll(/file:([^'"]+\.svg)/g)].map(([, icon = '']) =>
				path.posix.join(path.posix.dirname(file), icon),
			),
		);
		expect(icons).toHaveLength(held.length * 2);
		expect(icons.filter((icon) => !files.includes(icon))).toEqual([]);
	});

	it('tells n8n which API it is written for', () => {
		expect(manifest.n8n).toMatchObject({ n8nNodesApiVersion: 1, strict: true });
		expect(manifest).toMatchObject({
			license: 'MIT',
			keywords: expect.arrayContaining(['n8n-community-node-package']),
		});
	});

	it('brings no dependency and runs nothing while it is installed', () => {
		expect(manifest).not.toHaveProperty('overrides');
		expect(manifest).not.toHaveProperty('optionalDependencies');
		expect(Object.keys(manifest.dependencies ?? {})).toEqual([]);
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		expect(
			Object.keys(manifest.scripts).filter((name) => /install|prepare|prepublish/.test(name)),
		).toEqual([]);
	});

	it('requires nothing but n8n-workflow and node:crypto', () => {
		for (const file of files.filter((name) => name.endsWith('.js'))) {
			const code = readFileSync(inPack(file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
			const required = [...code.matchAll(/require\("([^"]+)"\)/g)].map(([, name = '']) => name);
			const outside = required.filter(
				(name) => !name.startsWith('.') && !['n8n-workflow', 'node:crypto'].includes(name),
			);
			expect([file, outside]).toEqual([file, []]);
		}
	});
});

describe("n8n's rules for what is published", () => {
	const lint = (): string => {
		// Some rules keep still when they believe to be tested themselves.
		const { NODE_ENV: _jest, ...env } = process.env;
		const eslint = path.join(root, 'node_modules/eslint/bin/eslint.js');
		const config = path.join(root, 'test/support/n8n/real/packedLint.config.mjs');
		const { stdout, stderr } = spawnSync(
			process.execPath,
			[eslint, '--quiet', '-c', config, 'dist', 'package.json'],
			{ cwd: path.join(folder, 'package'), encoding: 'utf8', env },
		);
		return `${stdout}${stderr}`.trim();
	};

	it('hold for every compiled file and the manifest, with no exception allowed', () => {
		expect(lint()).toBe('');
	});

	it('would find what they forbid, commented away or not', () => {
		const file = inPack('dist/cloud-api/signature.js');
		appendFileSync(file, 'setTimeout(() => {}, 1); // eslint-disable-line\n');
		expect(lint()).toMatch(/signature\.js[^]*setTimeout/);
	});
});

describe.each(['as n8n does from its page', 'npm install'] as const)('installed %s', (way) => {
	it('has every node and credential in its place, and no other package beside it', () => {
		const user = path.join(folder, way.replaceAll(' ', '-'));
		installPack(user, tarball, way);
		const modules = path.join(user, '.n8n/nodes/node_modules');
		const packages = readdirSync(modules).filter((name) => !name.startsWith('.'));
		const own = path.join(modules, manifest.name);
		expect(packages).toEqual([manifest.name]);
		expect(readdirSync(own)).not.toContain('node_modules');
		expect(exportedBy(own)).toEqual(
			[...manifest.n8n.nodes, ...manifest.n8n.credentials].map(
				(file) => path.basename(file).split('.')[0],
			),
		);
	});
});
