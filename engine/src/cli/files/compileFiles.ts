import { compile } from '../../journey/compile';
import type { Journey } from '../../journey/journey';
import type { Problem } from '../../journey/problem';
import type { JourneyFile } from './readJourneyFile';

/** One file's verdict. */
export interface CheckedFile {
	readonly file: string;
	readonly journey: Journey | null;
	readonly problems: readonly Problem[];
}

/** Compiles files together: each may call the others as sub-workflows, by id. */
export function compileFiles(files: readonly JourneyFile[]): readonly CheckedFile[] {
	const documents = new Map(
		files.flatMap((read) => (read.ok ? [[read.id, read.document] as const] : [])),
	);
	const subworkflow = (id: string) => documents.get(id) ?? null;
	return files.map((read) =>
		read.ok
			? { file: read.file, ...compile(read.document, { id: read.id, subworkflow }) }
			: { file: read.file, journey: null, problems: [read.problem] },
	);
}
