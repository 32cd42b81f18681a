import type { JsonObject } from '../../../cloud-api/json';

/**
 * The ways one person is known on WhatsApp. None of them is the key of anything: a number can be absent
 * (usernames, BSUIDs) and can change, so a contact has an id of our own and these beside it.
 */
export interface Identity {
	readonly waId?: string;
	/** Business-scoped user id, `CC.xxxx` (meta-api §9.9). */
	readonly userId?: string;
	readonly parentUserId?: string;
	readonly username?: string;
}

/** Whether a person agreed to marketing; only `granted` lets a marketing template out. */
export interface MarketingConsent {
	readonly marketing: 'unknown' | 'granted' | 'withdrawn';
	/** When it was last said (ms UTC), and by what: an event, a word, Meta's preference. `null` while unknown. */
	readonly at: number | null;
	readonly source: string | null;
}

/** A person in conversation with one business number. */
export interface Contact {
	readonly id: string;
	readonly phoneNumberId: string;
	readonly identity: Identity;
	readonly profileName: string | null;
	/** IANA zone for quiet hours; `null` means the journey's zone stands in. */
	readonly zone: string | null;
	readonly firstSeenAt: number;
	/** Number of messages the person has sent us; 0 for a contact that only events know. */
	readonly inboundCount: number;
	/** Meta's time of the person's last message (ms UTC); opens the 24 h window. `null` = never wrote. */
	readonly lastInboundAt: number | null;
	readonly attributes: JsonObject;
	readonly tags: readonly string[];
	readonly consent: MarketingConsent;
	/** Messages in a row that WhatsApp could not deliver (131026), since the person last wrote; absent = none. */
	readonly strikes?: number;
}

/** Length of Meta's customer service window in ms (meta-api §12.2). */
export const serviceWindowMs = 24 * 60 * 60 * 1000;

/** Taken off the window's end, so that a message sent at its edge is not refused on arrival. */
const windowGuardMs = 60 * 1000;

/** Whether free-form messages may go to the contact at `now`. */
export function windowOpen(contact: Contact, now: number): boolean {
	return (
		contact.lastInboundAt !== null && now < contact.lastInboundAt + serviceWindowMs - windowGuardMs
	);
}

/** A contact as first seen, before its first event is applied. */
export function newContact(
	id: string,
	phoneNumberId: string,
	identity: Identity,
	now: number,
): Contact {
	return {
		id,
		phoneNumberId,
		identity,
		profileName: null,
		zone: null,
		firstSeenAt: now,
		inboundCount: 0,
		lastInboundAt: null,
		attributes: {},
		tags: [],
		consent: { marketing: 'unknown', at: null, source: null },
	};
}
