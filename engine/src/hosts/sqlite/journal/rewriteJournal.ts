import { createReadStream, existsSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { sync } from '../backup/backUp';
import { journalFiles } from './journalFiles';
import {
	journalText,
	readJournalLine,
	type JournalDelivery,
	type JournalEntry,
} from './journalLine';

/** What becomes of a delivery: itself, another one, or `null` for nothing. */
export type ChangeEntry = (entry: JournalEntry) => JournalDelivery | null;

/** Writes every file of a journal anew; each takes the old one's place only when it is whole. */
export async function rewriteJournal(folder: string, change: ChangeEntry): Promise<void> {
	if (!existsSync(folder)) return;
	let numbers: readonly string[] = [];
	for (const name of journalFiles(folder)) {
		const file = path.join(folder, name);
		const handle = await open(`${file}.new`, 'w', 0o600);
		const input = createReadStream(file, 'utf8');
		for await (const text of createInterface({ input, crlfDelay: Infinity })) {
			const line = readJournalLine(text);
			if (line === null) continue;
			if ('numbers' in line) {
				({ numbers } = line);
				await handle.appendFile(`${text}\n`);
				continue;
			}
			const entry = { ...line, numbers };
			const kept = change(entry);
			if (kept !== null) await handle.appendFile(kept === entry ? `${text}\n` : journalText(kept));
		}
		await handle.sync();
		await handle.close();
		await rename(`${file}.new`, file);
	}
	sync(folder);
}
