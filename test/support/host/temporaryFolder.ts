import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of its own for each test, gone afterwards. */
export function temporaryFolder(parent = tmpdir()): { readonly path: string; remove(): void } {
	const folder = mkdtempSync(path.join(parent, 'wayfare-'));
	return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
