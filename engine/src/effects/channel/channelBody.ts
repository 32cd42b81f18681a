import { present, type JsonObject } from '../../../../cloud-api/json';
import type { ElsewhereEffect } from '../../core/effect';
import { outboundText } from '../../core/outboundText';
import type { Claim } from '../../host/outbox';

/** What the other channel gets, in the envelope that forwards have: the message, whom it is for, and why it comes. */
export function channelBody(
	{ id, instead, why, node }: ElsewhereEffect,
	{ contact, journeyId }: Pick<Claim, 'contact' | 'journeyId'>,
): JsonObject {
	const { waId, userId, username } = contact.identity;
	const value = present({
		phone_number_id: contact.phoneNumberId,
		contact: present({
			id: contact.id,
			wa_id: waId,
			user_id: userId,
			username,
			name: contact.profileName ?? undefined,
			attributes: contact.attributes,
		}),
		category: instead.category,
		text: outboundText(instead.message),
		message: instead.message as unknown as JsonObject,
		instead_of: instead.id,
		reason: present({ code: why.code ?? undefined, text: why.reason }),
		journey: journeyId ?? undefined,
		step: node ?? undefined,
	});
	return {
		object: 'wayfare',
		entry: [{ id, changes: [{ field: 'undelivered_message', value }] }],
	};
}
