import { known, object, text, time } from '../../reader';
import { type Change, receivedOf, unknownChange } from '../change';
import { isSomebody } from '../identity';
import type { ConversationContext } from '../messageEvent';
import type { Identity, Received, UnknownEvent } from '../received';
import { conversationContextOf } from './conversation';

/** A conversation changed hands between the senders of a number. */
export interface HandoverEvent extends Received {
	readonly type: 'handover';
	/** `control_passed` or `control_taken`; an open set. */
	readonly action: string;
	readonly identity: Identity;
	readonly timestamp?: number;
	/** What the one who passed it wrote for us, up to 2,000 characters. */
	readonly metadata?: string;
	readonly conversationContext?: ConversationContext;
}

/** `messaging_handovers`. It has no `metadata` member: our number is the recipient, the customer the sender. */
export function readHandover(change: Change): readonly (HandoverEvent | UnknownEvent)[] {
	const { value } = change;
	const action = text(value, 'type');
	if (action === undefined) return [unknownChange(change, 'a handover without type')];
	const sender = object(value, 'sender');
	const recipient = object(value, 'recipient');
	const details = object(value, action);
	const phone = text(sender, 'phone_number');
	const identity = known({
		phone,
		waId: text(sender, 'wa_id') ?? phone,
		userId: text(sender, 'user_id'),
		parentUserId: text(sender, 'parent_user_id'),
	});
	if (!isSomebody(identity)) return [unknownChange(change, 'a handover that tells no customer')];
	return [
		{
			type: 'handover',
			...receivedOf(change, value),
			...known({
				phoneNumberId: text(recipient, 'phone_number_id'),
				displayPhoneNumber: text(recipient, 'display_phone_number'),
			}),
			action,
			identity,
			...known({
				timestamp: time(value, 'timestamp'),
				metadata: text(details, 'metadata') ?? text(value, 'metadata'),
				conversationContext: conversationContextOf(value) ?? conversationContextOf(details),
			}),
		},
	];
}
