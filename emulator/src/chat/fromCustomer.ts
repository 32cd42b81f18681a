import type { JsonObject } from '../../../cloud-api/json';
import type { CallPermission } from '../calls/CallPermissions';
import { permissionWire } from '../calls/permissionWire';
import { tellInbound } from '../faults/tellInbound';
import { messageChange } from '../webhook/changes';
import { asStandby } from '../routing/handover';
import type { Emulation } from '../world/Emulation';
import type { ChatContent } from './ChatContent';
import { textOf, type ChatMessage } from './ChatMessage';

/** What a customer sends: what the bubble shows and what the webhook carries beside its common members. */
export interface Inbound {
	readonly content: ChatContent;
	/** `{ type, <type>: … }` of the webhook's message. */
	readonly wire: JsonObject & { readonly type: string };
	/** The message it answers or taps on. */
	readonly replyTo?: string;
	/** The product of the linked catalog it asks about. */
	readonly referredProduct?: { readonly catalogId: string; readonly retailerId: string };
	/** Says whether they may be called; the wire form is then made from it. */
	readonly callPermission?: CallPermission['status'];
}

const windowMs = 24 * 60 * 60 * 1000;

/** A customer writes: a bubble, an open window for 24 h, a webhook. @throws Error while they block the business. */
export function fromCustomer(
	emulation: Emulation,
	customerId: string,
	inbound: Inbound,
): ChatMessage {
	const { business, clock, ids } = emulation;
	const now = clock.now();
	if (emulation.people.get(customerId)?.blocksBusiness === true) {
		throw new Error('This customer has blocked the business: unblock it before writing to it.');
	}
	const isBlocked = emulation.blocked.has(customerId);
	const person = emulation.people.change(
		customerId,
		isBlocked
			? {}
			: {
					windowClosesAt: now + windowMs,
					...(inbound.wire['referral'] === undefined ? {} : { cameFromAdAt: now }),
				},
	);
	const message = emulation.chats.add({
		id: ids.message(),
		customerId,
		from: 'customer',
		at: now,
		type: inbound.wire.type,
		text: textOf(inbound.content),
		content: inbound.content,
		status: 'sent',
		history: [{ status: 'sent', at: now }],
		...(inbound.replyTo === undefined ? {} : { replyTo: inbound.replyTo }),
	});
	// A bubble with one tick: the business never hears of it.
	if (isBlocked) return message;
	emulation.limits.messages.add(now);
	emulation.threads.heard(customerId, now);
	const change = messageChange(business, person, message, {
		...contextOf(emulation, inbound),
		...(inbound.callPermission === undefined
			? inbound.wire
			: permissionWire(emulation, customerId, inbound.callPermission)),
	});
	tellInbound(
		emulation,
		person,
		message.type,
		emulation.threads.isOurs(customerId, now) ? change : asStandby(emulation, change),
	);
	return message;
}

/** What it answers, and which product it is about, as a member of the webhook's message. */
export function contextOf(
	{ business }: Emulation,
	{ replyTo, referredProduct }: Inbound,
): JsonObject {
	if (replyTo === undefined && referredProduct === undefined) return {};
	return {
		context: {
			from: business.displayPhoneNumber.replace(/\D/g, ''),
			...(replyTo === undefined ? {} : { id: replyTo }),
			...(referredProduct === undefined
				? {}
				: {
						referred_product: {
							catalog_id: referredProduct.catalogId,
							product_retailer_id: referredProduct.retailerId,
						},
					}),
		},
	};
}
