import { readdirSync } from 'node:fs';

/** The journal's files, oldest first. */
export const journalFiles = (folder: string): readonly string[] =>
	readdirSync(folder)
		.filter((name) => /^\d{4}-\d\d-\d\d\.jsonl$/.test(name))
		.toSorted();
