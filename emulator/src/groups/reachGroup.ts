import type { Emulation } from '../world/Emulation';
import { keyOf, type Group, type GroupMessage, type Member } from './Group';
import { groupStatusChange } from './groupChanges';

/** Everybody who is in the group now gets or reads a message, and one webhook tells of all of them. */
export function reachAll(
	emulation: Emulation,
	groupId: string,
	messageId: string,
	status: 'delivered' | 'read',
): void {
	const group = emulation.groups.get(groupId);
	const message = group?.messages.find(({ id }) => id === messageId);
	if (group !== undefined && message !== undefined) {
		reach(emulation, group, message, status, group.participants);
	}
}

/** A participant opens the group: what the business wrote and has arrived there is read. */
export function readGroup(emulation: Emulation, groupId: string, member: Member): void {
	const key = keyOf(member);
	for (const { id } of emulation.groups.require(groupId).messages) {
		const group = emulation.groups.require(groupId);
		const message = group.messages.find((one) => one.id === id);
		if (message?.delivered.includes(key)) reach(emulation, group, message, 'read', [member]);
	}
}

/** Moves a message along for those members for whom that is news. */
function reach(
	emulation: Emulation,
	group: Group,
	message: GroupMessage,
	status: 'delivered' | 'read',
	members: readonly Member[],
): void {
	const fresh = members.filter((member) => !message[status].includes(keyOf(member)));
	if (fresh.length === 0) return;
	const reached = { ...message, [status]: [...message[status], ...fresh.map(keyOf)] };
	emulation.groups.change(group.id, {
		messages: group.messages.map((one) => (one.id === message.id ? reached : one)),
	});
	const change = groupStatusChange(emulation, group, message, status, fresh);
	emulation.statusNews.tell(message.id, status, change);
}
