import type { JsonObject } from '../../../cloud-api/json';
import { windowOpen, type Contact } from './contact';

/** What a journey sees of a contact: `$contact` in expressions and `contact` in items. */
export function contactJson(contact: Contact, now: number): JsonObject {
	return {
		id: contact.id,
		name: contact.profileName ?? '',
		waId: contact.identity.waId ?? null,
		userId: contact.identity.userId ?? null,
		username: contact.identity.username ?? null,
		zone: contact.zone,
		attributes: contact.attributes,
		tags: contact.tags,
		consent: { marketing: contact.consent.marketing },
		messagesReceived: contact.inboundCount,
		windowOpen: windowOpen(contact, now),
	};
}
