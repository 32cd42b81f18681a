import type { JsonObject } from '../../../cloud-api/json';
import { requireAccount } from '../account/requireAccount';
import { textOf } from '../chat/ChatMessage';
import { contentToSend } from '../chat/fromBusiness';
import { GraphFault } from '../graph/GraphFault';
import type { SendBody } from '../graph/wire/sendBody';
import { requireThroughput } from '../limits/requirePace';
import type { PriceCategory } from '../pricing/PriceBook';
import type { Emulation } from '../world/Emulation';
import type { GroupMessage } from './Group';
import { groupSentChange } from './groupChanges';
import { reachAll } from './reachGroup';

const kinds = new Set([
	'text',
	'image',
	'video',
	'audio',
	'document',
	'sticker',
	'template',
	'pin',
	'reaction',
]);

/**
 * A message of the business to a group; its statuses begin when `setOff` is called.
 * @throws GraphFault for an unknown group, a kind groups do not take, or a closed window.
 */
export function writeToGroup(
	emulation: Emulation,
	body: SendBody,
): { readonly message: GroupMessage; readonly setOff: () => void } {
	requireAccount(emulation, 'RESTRICTED_CUSTOMER_INITIATED_MESSAGING');
	requireThroughput(emulation);
	const group = emulation.groups.require(body.to ?? '');
	if (!kinds.has(body.type)) {
		throw new GraphFault(131051, `Messages of type ${body.type} cannot be sent to groups.`);
	}
	const now = emulation.clock.now();
	if (group.windowClosesAt <= now && body.type !== 'template') {
		throw new GraphFault(131047, 'Nobody in the group has written in the last 24 hours.');
	}
	const { content, category } = contentToSend(emulation, body);
	if (emulation.account.paymentTrouble && !emulation.prices.isFree(category, now)) {
		throw new GraphFault(131042, 'The account cannot be charged: check its payment method.');
	}
	const message: GroupMessage = {
		id: emulation.ids.message(),
		at: now,
		from: 'business',
		type: body.type,
		text: textOf(content),
		content,
		delivered: [],
		read: [],
		...(body.biz_opaque_callback_data === undefined
			? {}
			: { callbackData: body.biz_opaque_callback_data }),
		...(body.type === 'pin' || body.type === 'reaction'
			? {}
			: { pricing: groupPrice(emulation, category, now) }),
	};
	emulation.limits.messages.add(now);
	emulation.groups.change(group.id, { messages: [...group.messages, message] });
	return { message, setOff: () => schedule(emulation, group.id, message) };
}

/** Groups have categories of their own, and share the free service messages of the number. */
function groupPrice(emulation: Emulation, category: PriceCategory, now: number): JsonObject {
	const price = emulation.prices.price(category, now);
	return {
		...price,
		category: `group_${category}`,
		type: price['type'] === 'free_customer_service' ? 'free_group_customer_service' : 'regular',
	};
}

function schedule(emulation: Emulation, groupId: string, message: GroupMessage): void {
	const delays = emulation.statusDelays();
	emulation.clock.at(message.at + delays.sent, () => {
		const group = emulation.groups.get(groupId);
		if (group === undefined) return;
		emulation.statusNews.tell(message.id, 'sent', groupSentChange(emulation, group, message));
	});
	if (message.pricing === undefined) return;
	emulation.clock.at(message.at + delays.delivered, () =>
		reachAll(emulation, groupId, message.id, 'delivered'),
	);
	if (delays.read === undefined) return;
	emulation.clock.at(message.at + delays.read, () =>
		reachAll(emulation, groupId, message.id, 'read'),
	);
}
