import type { JsonObject } from '../../../cloud-api/json';
import { numberChange } from '../webhook/changes';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';
import type { Group, GroupMessage, Member } from './Group';
import { memberOnWire } from './Group';

/** The four fields in which groups make news. */
type GroupField = 'lifecycle' | 'participants' | 'settings' | 'status';

/** Tells that something about a group happened. */
export function tellOfGroup(
	emulation: Emulation,
	field: GroupField,
	groupId: string,
	news: JsonObject & { readonly type: string },
): void {
	const timestamp = Math.floor(emulation.clock.now() / 1000);
	emulation.webhooks.enqueue(
		news.type.replaceAll('_', ' '),
		numberChange(emulation.business, `group_${field}_update`, {
			groups: [{ timestamp: String(timestamp), group_id: groupId, ...news }],
		}),
	);
}

/** A status of a message to a group; `sent` is of all of it, the others of one participant. */
export function groupStatusChange(
	emulation: Emulation,
	group: Group,
	message: GroupMessage,
	status: 'sent' | 'delivered' | 'read',
	participant?: Member,
): JsonObject {
	const { callbackData, pricing } = message;
	return numberChange(emulation.business, 'messages', {
		statuses: [
			{
				id: message.id,
				status,
				timestamp: String(Math.floor(emulation.clock.now() / 1000)),
				recipient_id: group.id,
				recipient_type: 'group',
				...(participant?.waId === undefined ? {} : { recipient_participant_id: participant.waId }),
				...(participant?.userId === undefined
					? {}
					: { recipient_participant_user_id: participant.userId }),
				...(callbackData === undefined ? {} : { biz_opaque_callback_data: callbackData }),
				...(pricing === undefined || participant === undefined ? {} : { pricing }),
			},
		],
	});
}

/** What a participant wrote into the group. */
export const groupTextChange = (
	emulation: Emulation,
	group: Group,
	person: Person,
	message: GroupMessage,
): JsonObject =>
	numberChange(emulation.business, 'messages', {
		contacts: [{ profile: { name: person.name }, ...memberOnWire(person) }],
		messages: [
			{
				...(person.waId === undefined ? {} : { from: person.waId }),
				from_user_id: person.userId,
				group_id: group.id,
				id: message.id,
				timestamp: String(Math.floor(message.at / 1000)),
				type: 'text',
				text: { body: message.text },
			},
		],
	});
