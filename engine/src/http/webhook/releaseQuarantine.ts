import { envelopeOf } from '../../forward/envelope';
import type { InboxEntry } from '../../host/forwards';
import type { Host, NewEvent } from '../../host/host';
import { newEvents } from './newEvents';

/** Events per group commit. */
const groupSize = 200;

/**
 * Lets what came for a number into its lanes, in the order it came, and resolves with how many. Each keeps its first
 * row, whose key still makes a repetition harmless; being released is an event of its own.
 */
export async function releaseQuarantine(
	host: Pick<Host, 'quarantine' | 'accept'>,
	phoneNumberId: string,
): Promise<number> {
	let released = 0;
	for (;;) {
		const entries = host.quarantine.read(phoneNumberId, groupSize);
		if (entries.length === 0) return released;
		const events = entries.flatMap((entry) => releasedEvent(entry, phoneNumberId) ?? []);
		if (events.length > 0) await host.accept(events);
		await host.quarantine.remove(entries.map(({ seq }) => seq));
		released += events.length;
	}
}

function releasedEvent(entry: InboxEntry, phoneNumberId: string): NewEvent | undefined {
	const read = newEvents(envelopeOf(entry, null), (id) => id === phoneNumberId);
	const [event] = read.ok ? read.events : [];
	return event && { ...event, key: `released:${entry.key}` };
}
