import type { Database } from 'better-sqlite3';
import type { NewEvent } from '../../../host/host';
import { WayfareError } from '../../../errors/WayfareError';
import { Inbox } from '../lanes/Inbox';
import type { JournalEntry } from './journalLine';
import { readJournal } from './readJournal';

/** Splits a webhook's body into events, as the receiver does. */
export type SplitBody = (body: string, numbers: readonly string[]) => readonly NewEvent[];

/** What a journal brought back into a data file. */
export interface TakenAgain {
	/** Events that the file had not. */
	readonly events: number;
	/** The highest number an event had in the journal. */
	readonly lastSeq: number;
	/** Whether the journal begins before the file ends, so that nothing lies between them. */
	readonly complete: boolean;
}

/** Entries per transaction. */
const groupSize = 500;

/**
 * Puts what a journal has and the file has not into the inbox, under the numbers it had, so that whatever is decided
 * of it gets the same names again.
 * @throws WayfareError `journal.foreign` when the journal is another installation's.
 */
export async function takeAgain(
	db: Database,
	folder: string,
	split: SplitBody,
): Promise<TakenAgain> {
	const inbox = new Inbox(db);
	const newest = db.prepare<[], number | null>('SELECT max(received_at) FROM inbox').pluck().get();
	let events = 0;
	let lastSeq = 0;
	let beginsAt = Number.POSITIVE_INFINITY;
	const take = db.transaction((group: readonly JournalEntry[]) => {
		for (const entry of group) {
			beginsAt = Math.min(beginsAt, entry.at);
			for (const event of eventsOf(entry, split)) {
				const seq = entry.seqs[event.key];
				if (seq === undefined) continue;
				lastSeq = Math.max(lastSeq, seq);
				const acceptance = inbox.addAt(seq, event, entry.at);
				if (acceptance === 'taken') throw foreign(folder, seq);
				if (acceptance === 'stored') events++;
			}
		}
	});
	let group: JournalEntry[] = [];
	for await (const entry of readJournal(folder)) {
		group.push(entry);
		if (group.length < groupSize) continue;
		take.immediate(group);
		group = [];
	}
	take.immediate(group);
	const complete = newest === null || newest === undefined || beginsAt <= newest;
	return { events, lastSeq, complete };
}

const eventsOf = ({ body, events = [], numbers }: JournalEntry, split: SplitBody) =>
	body === undefined ? events : split(body, numbers);

const foreign = (folder: string, seq: number) =>
	new WayfareError(
		'journal.foreign',
		`${folder} has another event under number ${seq} than the backup`,
	);
