import { createReadStream, existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { journalFiles } from './Journal';
import { readJournalLine, type JournalDelivery } from './journalLine';

/** A delivery of the journal with the numbers that were ours when it came. */
export interface JournalEntry extends JournalDelivery {
	readonly numbers: readonly string[];
}

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
