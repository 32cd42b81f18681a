import { z } from 'zod';
import type { NewEvent } from '../../../host/host';

/** How a file begins, and what it goes on with when the runner's settings changed: whose numbers were ours. */
const heading = z.object({ numbers: z.array(z.string()) });

/** One delivery: when it came, the number each of its events got by its key, and what came. */
const delivery = z.object({
	at: z.number(),
	seqs: z.record(z.string(), z.number()),
	body: z.string().optional(),
	events: z.array(z.custom<NewEvent>((value) => typeof value === 'object')).optional(),
});

export type JournalHeading = z.output<typeof heading>;

/** `body` is a webhook's, as it was received and verified; `events` came by another door. */
export type JournalDelivery = z.output<typeof delivery>;

/** A delivery of the journal with the numbers that were ours when it came. */
export interface JournalEntry extends JournalDelivery {
	readonly numbers: readonly string[];
}

/** A line as it is written. */
export const journalText = (line: JournalHeading | JournalDelivery): string =>
	`${JSON.stringify(line)}\n`;

/** A line as it is read; `null` = it was cut off, by a full disk or a power cut, before anybody relied on it. */
export function readJournalLine(text: string): JournalHeading | JournalDelivery | null {
	try {
		const read = z.union([delivery, heading]).safeParse(JSON.parse(text));
		return read.success ? read.data : null;
	} catch {
		return null;
	}
}
