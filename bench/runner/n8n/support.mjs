import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../../scripts/launch/root.mjs';
import { n8nFolder } from '../../../scripts/n8n/paths.mjs';

const folder = path.join(root, 'test/support/n8n/real');

/** Whether a real n8n is there to be measured. */
export const hasN8n = () => existsSync(path.join(n8nFolder, 'node_modules/n8n/bin/n8n'));

/** What the tests start a real n8n with, and log in to it with: bundled, because it is TypeScript without extensions. */
export async function n8nSupport() {
	const outdir = mkdtempSync(path.join(root, 'node_modules/.wayfare-bench-'));
	const outfile = path.join(outdir, 'support.mjs');
	try {
		await build({
			stdin: {
				contents: `export * from './startN8n'; export * from './N8nSession';`,
				resolveDir: folder,
			},
			outfile,
			bundle: true,
			platform: 'node',
			format: 'esm',
			packages: 'external',
			define: { __dirname: JSON.stringify(folder) },
			logLevel: 'warning',
		});
		return await import(pathToFileURL(outfile).href);
	} finally {
		rmSync(outdir, { recursive: true, force: true });
	}
}
