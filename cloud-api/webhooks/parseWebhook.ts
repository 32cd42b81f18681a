import { isJsonObject, type JsonObject, type JsonValue } from '../json';
import { known, list, object, objects, text, time } from '../reader';
import type {
	Channel,
	PreferenceEvent,
	UnknownEvent,
	UserActionEvent,
	WebhookEvent,
} from './event';
import { contentKey } from './eventKey';
import { cardsOf, isSomebody, ownIdentity } from './identity';
import type { Parsed } from './parsed';
import { parseMessage } from './parseMessage';
import { parseStatus } from './parseStatus';

/** `ok: false` only when the payload has no shape of a webhook at all; everything else becomes events. */
export type WebhookParse =
	| { readonly ok: true; readonly events: readonly WebhookEvent[] }
	| { readonly ok: false; readonly problem: string };

/**
 * Splits one delivery, of up to a thousand updates, into events. Takes any value and never throws.
 * Nothing is dropped: what cannot be read becomes an `unknown` event that says why.
 * @see https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/payload-examples
 */
export function parseWebhook(payload: unknown): WebhookParse {
	if (!isJsonObject(payload)) return { ok: false, problem: 'the body is not a JSON object' };
	if (!Array.isArray(payload['entry']))
		return { ok: false, problem: 'the body has no list "entry"' };
	return { ok: true, events: list(payload, 'entry').flatMap(entryEvents) };
}

function entryEvents(entry: JsonValue): readonly WebhookEvent[] {
	const wabaId = isJsonObject(entry) ? text(entry, 'id') : undefined;
	const channel = known({ wabaId });
	if (!isJsonObject(entry) || !Array.isArray(entry['changes'])) {
		return [unknown(entry, 'entry', channel, 'an entry without changes')];
	}
	return list(entry, 'changes').flatMap((change) => changeEvents(change, channel));
}

function changeEvents(change: JsonValue, account: Channel): readonly WebhookEvent[] {
	const field = isJsonObject(change) ? text(change, 'field') : undefined;
	if (!isJsonObject(change) || field === undefined) {
		return [unknown(change, 'change', account, 'a change without a field')];
	}
	const value = object(change, 'value');
	if (value === undefined) return [unknown(change, field, account, 'a change without a value')];
	const metadata = object(value, 'metadata');
	const channel = {
		...account,
		...known({
			phoneNumberId: text(metadata, 'phone_number_id'),
			displayPhoneNumber: text(metadata, 'display_phone_number'),
		}),
	};
	const cards = cardsOf(objects(value, 'contacts'));
	const read = (part: string, parse: (raw: JsonObject) => Parsed<WebhookEvent>) =>
		list(value, part).map((raw) => entryEvent(raw, field, channel, parse));
	const events =
		field === 'messages'
			? [
					...read('messages', (raw) => parseMessage(raw, channel, cards)),
					...read('statuses', (raw) => parseStatus(raw, channel, cards)),
					...read('user_actions', (raw) => parseUserAction(raw, channel)),
					...list(value, 'errors').map((raw) => unknown(raw, 'messages.errors', channel)),
				]
			: field === 'user_preferences'
				? read('user_preferences', (raw) => parsePreference(raw, channel))
				: [];
	return events.length > 0 ? events : [unknown(change, field, channel, emptiness(field))];
}

/** Only the fields we read can disappoint; of the others nothing is expected. */
const emptiness = (field: string): string | undefined =>
	field === 'messages' || field === 'user_preferences' ? 'nothing in it that we know' : undefined;

function entryEvent(
	raw: JsonValue,
	field: string,
	channel: Channel,
	parse: (raw: JsonObject) => Parsed<WebhookEvent>,
): WebhookEvent {
	if (!isJsonObject(raw)) return unknown(raw, field, channel, 'an entry that is not an object');
	const parsed = parse(raw);
	return parsed.ok ? parsed.event : unknown(raw, field, channel, parsed.problem);
}

const unknown = (
	raw: JsonValue,
	field: string,
	channel: Channel,
	problem?: string,
): UnknownEvent => ({
	type: 'unknown',
	key: contentKey({ field, ...channel, raw }),
	raw,
	...channel,
	field,
	...known({ problem }),
});

function parsePreference(raw: JsonObject, channel: Channel): Parsed<PreferenceEvent> {
	const value = text(raw, 'value');
	const timestamp = time(raw, 'timestamp');
	const identity = ownIdentity(raw);
	if (value === undefined) return { ok: false, problem: 'a preference without value' };
	if (timestamp === undefined) return { ok: false, problem: 'a preference without timestamp' };
	if (!isSomebody(identity)) return { ok: false, problem: 'a preference of nobody' };
	return {
		ok: true,
		event: {
			type: 'preference',
			key: contentKey({ field: 'user_preferences', ...channel, raw }),
			raw,
			...channel,
			category: text(raw, 'category') ?? 'marketing_messages',
			value,
			timestamp,
			identity,
			...known({ detail: text(raw, 'detail'), signupId: text(raw, 'signup_id') }),
		},
	};
}

function parseUserAction(raw: JsonObject, channel: Channel): Parsed<UserActionEvent> {
	const action = text(raw, 'action_type');
	const timestamp = time(raw, 'timestamp');
	if (action === undefined) return { ok: false, problem: 'a user action without action_type' };
	if (timestamp === undefined) return { ok: false, problem: 'a user action without timestamp' };
	// Both actions documented so far carry their tokens in the member of the first one.
	const data = object(raw, `${action}_data`) ?? object(raw, 'marketing_messages_link_click_data');
	return {
		ok: true,
		event: {
			type: 'userAction',
			key: contentKey({ field: 'user_actions', ...channel, raw }),
			raw,
			...channel,
			action,
			timestamp,
			...known({
				clickId: text(data, 'click_id'),
				trackingToken: text(data, 'tracking_token'),
				productId: text(data, 'product_id'),
				clickComponent: text(data, 'click_component'),
			}),
		},
	};
}
