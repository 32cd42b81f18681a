import { existsSync } from 'node:fs';
import path from 'node:path';
import { n8nFolder } from './paths.mjs';

/**
 * A folder with the C headers of this Node, for node-gyp: beside the binary, where Node's own archives
 * and npm's `node-…` packages have them, else fetched from npm in the same version.
 */
export async function nodeHeaders(npm) {
	const besideBinary = path.dirname(path.dirname(process.execPath));
	if (hasHeaders(besideBinary)) return besideBinary;
	const name = `node-${process.platform}-${process.arch}`;
	await npm(
		[
			'install',
			'--legacy-peer-deps',
			'--ignore-scripts',
			'--no-save',
			`${name}@${process.versions.node}`,
		],
		'Fetching the headers of Node',
	);
	const fetched = path.join(n8nFolder, 'node_modules', name);
	if (hasHeaders(fetched)) return fetched;
	throw new Error(
		`No headers of Node ${process.version} were found: install its development files.`,
	);
}

const hasHeaders = (folder) => existsSync(path.join(folder, 'include/node/node.h'));
