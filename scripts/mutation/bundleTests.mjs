import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../launch/root.mjs';

/** Tests and what they test in one script; `sources` are texts that stand in for those of files. */
export async function bundleTests(tests, sources, outfile) {
	await build({
		stdin: {
			contents: tests
				.map(
					(file) => `__testFile(${JSON.stringify(file)}); require(${JSON.stringify(`./${file}`)});`,
				)
				.join('\n'),
			resolveDir: root,
		},
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node24',
		logLevel: 'error',
		outfile,
		plugins: [house(sources)],
	});
}

const house = (sources) => ({
	name: 'house',
	setup(build) {
		build.onResolve({ filter: /^@jest\/globals$/ }, () => ({
			path: path.join(root, 'scripts', 'mutation', 'testGlobals.mjs'),
			external: true,
		}));
		// Packages stay where they are: each part of the house has versions of its own.
		build.onResolve({ filter: /^[^./]/ }, ({ path: name, resolveDir }) => ({
			path: name.startsWith('node:') ? name : createRequire(`${resolveDir}/x.js`).resolve(name),
			external: true,
		}));
		build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
			const source = sources.get(path.relative(root, file)) ?? readFileSync(file, 'utf8');
			// Tests find their files from where they are.
			const place = source.includes('__dirname')
				? `const __dirname = ${JSON.stringify(path.dirname(file))};`
				: '';
			return { contents: place + source, loader: 'ts' };
		});
	},
});
