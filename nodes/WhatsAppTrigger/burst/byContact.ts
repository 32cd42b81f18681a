import type { MessageEvent } from '../../../cloud-api/webhooks/event';
import { burstKey } from './burstItem';

/** Things of messages, gathered by whom and in which chat; the order within is kept. */
export function byContact<Thing>(
	things: readonly Thing[],
	messageOf: (thing: Thing) => MessageEvent,
): ReadonlyMap<string, readonly Thing[]> {
	const contacts = new Map<string, Thing[]>();
	for (const thing of things) {
		const key = burstKey(messageOf(thing));
		const known = contacts.get(key);
		if (known === undefined) contacts.set(key, [thing]);
		else known.push(thing);
	}
	return contacts;
}
