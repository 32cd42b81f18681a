import type { JsonObject } from '../../json';
import { known, text, time } from '../../reader';
import { type Change, eachOf, receivedOf, unknownChange } from '../change';
import { isSomebody, ownIdentity } from '../identity';
import type { Parsed } from '../parsed';
import type { Identity, Received, UnknownEvent } from '../received';

/** A customer stopped or resumed a category of messages in WhatsApp itself. */
export interface PreferenceEvent extends Received {
	readonly type: 'preference';
	/** `marketing_messages` today. */
	readonly category: string;
	/** `stop`, `resume` or `signup`; Meta's word, an open set. */
	readonly value: string;
	readonly detail?: string;
	readonly signupId?: string;
	readonly timestamp: number;
	readonly identity: Identity;
}

/** `user_preferences`. */
export function readPreferences(change: Change): readonly (PreferenceEvent | UnknownEvent)[] {
	const events = eachOf(change, 'user_preferences', (raw) => preference(change, raw));
	return events.length > 0 ? events : [unknownChange(change, 'nothing in it that we know')];
}

function preference(change: Change, raw: JsonObject): Parsed<PreferenceEvent> {
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
			...receivedOf(change, raw),
			category: text(raw, 'category') ?? 'marketing_messages',
			value,
			timestamp,
			identity,
			...known({ detail: text(raw, 'detail'), signupId: text(raw, 'signup_id') }),
		},
	};
}
