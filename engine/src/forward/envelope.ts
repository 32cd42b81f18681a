import { present, type JsonObject, type JsonValue } from '../../../cloud-api/json';
import type { Identity as WireIdentity } from '../../../cloud-api/webhooks/event';
import type { InboxEntry } from '../host/forwards';
import type { KeptAbout } from '../host/host';

/** What of an event is put back into Meta's envelope: the part itself and where it stood. */
type Part = KeptAbout & { readonly raw: JsonValue };

/**
 * An event of the inbox as Meta would have brought it alone: `{object, entry: [{id, changes: [{field, value}]}]}`, with
 * the part as it was received, so that it reads the same on the other side. An event posted to the API comes in the
 * same shape, as `object: wayfare`. `null` = it is none of either, such as a timer or what an agent did.
 */
export function envelopeOf(entry: InboxEntry, identity: JsonObject | null): JsonObject | null {
	const { body } = entry;
	switch (body.kind) {
		case 'message':
			return metaEnvelope(partOf(body.message, 'messages', 'messages'));
		case 'status':
			return metaEnvelope(partOf(body.status, 'messages', 'statuses'));
		case 'preference':
			return metaEnvelope(partOf(body.preference, 'user_preferences', 'user_preferences'));
		case 'unknown':
			return body.about === undefined ? null : metaEnvelope({ ...body.about, raw: body.raw });
		case 'external':
			return journeyEnvelope(entry, body, identity);
		default:
			return null;
	}
}

interface Event extends Omit<KeptAbout, 'field' | 'part' | 'time'> {
	readonly raw: JsonValue;
}

const partOf = (event: Event, field: string, part: string): Part => ({ ...event, field, part });

function metaEnvelope({ field, part, raw, wabaId, time, ...about }: Part): JsonObject {
	const change = part === null ? raw : { field, value: valueOf(part, raw, about) };
	return {
		object: 'whatsapp_business_account',
		entry: [present({ id: wabaId, time, changes: [change] })],
	};
}

const valueOf = (
	part: string,
	raw: JsonValue,
	{
		phoneNumberId,
		displayPhoneNumber,
		identity,
		conversationContext: context,
	}: Omit<KeptAbout, 'field' | 'part' | 'wabaId' | 'time'>,
): JsonObject =>
	present({
		messaging_product: 'whatsapp',
		metadata: present({
			display_phone_number: displayPhoneNumber,
			phone_number_id: phoneNumberId,
		}),
		contacts: identity === undefined ? undefined : cardsOf(identity),
		[part]: [raw],
		conversation_context: context && {
			type: context.type,
			...(context.summary !== undefined && { summary: { text: context.summary } }),
		},
	});

/** The contact card, without which a message does not tell its sender's name. */
function cardsOf(identity: WireIdentity): JsonValue | undefined {
	const { waId, userId, parentUserId, username, profileName, identityKeyHash } = identity;
	const profile = present({ name: profileName, username });
	const card = present({
		profile: Object.keys(profile).length === 0 ? undefined : profile,
		wa_id: waId,
		user_id: userId,
		parent_user_id: parentUserId,
		identity_key_hash: identityKeyHash,
	});
	return Object.keys(card).length === 0 ? undefined : [card];
}

const journeyEnvelope = (
	{ key, contactId }: InboxEntry,
	{
		name,
		key: about,
		data,
	}: { readonly name: string; readonly key: string | null; readonly data: JsonObject },
	identity: JsonObject | null,
): JsonObject => ({
	object: 'wayfare',
	entry: [
		{
			id: key,
			changes: [
				{
					field: 'journey_event',
					value: { event: name, key: about, contact: { id: contactId, ...identity }, data },
				},
			],
		},
	],
});
