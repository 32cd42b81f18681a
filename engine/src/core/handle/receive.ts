import type { MessageEvent } from '../../../../cloud-api/webhooks/event';
import { inboundText } from '../../../../cloud-api/webhooks/inboundText';
import type { Contact, Identity } from '../contact';
import { isAnswer } from '../../../../nodes/WaitForReply/isAnswer';
import { newIdsIn } from '../newIdsIn';
import { withContact, withFact, type Turn } from '../turn';

/** Takes note of an inbound message: who wrote, the window it opens, and the conversation. */
export function receive(turn: Turn, message: MessageEvent): Turn {
	const { contact } = turn.state;
	const late = contact.lastInboundAt !== null && message.timestamp < contact.lastInboundAt;
	const updated: Contact = {
		...withoutStrikes(contact),
		identity: { ...mergeIdentity(contact.identity, message.identity), ...newIdsIn(message) },
		profileName: message.identity.profileName ?? contact.profileName,
		inboundCount: contact.inboundCount + (isAnswer(message) ? 1 : 0),
		lastInboundAt: lastInboundAt(contact, message, turn.now),
	};
	return withFact(withContact(turn, updated), {
		kind: 'message.received',
		reason: late
			? `${message.content.kind} message, older than one already seen`
			: `${message.content.kind} message`,
		data: {
			messageId: message.id,
			kind: message.content.kind,
			text: inboundText(message.content) ?? null,
		},
	});
}

/** Whoever writes can be reached. Mostly there are none, and to leave a member out costs as much as all the rest. */
function withoutStrikes(contact: Contact): Contact {
	if (contact.strikes === undefined) return contact;
	const { strikes: _forgotten, ...present } = contact;
	return present;
}

/** WhatsApp's clock decides the window, but a message from the future must not keep it open; news is not written. */
function lastInboundAt(contact: Contact, message: MessageEvent, now: number): number | null {
	if (message.content.kind === 'system') return contact.lastInboundAt;
	return Math.max(contact.lastInboundAt ?? 0, Math.min(message.timestamp, now));
}

function mergeIdentity(known: Identity, told: Identity): Identity {
	const { waId, userId, parentUserId, username } = { ...known, ...told };
	return {
		...(waId === undefined ? {} : { waId }),
		...(userId === undefined ? {} : { userId }),
		...(parentUserId === undefined ? {} : { parentUserId }),
		...(username === undefined ? {} : { username }),
	};
}
