import { isJsonObject, type JsonValue } from '../json';
import { known, list, object, text, time } from '../reader';
import { type Change, unknownChange } from './change';
import type { WebhookEvent } from './event';
import { fieldReaders } from './fieldReaders';
import type { Channel } from './received';
import { webhookField } from './webhookField';

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
	const read = isJsonObject(entry) ? entry : undefined;
	const channel = known({ wabaId: text(read, 'id') });
	const notifiedAt = time(read, 'time');
	if (!Array.isArray(read?.['changes'])) {
		return [unreadable('entry', entry, channel, 'an entry without changes')];
	}
	return list(read, 'changes').flatMap((change) => changeEvents(change, channel, notifiedAt));
}

function changeEvents(
	raw: JsonValue,
	account: Channel,
	notifiedAt: number | undefined,
): readonly WebhookEvent[] {
	const name = isJsonObject(raw) ? text(raw, 'field') : undefined;
	if (!isJsonObject(raw) || name === undefined) {
		return [unreadable('change', raw, account, 'a change without a field')];
	}
	const value = object(raw, 'value');
	if (value === undefined) return [unreadable(name, raw, account, 'a change without a value')];
	const metadata = object(value, 'metadata');
	const channel = {
		...account,
		...known({
			phoneNumberId: text(metadata, 'phone_number_id'),
			displayPhoneNumber: text(metadata, 'display_phone_number'),
		}),
	};
	const change: Change = { field: name, value, raw, channel, notifiedAt };
	const field = webhookField(name);
	return field === undefined ? [unknownChange(change)] : fieldReaders[field](change);
}

const unreadable = (field: string, raw: JsonValue, channel: Channel, problem: string) =>
	unknownChange({ field, value: {}, raw, channel, notifiedAt: undefined }, problem);
