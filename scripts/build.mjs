/** Compiles the TypeScript projects, and bundles the phone page and the two commands. */
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	globSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './launch/root.mjs';

const require = createRequire(import.meta.url);
const tsc = path.join(
	path.dirname(require.resolve('@typescript/native/package.json')),
	'bin',
	'tsc',
);

for (const [project, output] of [
	['.', 'dist'],
	['engine', 'engine/dist'],
	['flows-endpoint', 'flows-endpoint/dist'],
	['emulator', 'emulator/dist'],
]) {
	rmSync(path.join(root, output), { recursive: true, force: true });
	const result = spawnSync(process.execPath, [tsc, '-p', path.join(root, project)], {
		stdio: 'inherit',
		cwd: root,
	});
	if (result.status !== 0) process.exit(result.status ?? 1);
}
copyPackFiles();
await bundlePhone();
await bundle('emulator', 'command', ['undici', 'ajv-2020']);
await bundle('engine', 'command', ['better-sqlite3', '@fastify/swagger', '@fastify/swagger-ui']);
await bundle('engine', 'runner/host/hostThread', ['better-sqlite3']);
writeFileSync(path.join(root, 'dist', '.built'), new Date().toISOString());

/** n8n reads icons and codex files beside the compiled nodes. */
function copyPackFiles() {
	for (const file of globSync('{nodes,credentials,icons}/**/*.{svg,png,node.json}', {
		cwd: root,
	})) {
		const target = path.join(root, 'dist', file);
		mkdirSync(path.dirname(target), { recursive: true });
		cpSync(path.join(root, file), target);
	}
}

async function bundlePhone() {
	const entry = path.join(root, 'emulator', 'phone', 'main.tsx');
	if (!existsSync(entry)) return;
	const { build } = await import('esbuild');
	const outdir = path.join(root, 'emulator', 'dist', 'phone');
	await build({
		entryPoints: [entry],
		bundle: true,
		minify: true,
		sourcemap: true,
		format: 'esm',
		target: 'es2022',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		outdir,
		entryNames: 'phone',
		logLevel: 'warning',
	});
	cpSync(path.join(root, 'emulator', 'phone', 'index.html'), path.join(outdir, 'index.html'));
}

/**
 * A command, or the thread that it starts, in one file, in place of what the compiler made of it: reading its hundreds
 * of modules one by one takes longer than running them. What it loads later or never stays outside.
 */
async function bundle(project, entry, external) {
	const { build } = await import('esbuild');
	const source = path.join(root, project, 'src');
	const outfile = path.join(root, project, 'dist', project, 'src', `${entry}.js`);
	const { outputFiles } = await build({
		entryPoints: [path.join(source, `${entry}.ts`)],
		bundle: true,
		platform: 'node',
		target: 'node24',
		minifySyntax: true,
		minifyWhitespace: true,
		external: [
			'@fastify/ajv-compiler',
			'@fastify/fast-json-stringify-compiler',
			'light-my-request',
			'pino',
			...external,
		],
		plugins: [ownFolders(path.dirname(path.join(source, entry))), oneZod(project)],
		outfile,
		write: false,
		logLevel: 'warning',
	});
	for (const { text } of outputFiles) writeFileSync(outfile, inAscii(text));
}

/** A module that looks for a file beside itself finds it where the compiler put it, not beside the bundle. */
function ownFolders(source) {
	return {
		name: 'own-folders',
		setup({ onLoad }) {
			onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
				const text = readFileSync(file, 'utf8');
				if (!text.includes('__dirname')) return undefined;
				const folder = path.relative(source, path.dirname(file));
				const own = `require('node:path').join(__dirname, ${JSON.stringify(folder)})`;
				return { contents: text.replaceAll('__dirname', own), loader: 'ts' };
			});
		},
	};
}

/** The project's zod for whatever it takes in of others, and of the languages that zod speaks the one we use. */
function oneZod(project) {
	const zod = path.join(root, project, 'node_modules', 'zod', 'index.js');
	return {
		name: 'one-zod',
		setup({ onLoad, onResolve }) {
			onResolve({ filter: /^zod$/ }, () => ({ path: zod }));
			onLoad({ filter: /zod.v4.locales.index\.js$/ }, () => ({
				contents: "export { default as en } from './en.js';",
			}));
		},
	};
}

/**
 * With every other character escaped, as it may be in strings and in patterns, which is all that has any: for a single
 * one beyond Latin-1, V8 keeps the whole source at two bytes a character, as long as the process lives.
 */
function inAscii(text) {
	return text.replace(
		/[\u0080-\uffff]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}
