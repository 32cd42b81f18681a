import { type Result, result } from '../limits';
import { audio } from './audio';
import { contacts } from './contacts';
import { document } from './document';
import { directTextLimits, type Envelope, envelopeLimits, envelopeObject } from './envelope';
import { image } from './image';
import { address } from './interactive/address';
import { button } from './interactive/button';
import { callPermissionRequest } from './interactive/callPermissionRequest';
import { catalogMessage } from './interactive/catalogMessage';
import { ctaUrl } from './interactive/ctaUrl';
import { flow } from './interactive/flow';
import { list } from './interactive/list';
import { locationRequest } from './interactive/locationRequest';
import { mediaCarousel } from './interactive/mediaCarousel';
import { orderDetails } from './interactive/orderDetails';
import { orderStatus } from './interactive/orderStatus';
import { product } from './interactive/product';
import { productCarousel } from './interactive/productCarousel';
import { productList } from './interactive/productList';
import { requestContactInfo } from './interactive/requestContactInfo';
import { voiceCall } from './interactive/voiceCall';
import { location } from './location';
import type { MessageBody, MessageContent } from './messageBody';
import type { OutboundInputs, OutboundKind, OutboundMessage } from './outboundMessage';
import { pin } from './pin';
import { reaction } from './reaction';
import { sticker } from './sticker';
import { template } from './template';
import { text } from './text';
import { video } from './video';

type Builders = {
	readonly [K in OutboundKind]: (input: OutboundInputs[K]) => Result<MessageContent>;
};

/** One builder per kind; a kind without one does not compile. */
const builders: Builders = {
	text,
	image,
	video,
	audio,
	document,
	sticker,
	location,
	contacts,
	reaction,
	pin,
	template,
	button,
	list,
	ctaUrl,
	locationRequest,
	address,
	product,
	productList,
	catalogMessage,
	flow,
	mediaCarousel,
	productCarousel,
	voiceCall,
	callPermissionRequest,
	requestContactInfo,
	orderDetails,
	orderStatus,
};

/** Every kind of message, in the order a form offers them. */
export const outboundKinds = Object.keys(builders) as readonly OutboundKind[];

/** The content of a message without its envelope: `type` and the member of that name. */
export function buildContent(message: OutboundMessage): Result<MessageContent> {
	// The union's kind picks the builder of exactly that input; TypeScript cannot correlate the two.
	const build = builders[message.kind] as (input: OutboundMessage) => Result<MessageContent>;
	return build(message);
}

/**
 * The whole body for `POST /{phoneNumberId}/messages`, or everything that Meta's limits have against it.
 * Pure: what depends on the clock or the account (windows, approvals) is for the gates and Meta.
 */
export function buildMessage(message: OutboundMessage, envelope: Envelope): Result<MessageBody> {
	const content = buildContent(message);
	const found = [
		...envelopeLimits(message.kind, envelope),
		...(content.ok ? [] : content.problems),
		...(message.kind === 'text' ? directTextLimits(envelope, message.body) : []),
	];
	if (!content.ok) return { ok: false, problems: found };
	const body: MessageBody = {
		messaging_product: 'whatsapp',
		...envelopeObject(envelope),
		...content.body,
	};
	return result(body, found);
}
