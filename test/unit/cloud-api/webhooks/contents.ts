import type { InboundContent } from '../../../../cloud-api/webhooks/inboundContent';

const media = { id: '9001', mimeType: 'image/jpeg', sha256: 'c2hh' };

/** What each recorded message holds, and what a keyword matcher reads of it. */
export const contents: Readonly<Record<string, readonly [InboundContent, string?]>> = {
	text: [{ kind: 'text', body: 'hola' }, 'hola'],
	image: [
		{
			kind: 'image',
			media: { ...media, url: 'https://lookaside.example/9001' },
			caption: 'mira',
		},
		'mira',
	],
	video: [{ kind: 'video', media: { ...media, mimeType: 'video/mp4' }, caption: 'look' }, 'look'],
	'audio-voice': [
		{ kind: 'audio', media: { ...media, mimeType: 'audio/ogg; codecs=opus' }, voice: true },
	],
	audio: [{ kind: 'audio', media: { ...media, mimeType: 'audio/mpeg' }, voice: false }],
	document: [
		{
			kind: 'document',
			media: { ...media, mimeType: 'application/pdf' },
			caption: 'my cv',
			fileName: 'cv.pdf',
		},
		'my cv',
	],
	sticker: [{ kind: 'sticker', media: { ...media, mimeType: 'image/webp' }, animated: true }],
	location: [
		{
			kind: 'location',
			latitude: 40.4168,
			longitude: -3.7038,
			name: 'Sol',
			address: 'Madrid',
			url: 'https://sol.example',
		},
	],
	contacts: [
		{
			kind: 'contacts',
			requested: false,
			contacts: [
				{
					name: { formatted_name: 'Bo Li', first_name: 'Bo' },
					phones: [{ phone: '+34600000002' }],
				},
			],
		},
	],
	'contacts-requested': [
		{
			kind: 'contacts',
			requested: true,
			contacts: [
				{
					name: { formatted_name: 'Ana Ruiz', first_name: 'Ana' },
					phones: [{ phone: '+34600000001', wa_id: '34600000001' }],
					origin: 'contact_request',
					vcard: 'BEGIN:VCARD',
				},
			],
		},
	],
	reaction: [{ kind: 'reaction', messageId: 'wamid.ours', emoji: '👍' }],
	'reaction-removed': [{ kind: 'reaction', messageId: 'wamid.ours' }],
	order: [
		{
			kind: 'order',
			catalogId: 'cat-1',
			text: 'gift wrap',
			items: [
				{ productRetailerId: 'sku-1', quantity: 2, itemPrice: 9.5, currency: 'EUR' },
				{ productRetailerId: 'sku-2', quantity: 1, itemPrice: 4, currency: 'EUR' },
			],
		},
		'gift wrap',
	],
	'system-number': [
		{
			kind: 'system',
			change: 'user_changed_number',
			body: 'User Ana changed from 34600000001 to 34600000009',
			newWaId: '34600000009',
		},
	],
	'system-user-id': [
		{
			kind: 'system',
			change: 'user_changed_user_id',
			body: 'User Ana changed',
			newUserId: 'ES.new456',
			newParentUserId: 'ES.ENT.parent9',
		},
	],
	'template-button': [{ kind: 'templateButton', payload: 'stop-17', text: 'Stop' }, 'Stop'],
	'button-reply': [{ kind: 'buttonReply', id: 'opt-a', title: 'Option A' }, 'Option A'],
	'list-reply': [
		{ kind: 'listReply', id: 'row-1', title: 'Express', description: 'Tomorrow' },
		'Express',
	],
	'flow-reply': [
		{ kind: 'flowReply', flowToken: 'run-17', body: 'Sent', data: { size: 'L', n: 2 } },
	],
	'flow-reply-ios': [{ kind: 'flowReply', body: 'Sent', data: { size: 'L' } }],
	'address-reply': [
		{
			kind: 'addressReply',
			body: 'Asha\nPune',
			savedAddressId: 'home',
			values: { city: 'Pune', in_pin_code: '411001' },
		},
	],
	'call-permission-reply': [
		{
			kind: 'callPermissionReply',
			accepted: true,
			permanent: false,
			expiresAt: 1_800_600_000_000,
			source: 'user_action',
		},
	],
	'call-permission-refused': [{ kind: 'callPermissionReply', accepted: false, permanent: false }],
	'payment-method': [
		{
			kind: 'paymentMethod',
			method: 'offsite_card_pay',
			referenceId: 'pedido-17',
			lastFourDigits: '4242',
			credentialId: 'cred-1',
			paidAt: 1_800_000_100_000,
		},
	],
	edit: [
		{
			kind: 'edit',
			originalId: 'wamid.text',
			content: { kind: 'image', media, caption: 'mira bien' },
		},
	],
	revoke: [{ kind: 'revoke', originalId: 'wamid.text' }],
	unsupported: [{ kind: 'unsupported', what: 'poll_creation' }],
	'unknown-kind': [
		{
			kind: 'unknown',
			type: 'hologram',
			raw: {
				from: '34600000001',
				id: 'wamid.hologram',
				timestamp: '1800000000',
				type: 'hologram',
				hologram: { id: 'h-1' },
			},
		},
	],
};
