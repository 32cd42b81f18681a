import type { JsonObject } from '../json';
import { flag, known, number, object, objects, text } from '../reader';
import type { InboundContent, InboundMedia, OrderItem } from './inboundContent';
import { interactiveContent } from './parseInteractive';

type Reader = (part: JsonObject, message: JsonObject) => InboundContent | undefined;

/** Every message type we know, with what it reads from the member of the same name. */
const readers: Readonly<Record<string, Reader>> = {
	text: (part) => {
		const body = part['body'];
		return typeof body === 'string' ? { kind: 'text', body } : undefined;
	},
	image: (part) => withMedia(part, (media) => ({ kind: 'image', media, ...captionOf(part) })),
	video: (part) => withMedia(part, (media) => ({ kind: 'video', media, ...captionOf(part) })),
	audio: (part) =>
		withMedia(part, (media) => ({ kind: 'audio', media, voice: flag(part, 'voice') ?? false })),
	document: (part) =>
		withMedia(part, (media) => ({
			kind: 'document',
			media,
			...captionOf(part),
			...known({ fileName: text(part, 'filename') }),
		})),
	sticker: (part) =>
		withMedia(part, (media) => ({
			kind: 'sticker',
			media,
			animated: flag(part, 'animated') ?? false,
		})),
	location: (part) => {
		const latitude = number(part, 'latitude');
		const longitude = number(part, 'longitude');
		if (latitude === undefined || longitude === undefined) return undefined;
		return {
			kind: 'location',
			latitude,
			longitude,
			...known({
				name: text(part, 'name'),
				address: text(part, 'address'),
				url: text(part, 'url'),
			}),
		};
	},
	reaction: (part) => {
		const messageId = text(part, 'message_id');
		return messageId === undefined
			? undefined
			: { kind: 'reaction', messageId, ...known({ emoji: text(part, 'emoji') }) };
	},
	order: (part) => {
		const catalogId = text(part, 'catalog_id');
		if (catalogId === undefined) return undefined;
		const items = objects(part, 'product_items').flatMap((item) => orderItem(item) ?? []);
		return { kind: 'order', catalogId, items, ...known({ text: text(part, 'text') }) };
	},
	system: (part) => ({
		kind: 'system',
		change: text(part, 'type') ?? 'unknown',
		...known({
			body: text(part, 'body'),
			newWaId: text(part, 'wa_id') ?? text(part, 'new_wa_id'),
			newUserId: text(part, 'user_id'),
			newParentUserId: text(part, 'parent_user_id'),
		}),
	}),
	button: (part) => {
		const label = text(part, 'text') ?? text(part, 'payload');
		return label === undefined
			? undefined
			: { kind: 'templateButton', payload: text(part, 'payload') ?? label, text: label };
	},
	interactive: interactiveContent,
	edit: (part) => {
		const originalId = text(part, 'original_message_id');
		const message = object(part, 'message');
		if (originalId === undefined || message === undefined) return undefined;
		// An edit holds a plain message. Another edit inside is no message: read no deeper.
		const content = text(message, 'type') === 'edit' ? undefined : contentOf(message);
		return content && { kind: 'edit', originalId, content };
	},
	revoke: (part) => {
		const originalId = text(part, 'original_message_id');
		return originalId === undefined ? undefined : { kind: 'revoke', originalId };
	},
};

/** What a message holds, or undefined when a known type lacks what makes it one. */
export function contentOf(message: JsonObject): InboundContent | undefined {
	const type = text(message, 'type');
	if (type === undefined) return undefined;
	if (type === 'contacts') return contactsContent(message);
	// Older deliveries call an unsupported message `unknown`.
	if (type === 'unsupported' || type === 'unknown') {
		const what = text(object(message, 'unsupported'), 'type');
		return { kind: 'unsupported', ...known({ what }) };
	}
	const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
	if (!reader) return { kind: 'unknown', type, raw: message };
	const part = object(message, type);
	return part && reader(part, message);
}

function contactsContent(message: JsonObject): InboundContent | undefined {
	const contacts = objects(message, 'contacts');
	const origins = [message, ...contacts].map((holder) => text(holder, 'origin'));
	return contacts.length === 0
		? undefined
		: { kind: 'contacts', contacts, requested: origins.includes('contact_request') };
}

function withMedia(
	part: JsonObject,
	content: (media: InboundMedia) => InboundContent,
): InboundContent | undefined {
	const id = text(part, 'id');
	return id === undefined
		? undefined
		: content({
				id,
				...known({
					mimeType: text(part, 'mime_type'),
					sha256: text(part, 'sha256'),
					url: text(part, 'url'),
				}),
			});
}

const captionOf = (part: JsonObject) => known({ caption: text(part, 'caption') });

const orderItem = (item: JsonObject): OrderItem | undefined => {
	const productRetailerId = text(item, 'product_retailer_id');
	const quantity = number(item, 'quantity');
	const itemPrice = number(item, 'item_price');
	if (productRetailerId === undefined || quantity === undefined || itemPrice === undefined) {
		return undefined;
	}
	return { productRetailerId, quantity, itemPrice, currency: text(item, 'currency') ?? '' };
};
