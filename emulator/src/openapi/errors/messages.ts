import { docs, type DocumentError } from './DocumentError';

/** Interactive messages the document does not know at all, with the page of each. */
const interactiveKinds = {
	address: `${docs}/cloud-api/messages/address-messages`,
	ctaUrl: `${docs}/cloud-api/messages/interactive-cta-url-messages`,
	locationRequest: `${docs}/cloud-api/messages/location-request-messages`,
	mediaCarousel: `${docs}/cloud-api/messages/interactive-media-carousel-messages`,
	orderDetails: `${docs}/cloud-api/payments-api/payments-in`,
	orderStatus: `${docs}/cloud-api/payments-api/payments-in`,
	productCarousel: `${docs}/cloud-api/messages/interactive-product-carousel-messages`,
	requestContactInfo: `${docs}/cloud-api/messages/request-contact-info-messages`,
	voiceCall: `${docs}/cloud-api/calling/call-button-messages-deep-links`,
} as const;

export const messageErrors: readonly DocumentError[] = [
	...Object.entries(interactiveKinds).map(([kind, source]) => ({
		requests: new RegExp(`^message\\.send: ${kind}$`),
		finding: /^body\/interactive\/(type|action)[ /]/,
		why: 'Of the interactive messages the document knows seven',
		source,
	})),
	{
		requests: /^message\.send: /,
		finding: /^body\/biz_opaque_callback_data is not/,
		why: 'Text that the statuses of the message bring back',
		source: `${docs}/cloud-api/reference/messages`,
	},
	{
		requests: /^message\.markRead$/,
		finding: /^body/,
		why: 'The document describes this body as MarkMessageRequestPayload but gives it to no path',
		source: `${docs}/cloud-api/guides/mark-message-as-read`,
	},
	{
		requests: /^message\.send: image$/,
		finding: /^body\/image\/caption is not/,
		why: 'Two schemas are called MediaObject; the one in use is that of template headers',
		source: `${docs}/cloud-api/messages/image-messages`,
	},
	{
		requests: /^message\.send: document$/,
		finding: /^body\/document\/filename is not/,
		why: 'Two schemas are called MediaObject; the one in use is that of template headers',
		source: `${docs}/cloud-api/messages/document-messages`,
	},
	{
		requests: /^message\.send: audio$/,
		finding: /^body\/audio\/voice is not/,
		why: 'Voice messages came after the document',
		source: `${docs}/cloud-api/messages/audio-messages`,
	},
	{
		requests: /^message\.send: location$/,
		finding: /^body\/location\/(latitude|longitude) must be string/,
		why: 'Meta takes numbers; its examples have both',
		source: `${docs}/cloud-api/messages/location-messages`,
	},
	{
		requests: /^message\.send: pin$/,
		finding: /^body(\/type must| must have required property|\/pin is not)/,
		why: 'Messages of groups can be pinned since 2026',
		source: `${docs}/cloud-api/groups/groups-messaging`,
	},
	{
		requests: /^message\.(send: template|sendMarketing)$/,
		finding: /^body\/template\/language must have required property 'policy'/,
		why: 'There is one policy, deterministic, and it is the default',
		source: `${docs}/cloud-api/guides/send-message-templates`,
	},
	{
		requests: /^message\.send: template$/,
		finding: /^body\/template\/components\/\*\/(sub_type|type) must be one of/,
		why: 'Coupon codes and limited-time offers are missing',
		source: `${docs}/cloud-api/guides/send-message-templates`,
	},
];
