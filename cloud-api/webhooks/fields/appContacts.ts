import type { JsonObject } from '../../json';
import { known, object, text, time } from '../../reader';
import { type Change, eachOf, receivedOf, unknownChange } from '../change';
import { isSomebody } from '../identity';
import type { Parsed } from '../parsed';
import type { Identity, Received, UnknownEvent } from '../received';

/** The business added, edited or removed a contact in its WhatsApp Business app (coexistence). */
export interface AppContactEvent extends Received {
	readonly type: 'appContact';
	/** `add` (also for an edit) or `remove`; an open set. */
	readonly action: string;
	readonly identity: Identity;
	readonly fullName?: string;
	readonly firstName?: string;
	readonly timestamp?: number;
}

/** `smb_app_state_sync`. */
export function readAppContacts(change: Change): readonly (AppContactEvent | UnknownEvent)[] {
	const events = eachOf(change, 'state_sync', (raw) => appContact(change, raw));
	return events.length > 0 ? events : [unknownChange(change, 'nothing in it that we know')];
}

function appContact(change: Change, raw: JsonObject): Parsed<AppContactEvent> {
	const contact = object(raw, 'contact');
	const action = text(raw, 'action');
	const phone = text(contact, 'phone_number');
	const identity = known({
		phone,
		waId: phone,
		userId: text(contact, 'user_id'),
		parentUserId: text(contact, 'parent_user_id'),
		username: text(contact, 'username'),
	});
	if (action === undefined) return { ok: false, problem: 'a synchronised contact without action' };
	if (!isSomebody(identity)) return { ok: false, problem: 'a synchronised contact without ids' };
	return {
		ok: true,
		event: {
			type: 'appContact',
			...receivedOf(change, raw),
			action,
			identity,
			...known({
				fullName: text(contact, 'full_name'),
				firstName: text(contact, 'first_name'),
				timestamp: time(object(raw, 'metadata'), 'timestamp'),
			}),
		},
	};
}
