import type { InboxEntry, ForwardFilters } from '../host/forwards';
import { fieldsOf } from '../../../nodes/WhatsAppTrigger/fieldsOf';

/** What a filter can look at. */
interface Facets {
	/** The word of WhatsApp Trigger's Updates; `null` for what only a field names. */
	readonly update: string | null;
	readonly field: string | null;
	readonly kind: string | null;
	readonly phoneNumberId: string | null;
	readonly event: string | null;
}

/**
 * Whether a forward wants an event. Filters that are set must all hold; `updates`, `fields` and `events` are three ways
 * to say what, so one of them is enough. What a wait took as its answer has reached n8n already, and is not sent twice.
 */
export function isForwarded(filters: ForwardFilters, entry: InboxEntry): boolean {
	const facets = facetsOf(entry);
	if (facets === null || entry.takenBy !== null) return false;
	const { updates = [], fields = [], events = [], kinds = [], phoneNumberIds = [] } = filters;
	const anything = updates.length + fields.length + events.length === 0;
	const wanted =
		anything ||
		isUpdate(facets, updates) ||
		(facets.field !== null && fields.includes(facets.field)) ||
		(facets.event !== null && (events.includes(facets.event) || updates.includes('events')));
	return (
		wanted &&
		(kinds.length === 0 || facets.kind === null || kinds.includes(facets.kind)) &&
		(phoneNumberIds.length === 0 ||
			facets.phoneNumberId === null ||
			phoneNumberIds.includes(facets.phoneNumberId))
	);
}

/** Several updates share the field `messages`, so that one goes by its words; the others by their field. */
function isUpdate({ update, field }: Facets, updates: readonly string[]): boolean {
	if (update !== null) return updates.includes(update);
	return field !== null && field !== 'messages' && fieldsOf(updates).includes(field);
}

function facetsOf({ body, lane }: InboxEntry): Facets | null {
	const none = { update: null, field: null, kind: null, phoneNumberId: null, event: null };
	switch (body.kind) {
		case 'message': {
			const { phoneNumberId = null, content } = body.message;
			return { ...none, update: 'messages', field: 'messages', kind: content.kind, phoneNumberId };
		}
		case 'status': {
			const { phoneNumberId = null } = body.status;
			return { ...none, update: 'statuses', field: 'messages', phoneNumberId };
		}
		case 'preference': {
			const { phoneNumberId = null } = body.preference;
			return { ...none, update: 'preferences', field: 'user_preferences', phoneNumberId };
		}
		case 'unknown': {
			if (body.about === undefined) return null;
			const { field, part, phoneNumberId = null } = body.about;
			return { ...none, update: updateOf(part), field, phoneNumberId };
		}
		case 'external': {
			const phoneNumberId = lane?.kind === 'identity' ? lane.phoneNumberId : null;
			return { ...none, event: body.name, phoneNumberId };
		}
		default:
			return null;
	}
}

const words: Readonly<Record<string, string>> = {
	messages: 'messages',
	statuses: 'statuses',
	user_preferences: 'preferences',
	user_actions: 'linkClicks',
};

const updateOf = (part: string | null): string | null =>
	part === null ? null : (words[part] ?? null);
