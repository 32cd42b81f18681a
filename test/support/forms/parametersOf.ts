import type { JsonObject } from '../../../cloud-api/json';
import type { Envelope } from '../../../cloud-api/messages/envelope';
import type { Header } from '../../../cloud-api/messages/interactive/parts';
import type { MediaSource } from '../../../cloud-api/messages/media';
import type { OutboundMessage } from '../../../cloud-api/messages/outboundMessage';
import { orderParameters } from './orderParameters';
import { templateParameters } from './templateParameters';

/** The parameters with which a builder would have asked the WhatsApp node for this message. */
export function parametersOf(message: OutboundMessage, envelope: Partial<Envelope>): JsonObject {
	const group = envelope.recipientType === 'group';
	return defined({
		to: '34600000001',
		messageType: message.kind,
		...contentOf(message),
		options: {
			callbackData: envelope.bizOpaqueCallbackData,
			directSend: envelope.category,
			directSendTtl: envelope.ttlSeconds,
			...(group && { recipientType: 'group' }),
		},
	});
}

/** As saved: without what was not given. */
const defined = (parameters: object): JsonObject =>
	JSON.parse(JSON.stringify(parameters)) as JsonObject;

const file = (media: MediaSource): string => media.link ?? media.id ?? '';

const header = (given: Header | undefined) =>
	given?.kind === 'text'
		? { headerText: given.text }
		: given && { headerType: given.kind, headerMedia: file(given.media) };

function contentOf(message: OutboundMessage): object {
	switch (message.kind) {
		case 'text':
			return { text: message.body };
		case 'image':
		case 'video':
			return { mediaSource: 'id', mediaId: file(message.media), caption: message.caption };
		case 'document':
			return {
				mediaSource: 'id',
				mediaId: file(message.media),
				caption: message.caption,
				filename: message.fileName,
			};
		case 'location':
			return { latitude: message.latitude, longitude: message.longitude };
		case 'contacts':
			return { contacts: { contact: message.contacts.map(({ name }) => name) } };
		case 'pin':
			return { messageId: message.messageId, expirationDays: message.expirationDays };
		case 'button':
			return {
				...header(message.header),
				body: message.body,
				footer: message.footer,
				buttons: { button: message.buttons },
			};
		case 'list':
			return {
				body: message.body,
				buttonText: message.button,
				sections: {
					section: message.sections.map(({ title, rows }) => ({ title, rows: { row: rows } })),
				},
			};
		case 'ctaUrl':
			return { body: message.body, buttonText: message.displayText, url: message.url };
		case 'flow':
			return { body: message.body, buttonText: message.cta, flowId: message.flowId };
		case 'address':
			return { body: message.body, addressValues: message.values };
		case 'mediaCarousel':
			return {
				body: message.body,
				cardAction: message.cards[0]?.action.kind,
				cards: {
					card: message.cards.map((card) => ({
						headerType: card.header.kind,
						headerMedia: file(card.header.media),
						body: card.body,
						...(card.action.kind === 'replies'
							? { buttons: { button: card.action.buttons } }
							: { buttonText: card.action.displayText, url: card.action.url }),
					})),
				},
			};
		case 'voiceCall':
			return {
				body: message.body,
				buttonText: message.displayText,
				ttlMinutes: message.ttlMinutes,
				payload: message.payload,
			};
		case 'productCarousel':
			return {
				body: message.body,
				catalogId: message.catalogId,
				productRetailerIds: message.productRetailerIds.join(', '),
			};
		case 'productList':
			return {
				headerText: message.header,
				body: message.body,
				catalogId: message.catalogId,
				productSections: {
					section: message.sections.map(({ title, productRetailerIds }) => ({
						title,
						productRetailerIds: productRetailerIds.join(', '),
					})),
				},
			};
		case 'orderDetails':
			return { body: message.body, ...orderParameters(message) };
		case 'orderStatus':
			return {
				body: message.body,
				referenceId: message.referenceId,
				orderStatus: message.status,
				statusDescription: message.description,
			};
		case 'template':
			return templateParameters(message);
		default:
			throw new Error(`No form is written here for ${message.kind}: add it`);
	}
}
