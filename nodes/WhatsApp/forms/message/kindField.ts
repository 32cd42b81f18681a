import type { INodeProperties } from 'n8n-workflow';

/** Every kind of message, in words. */
export const kindField: INodeProperties = {
	displayName: 'Message Type',
	name: 'messageType',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Address Request',
			value: 'address',
			description: 'A form for a postal address (India only)',
		},
		{
			name: 'Audio',
			value: 'audio',
			description: 'A sound file or voice note of up to 16 MB',
		},
		{
			name: 'Buttons',
			value: 'button',
			description: 'A text with up to 3 buttons to answer with',
		},
		{
			name: 'Call Button',
			value: 'voiceCall',
			description: 'A text with a button that calls you in WhatsApp',
		},
		{
			name: 'Call Permission Request',
			value: 'callPermissionRequest',
			description: 'Asks whether you may call; once in 24 hours and twice in 7 days per customer',
		},
		{
			name: 'Carousel (Media)',
			value: 'mediaCarousel',
			description: '2 to 10 cards with a picture or video each',
		},
		{
			name: 'Carousel (Products)',
			value: 'productCarousel',
			description: '2 to 10 products of your catalog to swipe through',
		},
		{
			name: 'Catalog',
			value: 'catalogMessage',
			description: 'A text with a button that opens your catalog',
		},
		{
			name: 'Contact Info Request',
			value: 'requestContactInfo',
			description: 'A text with a button by which the customer shares their number',
		},
		{ name: 'Contacts', value: 'contacts', description: 'Contact cards to save' },
		{
			name: 'Document',
			value: 'document',
			description: 'A file of up to 100 MB, such as a PDF',
		},
		{ name: 'Flow', value: 'flow', description: 'A button that opens a WhatsApp Flow' },
		{ name: 'Image', value: 'image', description: 'A JPEG or PNG of up to 5 MB' },
		{
			name: 'Link Button',
			value: 'ctaUrl',
			description: 'A text with one button that opens a web page',
		},
		{
			name: 'List',
			value: 'list',
			description: 'A menu of up to 10 rows behind one button',
		},
		{ name: 'Location', value: 'location', description: 'A place on the map' },
		{
			name: 'Location Request',
			value: 'locationRequest',
			description: 'A text with a button that asks where the customer is',
		},
		{
			name: 'Order Details',
			value: 'orderDetails',
			description: 'A bill to review and pay (India and Brazil)',
		},
		{
			name: 'Order Status',
			value: 'orderStatus',
			description: 'News about an order that was billed by Order Details',
		},
		{ name: 'Pin', value: 'pin', description: 'Pins a message of a group or takes the pin off' },
		{ name: 'Product', value: 'product', description: 'One product of your catalog' },
		{
			name: 'Product List',
			value: 'productList',
			description: 'Up to 30 products of your catalog in sections',
		},
		{
			name: 'Reaction',
			value: 'reaction',
			description: 'An emoji on a message of the last 30 days',
		},
		{ name: 'Sticker', value: 'sticker', description: 'A WebP picture of 512 × 512 pixels' },
		{
			name: 'Template',
			value: 'template',
			description: 'An approved template; the only kind that goes out after 24 hours of silence',
		},
		{ name: 'Text', value: 'text', description: 'A text of up to 4,096 characters' },
		{ name: 'Video', value: 'video', description: 'An MP4 or 3GP of up to 16 MB' },
	],
	default: 'text',
	description:
		'What to send. All but templates need a message or call of the customer within the last 24 hours.',
};
