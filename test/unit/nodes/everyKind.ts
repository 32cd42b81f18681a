import type { JsonObject } from '../../../cloud-api/json';

interface Example {
	/** The parameters, as n8n saves them: what equals a default is left out. */
	readonly form: JsonObject;
	readonly wire: JsonObject;
}

const link = 'https://example.com/a.jpg';
const interactive = (type: string, more: JsonObject): JsonObject => ({
	type: 'interactive',
	interactive: { type, body: { text: 'B' }, ...more },
});
const call = (type: string, name: string, parameters?: JsonObject): JsonObject =>
	interactive(type, { action: parameters === undefined ? { name } : { name, parameters } });

/** One form per kind of message, with what must go on the wire for it. */
export const everyKind: Readonly<Record<string, Example>> = {
	text: {
		form: { text: ' Hola\n*you* ', previewUrl: true },
		wire: { type: 'text', text: { body: ' Hola\n*you* ', preview_url: true } },
	},
	image: {
		form: { mediaLink: link, caption: 'C' },
		wire: { type: 'image', image: { link, caption: 'C' } },
	},
	video: {
		form: { mediaSource: 'id', mediaId: '9', mediaLink: 'ignored' },
		wire: { type: 'video', video: { id: '9' } },
	},
	audio: {
		form: { mediaSource: 'id', mediaId: 9, voice: true },
		wire: { type: 'audio', audio: { id: '9', voice: true } },
	},
	document: {
		form: { mediaLink: link, filename: 'a.pdf' },
		wire: { type: 'document', document: { link, filename: 'a.pdf' } },
	},
	sticker: { form: { mediaLink: link }, wire: { type: 'sticker', sticker: { link } } },
	location: {
		form: { latitude: '40.4', longitude: -3.7, locationName: 'Shop' },
		wire: { type: 'location', location: { latitude: 40.4, longitude: -3.7, name: 'Shop' } },
	},
	contacts: {
		form: {
			contacts: {
				contact: [
					{
						firstName: 'Ana',
						lastName: 'Gil',
						phones: '+34 600, +34 601',
						onWhatsApp: true,
						company: 'Wayfare',
					},
				],
			},
		},
		wire: {
			type: 'contacts',
			contacts: [
				{
					name: { formatted_name: 'Ana Gil', first_name: 'Ana', last_name: 'Gil' },
					phones: [
						{ phone: '+34 600', wa_id: '34600' },
						{ phone: '+34 601', wa_id: '34601' },
					],
					org: { company: 'Wayfare' },
				},
			],
		},
	},
	reaction: {
		form: { messageId: 'wamid.1' },
		wire: { type: 'reaction', reaction: { message_id: 'wamid.1', emoji: '' } },
	},
	pin: {
		form: { messageId: 'wamid.1' },
		wire: { type: 'pin', pin: { type: 'pin', message_id: 'wamid.1', expiration_days: 7 } },
	},
	template: {
		form: {
			templateName: 'offer',
			templateParameters: {
				parameter: [
					{ value: 'second', index: 1 },
					{ value: 'first' },
					{ component: 'header', type: 'image', value: link },
					{ component: 'button', type: 'couponCode', value: 'SAVE10', index: 1 },
					{ component: 'limitedTimeOffer', value: '2026-12-24T18:00:00Z' },
				],
			},
		},
		wire: {
			type: 'template',
			template: {
				name: 'offer',
				language: { code: 'en' },
				components: [
					{ type: 'header', parameters: [{ type: 'image', image: { link } }] },
					{
						type: 'body',
						parameters: [
							{ type: 'text', text: 'first' },
							{ type: 'text', text: 'second' },
						],
					},
					{
						type: 'button',
						sub_type: 'copy_code',
						index: '1',
						parameters: [{ type: 'coupon_code', coupon_code: 'SAVE10' }],
					},
					{
						type: 'limited_time_offer',
						parameters: [
							{
								type: 'limited_time_offer',
								limited_time_offer: { expiration_time_ms: Date.UTC(2026, 11, 24, 18) },
							},
						],
					},
				],
			},
		},
	},
	button: {
		form: {
			body: 'B',
			headerText: 'H',
			footer: 'F',
			buttons: { button: [{ id: 'y', title: 'Yes' }, { title: 'No' }] },
		},
		wire: interactive('button', {
			header: { type: 'text', text: 'H' },
			footer: { text: 'F' },
			action: {
				buttons: [
					{ type: 'reply', reply: { id: 'y', title: 'Yes' } },
					{ type: 'reply', reply: { id: 'No', title: 'No' } },
				],
			},
		}),
	},
	list: {
		form: {
			body: 'B',
			buttonText: 'Menu',
			sections: { section: [{ rows: { row: [{ id: 'r', title: 'Row', description: 'D' }] } }] },
		},
		wire: interactive('list', {
			action: {
				button: 'Menu',
				sections: [{ rows: [{ id: 'r', title: 'Row', description: 'D' }] }],
			},
		}),
	},
	ctaUrl: {
		form: { body: 'B', headerType: 'image', headerMedia: '77', buttonText: 'Go', url: link },
		wire: interactive('cta_url', {
			header: { type: 'image', image: { id: '77' } },
			action: { name: 'cta_url', parameters: { display_text: 'Go', url: link } },
		}),
	},
	locationRequest: {
		form: { body: 'B' },
		wire: call('location_request_message', 'send_location'),
	},
	address: {
		form: { body: 'B', addressValues: { city: 'Delhi', state: '' } },
		wire: call('address_message', 'address_message', { country: 'IN', values: { city: 'Delhi' } }),
	},
	product: {
		form: { body: 'B', catalogId: 'c', productRetailerId: 'p' },
		wire: interactive('product', { action: { catalog_id: 'c', product_retailer_id: 'p' } }),
	},
	productList: {
		form: {
			body: 'B',
			headerText: 'H',
			catalogId: 'c',
			productSections: { section: [{ title: 'S', productRetailerIds: 'p1, p2' }] },
		},
		wire: interactive('product_list', {
			header: { type: 'text', text: 'H' },
			action: {
				catalog_id: 'c',
				sections: [
					{
						title: 'S',
						product_items: [{ product_retailer_id: 'p1' }, { product_retailer_id: 'p2' }],
					},
				],
			},
		}),
	},
	catalogMessage: {
		form: { body: 'B', thumbnailProductRetailerId: 'p' },
		wire: call('catalog_message', 'catalog_message', { thumbnail_product_retailer_id: 'p' }),
	},
	flow: {
		form: {
			body: 'B',
			buttonText: 'Open',
			flowId: '12',
			correlationId: 't1',
			flowScreen: 'START',
			flowData: '{"a":1}',
		},
		wire: call('flow', 'flow', {
			flow_message_version: '3',
			flow_id: '12',
			flow_cta: 'Open',
			flow_token: 't1',
			flow_action: 'navigate',
			flow_action_payload: { screen: 'START', data: { a: 1 } },
		}),
	},
	mediaCarousel: {
		form: {
			body: 'B',
			cards: {
				card: [
					{ headerMedia: link, body: 'One', buttonText: 'Go', url: link },
					{ headerType: 'video', headerMedia: '8', buttonText: 'Go', url: link },
				],
			},
		},
		wire: interactive('carousel', {
			action: {
				cards: [
					{
						card_index: 0,
						type: 'cta_url',
						header: { type: 'image', image: { link } },
						body: { text: 'One' },
						action: { name: 'cta_url', parameters: { display_text: 'Go', url: link } },
					},
					{
						card_index: 1,
						type: 'cta_url',
						header: { type: 'video', video: { id: '8' } },
						action: { name: 'cta_url', parameters: { display_text: 'Go', url: link } },
					},
				],
			},
		}),
	},
	productCarousel: {
		form: { body: 'B', catalogId: 'c', productRetailerIds: 'p1,p2' },
		wire: interactive('carousel', {
			action: {
				cards: [
					{
						card_index: 0,
						type: 'product',
						action: { product_retailer_id: 'p1', catalog_id: 'c' },
					},
					{
						card_index: 1,
						type: 'product',
						action: { product_retailer_id: 'p2', catalog_id: 'c' },
					},
				],
			},
		}),
	},
	voiceCall: {
		form: { body: 'B', buttonText: 'Call us', ttlMinutes: 60, payload: 'p' },
		wire: call('voice_call', 'voice_call', {
			display_text: 'Call us',
			ttl_minutes: 60,
			payload: 'p',
		}),
	},
	callPermissionRequest: {
		form: { body: 'B' },
		wire: call('call_permission_request', 'call_permission_request'),
	},
	requestContactInfo: {
		form: { body: 'B' },
		wire: call('request_contact_info', 'request_contact_info'),
	},
	orderDetails: {
		form: {
			body: 'B',
			referenceId: 'o-1',
			total: 27.5,
			items: { item: [{ name: 'Tea', amount: 12.5, quantity: 2, retailerId: 'p1' }] },
			payments: {
				payment: [{ pixCode: '000201', merchantName: 'Wayfare', pixKey: 'k', pixKeyType: 'EMAIL' }],
			},
			orderOptions: { shipping: 2.5 },
		},
		wire: call('order_details', 'review_and_pay', {
			reference_id: 'o-1',
			type: 'physical-goods',
			payment_type: 'br',
			payment_settings: [
				{
					type: 'pix_dynamic_code',
					pix_dynamic_code: {
						code: '000201',
						merchant_name: 'Wayfare',
						key: 'k',
						key_type: 'EMAIL',
					},
				},
			],
			currency: 'BRL',
			total_amount: { value: 2750, offset: 100 },
			order: {
				status: 'pending',
				items: [
					{ retailer_id: 'p1', name: 'Tea', amount: { value: 1250, offset: 100 }, quantity: 2 },
				],
				subtotal: { value: 2500, offset: 100 },
				tax: { value: 0, offset: 100 },
				shipping: { value: 250, offset: 100 },
			},
		}),
	},
	orderStatus: {
		form: {
			body: 'B',
			referenceId: 'o-1',
			orderStatus: 'shipped',
			statusDescription: 'On its way',
		},
		wire: call('order_status', 'review_order', {
			reference_id: 'o-1',
			order: { status: 'shipped', description: 'On its way' },
		}),
	},
};
