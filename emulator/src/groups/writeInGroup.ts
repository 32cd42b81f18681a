import { textOf } from '../chat/ChatMessage';
import type { Inbound } from '../chat/fromCustomer';
import { tellInbound } from '../faults/tellInbound';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';
import { memberOf, type Group, type GroupMessage } from './Group';
import { groupMessageChange } from './groupChanges';

const windowMs = 24 * 60 * 60 * 1000;

/** A participant writes or presses a button, which opens the window to the whole group. */
export function writeInGroup(
	emulation: Emulation,
	group: Group,
	person: Person,
	inbound: Inbound,
): GroupMessage {
	const now = emulation.clock.now();
	const message: GroupMessage = {
		id: emulation.ids.message(),
		at: now,
		from: memberOf(person),
		type: inbound.wire.type,
		text: textOf(inbound.content),
		content: inbound.content,
		delivered: [],
		read: [],
	};
	emulation.groups.change(group.id, {
		messages: [...group.messages, message],
		windowClosesAt: now + windowMs,
	});
	const change = groupMessageChange(emulation, group, person, message, inbound);
	tellInbound(emulation, person, message.type, change);
	return message;
}
