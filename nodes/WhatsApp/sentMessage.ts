import { type JsonObject, present } from '../../cloud-api/json';
import { objects, text } from '../../cloud-api/reader';

/**
 * What came of a send, flat. `accepted` means queued: whether it was delivered comes by webhook. `waId` is missing
 * for people who hide their number, `userId` for those Meta has given none.
 */
export function sentMessage(answer: JsonObject): JsonObject {
	const message = objects(answer, 'messages')[0];
	const contact = objects(answer, 'contacts')[0];
	return present({
		messageId: text(message, 'id'),
		status: text(message, 'message_status') ?? 'accepted',
		recipient: text(contact, 'input'),
		waId: text(contact, 'wa_id'),
		userId: text(contact, 'user_id'),
		groupId: text(message, 'group_id'),
	});
}
