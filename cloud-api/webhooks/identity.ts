import type { JsonObject } from '../json';
import { known, object, text } from '../reader';
import type { Identity } from './received';

/** Who a message is from: its own members, completed by the contact card that belongs to it. */
export function senderOf(message: JsonObject, cards: Cards): Identity {
	const phone = text(message, 'from');
	const userId = text(message, 'from_user_id');
	const parentUserId = text(message, 'from_parent_user_id');
	const card = cardOf({ phone, userId, parentUserId }, cards);
	return {
		...cardIdentity(card),
		...known({ phone, userId, parentUserId }),
		...known({ waId: text(card, 'wa_id') ?? phone }),
	};
}

/** Whom a status is about. In a group it is the participant, when Meta names one. */
export function recipientOf(status: JsonObject, cards: Cards): Identity {
	const group = text(status, 'recipient_type') === 'group';
	const phone = participantOf(status) ?? (group ? undefined : text(status, 'recipient_id'));
	const userId = participantUserOf(status) ?? text(status, 'recipient_user_id');
	const parentUserId =
		text(status, 'recipient_parent_user_id') ?? text(status, 'parent_recipient_user_id');
	const card = cardOf({ phone, userId, parentUserId }, cards);
	return {
		...cardIdentity(card),
		...known({ userId, parentUserId }),
		...known({ waId: phone ?? text(card, 'wa_id') }),
	};
}

/** Whom a message of ours went to, by its own members, completed by the contact card. */
export function addresseeOf(message: JsonObject, cards: Cards): Identity {
	const phone = text(message, 'to');
	const userId = text(message, 'to_user_id') ?? text(message, 'recipient');
	const parentUserId = text(message, 'to_parent_user_id');
	const card = cardOf({ phone, userId, parentUserId }, cards);
	return {
		...cardIdentity(card),
		...known({ phone, userId, parentUserId }),
		...known({ waId: text(card, 'wa_id') ?? phone }),
	};
}

/** What tells the statuses of one message apart in a group: the status's own words, first to last. */
export const recipientKey = (status: JsonObject): string =>
	participantOf(status) ??
	participantUserOf(status) ??
	text(status, 'recipient_id') ??
	text(status, 'recipient_user_id') ??
	'';

// Meta's pages print the participant's members in both word orders.
const participantOf = (status: JsonObject) =>
	text(status, 'recipient_participant_id') ?? text(status, 'participant_recipient_id');

const participantUserOf = (status: JsonObject) =>
	text(status, 'recipient_participant_user_id') ?? text(status, 'participant_recipient_user_id');

/** Who an entry that carries its own ids is about. */
export const ownIdentity = (entry: JsonObject): Identity =>
	known({
		waId: text(entry, 'wa_id'),
		userId: text(entry, 'user_id'),
		parentUserId: text(entry, 'parent_user_id'),
	});

/** Whether anything at all tells who it is. */
export const isSomebody = (identity: Identity): boolean =>
	Boolean(identity.waId ?? identity.phone ?? identity.userId ?? identity.parentUserId);

interface Ids {
	readonly phone: string | undefined;
	readonly userId: string | undefined;
	readonly parentUserId: string | undefined;
}

/** The contact cards of a change, by every id on them: a change can hold a thousand of each. */
export interface Cards {
	readonly all: readonly JsonObject[];
	readonly byId: ReadonlyMap<string, JsonObject>;
}

const cardIds = ['user_id', 'wa_id', 'parent_user_id'] as const;

/** Reads the cards once for all messages and statuses beside them. */
export function cardsOf(all: readonly JsonObject[]): Cards {
	const byId = new Map<string, JsonObject>();
	for (const card of all) {
		for (const name of cardIds) {
			const id = text(card, name);
			if (id !== undefined && !byId.has(`${name} ${id}`)) byId.set(`${name} ${id}`, card);
		}
	}
	return { all, byId };
}

function cardOf(ids: Ids, { all, byId }: Cards): JsonObject | undefined {
	const matching =
		byId.get(`user_id ${ids.userId}`) ??
		byId.get(`wa_id ${ids.phone}`) ??
		byId.get(`parent_user_id ${ids.parentUserId}`);
	if (matching) return matching;
	// A wa_id can differ from the phone number it belongs to; a lone card still belongs to the message.
	return all.length === 1 && !contradicts(ids, all[0]) ? all[0] : undefined;
}

const contradicts = (ids: Ids, card: JsonObject | undefined): boolean => {
	const cardUser = text(card, 'user_id');
	return ids.userId !== undefined && cardUser !== undefined && cardUser !== ids.userId;
};

const cardIdentity = (card: JsonObject | undefined): Identity => {
	const profile = object(card, 'profile');
	return known({
		userId: text(card, 'user_id'),
		parentUserId: text(card, 'parent_user_id'),
		username: text(profile, 'username'),
		profileName: text(profile, 'name'),
		identityKeyHash: text(card, 'identity_key_hash'),
	});
};
