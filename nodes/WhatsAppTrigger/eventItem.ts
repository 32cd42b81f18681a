import type { JsonObject } from '../../cloud-api/json';
import type { WebhookEvent } from '../../cloud-api/webhooks/event';
import { plain } from '../form/plain';
import { statusItem } from './statusItem';
import { triggerMatch } from './triggerMatch';

/** The item an event becomes, or `null` when the trigger's filters keep it out. Filters are for messages only. */
export function eventItem(
	event: WebhookEvent,
	parameters: JsonObject,
	now: number,
): JsonObject | null {
	if (event.type === 'message') {
		// Who wrote before is known to the runner only; activation refuses the filter.
		const match = triggerMatch(parameters, event, { firstContact: false, now });
		return match.matched ? match.item : null;
	}
	return event.type === 'status' ? statusItem(event) : (plain(event) as JsonObject);
}
