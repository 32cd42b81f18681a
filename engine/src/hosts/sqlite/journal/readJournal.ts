import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { journalFiles } from './journalFiles';
import { readJournalLine, type JournalEntry } from './journalLine';

/** Every whole line of a journal in the order it was written; a folder that does not exist has none. */
export async function* readJournal(folder: string): AsyncGenerator<JournalEntry> {
	if (!existsSync(folder)) return;
	let numbers: readonly string[] = [];
	for (const name of journalFiles(folder)) {
		const input = createReadStream(path.join(folder, name), 'utf8');
		for await (const text of createInterface({ input, crlfDelay: Infinity })) {
			const line = readJournalLine(text);
			if (line === null) continue;
			if ('numbers' in line) numbers = line.numbers;
			else yield { ...line, numbers };
		}
	}
}
