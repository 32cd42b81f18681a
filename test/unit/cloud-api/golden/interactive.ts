import type { JsonObject } from '../../../../cloud-api/json';
import type { Golden } from './golden';

const wire = (interactive: JsonObject): JsonObject => ({ type: 'interactive', interactive });

/** Facts from the interactive examples of Meta's OpenAPI and of its pages per message type. */
export const interactive: readonly Golden[] = [
	{
		title: 'reply buttons under a picture',
		message: {
			kind: 'button',
			header: { kind: 'image', media: { link: 'https://cdn.example/a.png' } },
			body: 'Which one?',
			footer: 'We answer at once',
			buttons: [
				{ id: 'a', title: 'This' },
				{ id: 'b', title: 'That' },
			],
		},
		wire: wire({
			type: 'button',
			header: { type: 'image', image: { link: 'https://cdn.example/a.png' } },
			body: { text: 'Which one?' },
			footer: { text: 'We answer at once' },
			action: {
				buttons: [
					{ type: 'reply', reply: { id: 'a', title: 'This' } },
					{ type: 'reply', reply: { id: 'b', title: 'That' } },
				],
			},
		}),
	},
	{
		title: 'reply buttons under a document, with its name',
		message: {
			kind: 'button',
			header: { kind: 'document', media: { id: '7' }, fileName: 'Terms.pdf' },
			body: 'Agreed?',
			buttons: [{ id: 'yes', title: 'Yes' }],
		},
		wire: wire({
			type: 'button',
			header: { type: 'document', document: { id: '7', filename: 'Terms.pdf' } },
			body: { text: 'Agreed?' },
			action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Yes' } }] },
		}),
	},
	{
		title: 'list in two sections',
		message: {
			kind: 'list',
			header: { kind: 'text', text: 'Delivery' },
			body: 'How fast?',
			button: 'Choose',
			sections: [
				{ title: 'Fast', rows: [{ id: 'x', title: 'Express', description: 'Tomorrow' }] },
				{ title: 'Slow', rows: [{ id: 'y', title: 'Standard', description: '' }] },
			],
		},
		wire: wire({
			type: 'list',
			header: { type: 'text', text: 'Delivery' },
			body: { text: 'How fast?' },
			action: {
				button: 'Choose',
				sections: [
					{ title: 'Fast', rows: [{ id: 'x', title: 'Express', description: 'Tomorrow' }] },
					{ title: 'Slow', rows: [{ id: 'y', title: 'Standard' }] },
				],
			},
		}),
	},
	{
		title: 'link button',
		message: { kind: 'ctaUrl', body: 'Dates', displayText: 'See', url: 'https://shop.example/d' },
		wire: wire({
			type: 'cta_url',
			body: { text: 'Dates' },
			action: {
				name: 'cta_url',
				parameters: { display_text: 'See', url: 'https://shop.example/d' },
			},
		}),
	},
	{
		title: 'location request',
		message: { kind: 'locationRequest', body: 'Where are you?' },
		wire: wire({
			type: 'location_request_message',
			body: { text: 'Where are you?' },
			action: { name: 'send_location' },
		}),
	},
	{
		title: 'address form with a saved address',
		message: {
			kind: 'address',
			body: 'Where to?',
			country: 'IN',
			values: { name: 'Asha', in_pin_code: '400063' },
			savedAddresses: [{ id: 'home', value: { city: 'Mumbai' } }],
			validationErrors: { in_pin_code: 'We do not deliver there' },
		},
		wire: wire({
			type: 'address_message',
			body: { text: 'Where to?' },
			action: {
				name: 'address_message',
				parameters: {
					country: 'IN',
					values: { name: 'Asha', in_pin_code: '400063' },
					saved_addresses: [{ id: 'home', value: { city: 'Mumbai' } }],
					validation_errors: { in_pin_code: 'We do not deliver there' },
				},
			},
		}),
	},
	{
		title: 'flow by id, opening at a screen with data',
		message: {
			kind: 'flow',
			header: { kind: 'text', text: 'Booking' },
			body: 'Two minutes',
			cta: 'Book',
			flowId: '812',
			flowToken: 'run-17',
			mode: 'published',
			action: 'navigate',
			screen: 'WELCOME',
			data: { name: 'Ana' },
		},
		wire: wire({
			type: 'flow',
			header: { type: 'text', text: 'Booking' },
			body: { text: 'Two minutes' },
			action: {
				name: 'flow',
				parameters: {
					flow_message_version: '3',
					flow_id: '812',
					flow_cta: 'Book',
					flow_token: 'run-17',
					mode: 'published',
					flow_action: 'navigate',
					flow_action_payload: { screen: 'WELCOME', data: { name: 'Ana' } },
				},
			},
		}),
	},
	{
		title: 'flow by name, first screen from its endpoint',
		message: {
			kind: 'flow',
			body: 'Go',
			cta: 'Start',
			flowName: 'survey',
			action: 'data_exchange',
		},
		wire: wire({
			type: 'flow',
			body: { text: 'Go' },
			action: {
				name: 'flow',
				parameters: {
					flow_message_version: '3',
					flow_name: 'survey',
					flow_cta: 'Start',
					flow_action: 'data_exchange',
				},
			},
		}),
	},
	{
		title: 'carousel of cards with links',
		message: {
			kind: 'mediaCarousel',
			body: 'New in',
			cards: ['a', 'b'].map((name) => ({
				header: { kind: 'image', media: { link: `https://cdn.example/${name}.png` } },
				body: name,
				action: { kind: 'ctaUrl', displayText: 'Buy', url: `https://shop.example/${name}` },
			})),
		},
		wire: wire({
			type: 'carousel',
			body: { text: 'New in' },
			action: {
				cards: ['a', 'b'].map((name, index) => ({
					card_index: index,
					type: 'cta_url',
					header: { type: 'image', image: { link: `https://cdn.example/${name}.png` } },
					body: { text: name },
					action: {
						name: 'cta_url',
						parameters: { display_text: 'Buy', url: `https://shop.example/${name}` },
					},
				})),
			},
		}),
	},
	{
		title: 'carousel of cards with reply buttons and no text of their own',
		message: {
			kind: 'mediaCarousel',
			body: 'New in',
			cards: ['a', 'b'].map((name) => ({
				header: { kind: 'video', media: { link: `https://cdn.example/${name}.mp4` } },
				action: { kind: 'replies', buttons: [{ id: `more-${name}`, title: 'More' }] },
			})),
		},
		wire: wire({
			type: 'carousel',
			body: { text: 'New in' },
			action: {
				cards: ['a', 'b'].map((name, index) => ({
					card_index: index,
					type: 'cta_url',
					header: { type: 'video', video: { link: `https://cdn.example/${name}.mp4` } },
					action: {
						buttons: [{ type: 'quick_reply', quick_reply: { id: `more-${name}`, title: 'More' } }],
					},
				})),
			},
		}),
	},
	{
		title: 'call button',
		message: {
			kind: 'voiceCall',
			body: 'Talk?',
			displayText: 'Call',
			ttlMinutes: 60,
			payload: 'p',
		},
		wire: wire({
			type: 'voice_call',
			body: { text: 'Talk?' },
			action: {
				name: 'voice_call',
				parameters: { display_text: 'Call', ttl_minutes: 60, payload: 'p' },
			},
		}),
	},
	{
		title: 'request to be allowed to call',
		message: { kind: 'callPermissionRequest', body: 'May we call?' },
		wire: wire({
			type: 'call_permission_request',
			body: { text: 'May we call?' },
			action: { name: 'call_permission_request' },
		}),
	},
	{
		title: 'request for the phone number',
		message: { kind: 'requestContactInfo', body: 'Which number is yours?' },
		wire: wire({
			type: 'request_contact_info',
			body: { text: 'Which number is yours?' },
			action: { name: 'request_contact_info' },
		}),
	},
];
