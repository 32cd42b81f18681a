import { sleep } from 'n8n-workflow';
import type { WebhookEvent } from '../../../cloud-api/webhooks/event';
import { BurstBook } from './BurstBook';
import { byContact } from './byContact';

/** Bursts that are held now, of every workflow of this process. */
const book = new BurstBook();

/**
 * Holds the messages of each contact for a while; all other events pass at once, when that is over. A message that
 * joins a burst another delivery opened is missing here: that delivery has it.
 */
export async function gatherBursts(
	events: readonly WebhookEvent[],
	trigger: string,
	seconds: number,
): Promise<readonly WebhookEvent[]> {
	const messages = events.filter((event) => event.type === 'message');
	const held = await Promise.all(
		[...byContact(messages, (message) => message)].map(([contact, own]) =>
			book.join(`${trigger} ${contact}`, own, () => sleep(seconds * 1000)),
		),
	);
	return [...held.flat(), ...events.filter(({ type }) => type !== 'message')];
}
