import { isJsonObject, type JsonValue } from '../../../../cloud-api/json';
import type { Identity as WireIdentity, WebhookEvent } from '../../../../cloud-api/webhooks/event';
import type { Identity } from '../../core/contact';
import { parseCallbackData } from '../../host/callbackData';
import type { KeptAbout, LaneAddress, NewEvent } from '../../host/host';

/**
 * A webhook event on its way into a lane. What concerns no contact, or a number that is not ours, is kept for the
 * record and acted on by nobody; the latter can be released from quarantine later.
 */
export function toNewEvent(
	event: WebhookEvent,
	isOurs: (phoneNumberId: string) => boolean,
): NewEvent {
	const { key, phoneNumberId } = event;
	if (phoneNumberId === undefined) return kept(event);
	if (!isOurs(phoneNumberId)) return kept(event, { foreign: true });
	switch (event.type) {
		case 'message':
			return {
				key,
				lane: lane(phoneNumberId, event.identity),
				body: { kind: 'message', message: event },
			};
		case 'status': {
			const attempt = parseCallbackData(event.bizOpaqueCallbackData);
			const byEffect: LaneAddress | null = attempt && {
				kind: 'effect',
				effectId: attempt.effectId,
			};
			const address = byEffect ?? lane(phoneNumberId, event.identity);
			return { key, lane: address, body: { kind: 'status', status: event, effect: null } };
		}
		case 'preference':
			return {
				key,
				lane: lane(phoneNumberId, event.identity),
				body: { kind: 'preference', preference: event },
			};
		// News of accounts, templates, calls, groups and so on: no lane acts on it yet.
		default:
			return kept(event);
	}
}

/** The list of a value that each kind of event is an entry of. */
const parts: Readonly<Record<string, string>> = {
	message: 'messages',
	status: 'statuses',
	preference: 'user_preferences',
	userAction: 'user_actions',
	problem: 'errors',
};

function kept(event: WebhookEvent, more: Pick<KeptAbout, 'foreign'> = {}): NewEvent {
	const { key, raw, wabaId, phoneNumberId, displayPhoneNumber } = event;
	const whole = isJsonObject(raw) && typeof raw['field'] === 'string' && isJsonObject(raw['value']);
	const part = whole ? null : (parts[event.type] ?? guessedPart(raw));
	const about: KeptAbout = {
		field: part === 'user_preferences' ? part : 'messages',
		part,
		...('identity' in event && { identity: event.identity }),
		...(event.type === 'message' && contextOf(event)),
		...(wabaId !== undefined && { wabaId }),
		...(phoneNumberId !== undefined && { phoneNumberId }),
		...(displayPhoneNumber !== undefined && { displayPhoneNumber }),
		...more,
	};
	return { key, lane: null, body: { kind: 'unknown', raw, about } };
}

const contextOf = ({
	conversationContext,
}: Pick<KeptAbout, 'conversationContext'>): Pick<KeptAbout, 'conversationContext'> =>
	conversationContext === undefined ? {} : { conversationContext };

/** What could not be read as any of them looks most like one of these. */
const guessedPart = (raw: JsonValue): string =>
	isJsonObject(raw) && raw['status'] !== undefined ? 'statuses' : 'messages';

const lane = (phoneNumberId: string, wire: WireIdentity): LaneAddress => ({
	kind: 'identity',
	phoneNumberId,
	identity: identityOf(wire),
	profileName: wire.profileName ?? null,
});

function identityOf({ waId, phone, userId, parentUserId, username }: WireIdentity): Identity {
	const number = waId ?? phone;
	return {
		...(number !== undefined && { waId: number }),
		...(userId !== undefined && { userId }),
		...(parentUserId !== undefined && { parentUserId }),
		...(username !== undefined && { username }),
	};
}
