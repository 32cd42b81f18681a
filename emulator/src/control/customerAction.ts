import { z } from 'zod';
import { assertNever } from '../../../cloud-api/assertNever';
import { editInbound, revokeInbound, unsupportedInbound } from '../chat/changeInbound';
import type { ChatMessage } from '../chat/ChatMessage';
import { contactsInbound, ownContactInbound } from '../chat/contactInbound';
import { addressInbound, cardPaymentInbound } from '../chat/formInbound';
import type { Inbound } from '../chat/fromCustomer';
import {
	chooseInbound,
	locationInbound,
	reactionInbound,
	tapInbound,
	textInbound,
} from '../chat/inbound';
import { pressOn } from '../chat/pressOn';
import type { Emulation } from '../world/Emulation';
import type { Person } from '../world/Person';

const referral = z.strictObject({
	headline: z.string().min(1),
	body: z.string().default(''),
	source_url: z.url().default('https://fb.me/emulated-ad'),
	source_type: z.enum(['ad', 'post']).default('ad'),
	source_id: z.string().min(1).default('120208000000000001'),
	media_type: z.literal('image').default('image'),
	image_url: z.url().default('https://shop.example/ad.jpg'),
	ctwa_clid: z.string().optional(),
});

const onMessage = { messageId: z.string().optional() };
const ofMessage = { messageId: z.string() };

/**
 * What a customer can send. `messageId` picks the message it is about; where it may be left out, the newest that
 * offers the title or id is meant.
 */
export const customerAction = z.discriminatedUnion('type', [
	z.strictObject({
		type: z.literal('text'),
		text: z.string().min(1).max(4096),
		replyTo: z.string().optional(),
		/** The ad it begins with; in Meta's words, most of them with defaults. */
		referral: referral.optional(),
		/** The shop's id of the product it asks about. */
		product: z.string().optional(),
	}),
	z.strictObject({ type: z.literal('tap'), button: z.string(), ...onMessage }),
	z.strictObject({ type: z.literal('choose'), row: z.string(), ...onMessage }),
	z.strictObject({
		type: z.literal('location'),
		latitude: z.number().min(-90).max(90),
		longitude: z.number().min(-180).max(180),
		name: z.string().min(1).optional(),
		address: z.string().min(1).optional(),
		...onMessage,
	}),
	z.strictObject({ type: z.literal('reaction'), emoji: z.string().max(40), ...ofMessage }),
	z.strictObject({
		type: z.literal('contacts'),
		contacts: z
			.array(
				z.strictObject({
					name: z.string().min(1),
					phone: z.string().min(3),
					email: z.string().optional(),
				}),
			)
			.min(1),
		replyTo: z.string().optional(),
	}),
	z.strictObject({ type: z.literal('shareContact'), ...onMessage }),
	z.strictObject({
		type: z.literal('address'),
		values: z.record(z.string(), z.string()),
		savedAddressId: z.string().optional(),
		...ofMessage,
	}),
	z.strictObject({ type: z.literal('payByCard'), ...ofMessage }),
	z.strictObject({ type: z.literal('edit'), text: z.string().min(1).max(4096), ...ofMessage }),
	z.strictObject({ type: z.literal('revoke'), ...ofMessage }),
	z.strictObject({ type: z.literal('unsupported'), what: z.string().min(1) }),
]);

export type CustomerWish = z.output<typeof customerAction>;

/** What carrying out a wish sends. @throws Error that says what is in the way. */
export function wishedInbound(emulation: Emulation, person: Person, wish: CustomerWish): Inbound {
	const { catalogs, chats, clock, people } = emulation;
	const among = (messageId: string | undefined): readonly ChatMessage[] =>
		chats.of(person.id).filter((one) => messageId === undefined || one.id === messageId);
	const the = (messageId: string): ChatMessage => {
		const [message] = among(messageId);
		if (message === undefined) throw new Error(`There is no message "${messageId}" in this chat.`);
		return message;
	};
	switch (wish.type) {
		case 'text':
			return textInbound(wish.text, {
				...(wish.replyTo === undefined ? {} : { replyTo: wish.replyTo }),
				...(wish.referral === undefined ? {} : { referral: adOf(wish.referral, emulation) }),
				...(wish.product === undefined
					? {}
					: { referredProduct: productOf(catalogs, wish.product) }),
			});
		case 'tap':
			return pressOn(among(wish.messageId), wish.button, tapInbound);
		case 'choose':
			return pressOn(among(wish.messageId), wish.row, chooseInbound);
		case 'location': {
			const { latitude, longitude, name, address } = wish;
			const named = {
				...(name === undefined ? {} : { name }),
				...(address === undefined ? {} : { address }),
			};
			return locationInbound({ latitude, longitude, ...named }, wish.messageId);
		}
		case 'reaction':
			return reactionInbound(the(wish.messageId).id, wish.emoji);
		case 'contacts':
			return contactsInbound(wish.contacts, wish.replyTo);
		case 'shareContact':
			return ownContactInbound(people.reveal(person.id), wish.messageId);
		case 'address':
			return addressInbound(the(wish.messageId), wish.values, wish.savedAddressId);
		case 'payByCard':
			return cardPaymentInbound(the(wish.messageId), clock.now());
		case 'edit':
			return editInbound(the(wish.messageId), wish.text);
		case 'revoke':
			return revokeInbound(the(wish.messageId));
		case 'unsupported':
			return unsupportedInbound(wish.what);
		default:
			return assertNever(wish, 'An action of a customer');
	}
}

/** Each click on an ad has an id of its own. */
const adOf = (
	{ ctwa_clid: click, ...ad }: z.output<typeof referral>,
	{ ids }: Emulation,
): z.output<typeof referral> & { readonly ctwa_clid: string } => ({
	...ad,
	ctwa_clid: click ?? ids.token(),
});

function productOf(
	catalogs: Emulation['catalogs'],
	retailerId: string,
): { readonly catalogId: string; readonly retailerId: string } {
	const catalog = catalogs.linked();
	if (catalog === undefined || catalogs.find(catalog.id, retailerId) === undefined) {
		throw new Error(`There is no product "${retailerId}" in the linked catalog.`);
	}
	return { catalogId: catalog.id, retailerId };
}
