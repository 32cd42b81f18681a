import { readFileSync } from 'node:fs';
import path from 'node:path';
import { WayfareError } from '../../errors/WayfareError';
import type { Terminal } from '../Terminal';

/** A file's text, without a byte order mark; `file.unreadable` says which file and why not. */
export function readText(file: string, { cwd }: Terminal): string {
	try {
		return readFileSync(path.resolve(cwd, file), 'utf8').replace(/^\uFEFF/, '');
	} catch (cause) {
		const code = (cause as NodeJS.ErrnoException).code;
		const why =
			code === 'ENOENT'
				? 'there is no such file'
				: code === 'EISDIR'
					? 'it is a folder'
					: String(code);
		throw new WayfareError('file.unreadable', `Cannot read ${file}: ${why}`, { cause });
	}
}
