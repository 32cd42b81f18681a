import { existsSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject } from '../../../../cloud-api/json';
import { compile } from '../../journey/compile';
import type { Journey } from '../../journey/journey';
import type { Problem } from '../../journey/problem';
import type { Terminal } from '../Terminal';
import { readJourneyFile } from './readJourneyFile';

/** One file's verdict. */
export interface CheckedFile {
	readonly file: string;
	readonly journey: Journey | null;
	readonly problems: readonly Problem[];
}

/** Compiles files together: each may call the others by id, and what lies beside it as `{id}.json`. */
export function compileFiles(names: readonly string[], terminal: Terminal): readonly CheckedFile[] {
	const files = names.map((name) => readJourneyFile(name, terminal));
	const documents = new Map(
		files.flatMap((read) => (read.ok ? [[read.id, read.document] as const] : [])),
	);
	return files.map((read) => {
		if (!read.ok) return { file: read.file, journey: null, problems: [read.problem] };
		const subworkflow = (id: string) => documents.get(id) ?? beside(read.file, id, terminal);
		return { file: read.file, ...compile(read.document, { id: read.id, subworkflow }) };
	});
}

/** An id is also a file's name where it is a plain word; anything else could point out of the folder. */
function beside(file: string, id: string, terminal: Terminal): JsonObject | null {
	if (!/^[\w-]+$/.test(id)) return null;
	const name = path.join(path.dirname(file), `${id}.json`);
	if (!existsSync(path.resolve(terminal.cwd, name))) return null;
	const read = readJourneyFile(name, terminal);
	return read.ok ? read.document : null;
}
