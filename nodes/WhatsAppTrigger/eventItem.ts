import type { JsonObject } from '../../cloud-api/json';
import type { WebhookEvent } from '../../cloud-api/webhooks/event';
import { Form } from '../form/Form';
import { plain } from '../form/plain';
import { isInChat } from './isInChat';
import { readMessageFilters } from './messageFilters';
import { statusItem } from './statusItem';
import { triggerMatch, type TriggerFacts } from './triggerMatch';

/** The item an event becomes, or `null` when the trigger's filters keep it out. */
export function eventItem(
	event: WebhookEvent,
	parameters: JsonObject,
	facts: TriggerFacts,
): JsonObject | null {
	if (event.type === 'message') {
		const match = triggerMatch(readMessageFilters(parameters), event, facts);
		return match.matched ? match.item : null;
	}
	const filters = new Form(parameters).group('filters');
	const numbers = filters.names('phoneNumberIds');
	// News of the account names no number of ours and concerns all of them.
	if (numbers.length > 0 && event.phoneNumberId !== undefined) {
		if (!numbers.includes(event.phoneNumberId)) return null;
	}
	if (event.type !== 'status') return plain(event) as JsonObject;
	const statuses = filters.names('statusKinds');
	if (statuses.length > 0 && !statuses.includes(event.status)) return null;
	return isInChat(filters.text('chats'), event.groupId) ? statusItem(event) : null;
}
