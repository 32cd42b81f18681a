import type { JsonObject } from '../../cloud-api/json';
import type { WebhookEvent } from '../../cloud-api/webhooks/event';
import { Form } from '../form/Form';
import { burstItem, type MessageItem } from './burst/burstItem';
import { byContact } from './burst/byContact';
import { eventItem } from './eventItem';
import type { TriggerMemory } from './memory/TriggerMemory';
import { triggerOptions } from './triggerOptions';

/**
 * The items a workflow starts with: one per event that passes the filters and did not come before, or with bursts one
 * per contact. What was decided is noted in the memory.
 */
export function triggerItems(
	events: readonly WebhookEvent[],
	parameters: JsonObject,
	memory: TriggerMemory,
	now: number,
): readonly JsonObject[] {
	const form = new Form(parameters);
	const { skipRepeated, groupBursts } = triggerOptions(form);
	const asksFirstContact = form.group('filters').flag('firstContactOnly');
	const items: JsonObject[] = [];
	const messages: MessageItem[] = [];
	for (const event of events) {
		if (skipRepeated && memory.isRepeated(event.key)) continue;
		const firstContact =
			asksFirstContact && event.type === 'message' && memory.isFirstContact(event.identity);
		const item = eventItem(event, parameters, { firstContact, now });
		if (item === null) continue;
		if (groupBursts && event.type === 'message') messages.push({ message: event, item });
		else items.push(item);
	}
	const bursts = byContact(messages, ({ message }) => message);
	return [...[...bursts.values()].map(burstItem), ...items];
}
