import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths';

/** The pack as npm would publish it. */
export interface Tarball {
	readonly file: string;
	readonly name: string;
	readonly version: string;
}

/** Packs the built checkout into `folder`; the working tree is not touched. */
export function packTarball(folder: string): Tarball {
	const output = execFileSync(
		'npm',
		['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
		{ cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
	);
	const [packed] = JSON.parse(output) as readonly { filename: string }[];
	if (packed === undefined) throw new Error('npm pack made no tarball');
	const { name, version } = JSON.parse(
		readFileSync(path.join(root, 'package.json'), 'utf8'),
	) as Tarball;
	return { file: path.join(folder, packed.filename), name, version };
}
