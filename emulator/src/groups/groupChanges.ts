import type { JsonObject } from '../../../cloud-api/json';
import { contextOf, type Inbound } from '../chat/fromCustomer';
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

/** What every status of a message to a group has. */
const statusBase = (
	emulation: Emulation,
	group: Group,
	{ id, callbackData }: GroupMessage,
	status: string,
): JsonObject => ({
	id,
	status,
	timestamp: String(Math.floor(emulation.clock.now() / 1000)),
	recipient_id: group.id,
	recipient_type: 'group',
	...(callbackData === undefined ? {} : { biz_opaque_callback_data: callbackData }),
});

/** Meta has taken a message for a group: one status of all of it. */
export const groupSentChange = (
	emulation: Emulation,
	group: Group,
	message: GroupMessage,
): JsonObject =>
	numberChange(emulation.business, 'messages', {
		statuses: [statusBase(emulation, group, message, 'sent')],
	});

/** How far a message has come with some participants: a status of each, all in one webhook. */
export const groupStatusChange = (
	emulation: Emulation,
	group: Group,
	message: GroupMessage,
	status: 'delivered' | 'read',
	participants: readonly Member[],
): JsonObject =>
	numberChange(emulation.business, 'messages', {
		statuses: participants.map(({ waId, userId }) => ({
			...statusBase(emulation, group, message, status),
			...(waId === undefined ? {} : { recipient_participant_id: waId }),
			...(userId === undefined ? {} : { recipient_participant_user_id: userId }),
			...(message.pricing === undefined ? {} : { pricing: message.pricing }),
		})),
	});

/** What a participant wrote into the group, or pressed there. */
export const groupMessageChange = (
	emulation: Emulation,
	group: Group,
	person: Person,
	message: GroupMessage,
	inbound: Inbound,
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
				...contextOf(emulation, inbound),
				...inbound.wire,
			},
		],
	});
