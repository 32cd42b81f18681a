import type { NewEvent } from '../../../host/host';
import type { Journal } from '../journal/Journal';
import type { JournalEntry } from '../journal/journalLine';
import type { SplitBody } from '../journal/takeAgain';
import { identitiesOf, type PersonalId } from './personalId';

/** Takes a person's events out of the journal; a delivery of several people keeps the others'. Returns how many changed. */
export async function forgetInJournal(
	journal: Journal,
	split: SplitBody,
	names: readonly PersonalId[],
	contactIds: readonly string[],
): Promise<number> {
	const values = new Set(names.map(({ value }) => value));
	const inAnyText = new Set(
		names.flatMap(({ kind, value }) => (kind === 'username' ? [] : [value])),
	);
	const lanes = new Set(contactIds);
	const isTheirs = (event: NewEvent): boolean =>
		values.has(event.key) ||
		(event.lane?.kind === 'contact' && lanes.has(event.lane.contactId)) ||
		identitiesOf(event).some(({ value }) => values.has(value)) ||
		(event.lane?.kind !== 'identity' && holds([event.lane, event.body], inAnyText));
	let changed = 0;
	await journal.rewrite((entry: JournalEntry) => {
		const text = entry.body ?? JSON.stringify(entry.events);
		if (![...values, ...lanes].some((value) => text.includes(value) || value in entry.seqs))
			return entry;
		const events = entry.events ?? split(entry.body ?? '', entry.numbers);
		const others = events.filter((event) => !isTheirs(event));
		if (others.length === events.length) return entry;
		changed++;
		const seqs = others.flatMap(({ key }) => {
			const seq = entry.seqs[key];
			return seq === undefined ? [] : [[key, seq] as const];
		});
		return others.length === 0
			? null
			: { at: entry.at, seqs: Object.fromEntries(seqs), events: others };
	});
	return changed;
}

/** Whether any text of a value is one of these. */
function holds(value: unknown, texts: ReadonlySet<string>): boolean {
	if (typeof value === 'string') return texts.has(value);
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some((part) => holds(part, texts));
}
