import { statusChange } from '../webhook/changes';
import type { Emulation } from '../world/Emulation';
import type { MessageStatus, SendError } from './ChatMessage';

const ladder: readonly MessageStatus[] = ['accepted', 'sent', 'delivered', 'read'];

/**
 * Brings a message of the business up to a status, through those between, with a webhook for each.
 * A message never goes down, and a failed one stays failed.
 */
export function progressMessage(
	emulation: Emulation,
	id: string,
	target: 'sent' | 'delivered' | 'read',
): void {
	const reached = ladder.indexOf(emulation.chats.get(id)?.status ?? 'failed');
	if (reached === -1) return;
	for (const status of ladder.slice(reached + 1, ladder.indexOf(target) + 1)) {
		tell(emulation, id, status);
	}
}

/** The message cannot arrive: its last status. */
export const failMessage = (emulation: Emulation, id: string, error: SendError): void =>
	tell(emulation, id, 'failed', error);

function tell(emulation: Emulation, id: string, status: MessageStatus, error?: SendError): void {
	const message = emulation.chats.setStatus(id, status, emulation.clock.now(), error);
	const person = emulation.people.get(message.customerId);
	if (person === undefined) return;
	emulation.statusNews.tell(id, status, statusChange(emulation.business, person, message));
}
