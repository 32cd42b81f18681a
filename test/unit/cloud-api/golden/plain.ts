import type { Golden } from './golden';

/** Facts from the message examples of Meta's OpenAPI and the plain types of its Cloud API pages. */
export const plain: readonly Golden[] = [
	{
		title: 'text with a link card',
		message: { kind: 'text', body: 'See https://shop.example/new', previewUrl: true },
		wire: { type: 'text', text: { body: 'See https://shop.example/new', preview_url: true } },
	},
	{
		title: 'image by link with a caption',
		message: { kind: 'image', media: { link: 'https://cdn.example/a.png' }, caption: 'New!' },
		wire: { type: 'image', image: { link: 'https://cdn.example/a.png', caption: 'New!' } },
	},
	{
		title: 'image by id; an empty caption of a form is left out',
		message: { kind: 'image', media: { id: '4490' }, caption: '' },
		wire: { type: 'image', image: { id: '4490' } },
	},
	{
		title: 'video',
		message: { kind: 'video', media: { id: '4491' }, caption: 'Tour' },
		wire: { type: 'video', video: { id: '4491', caption: 'Tour' } },
	},
	{
		title: 'audio',
		message: { kind: 'audio', media: { link: 'http://cdn.example/a.mp3' } },
		wire: { type: 'audio', audio: { link: 'http://cdn.example/a.mp3' } },
	},
	{
		title: 'voice note',
		message: { kind: 'audio', media: { id: '4492' }, voice: true },
		wire: { type: 'audio', audio: { id: '4492', voice: true } },
	},
	{
		title: 'document with the name the customer sees',
		message: { kind: 'document', media: { id: '4493' }, caption: 'Invoice', fileName: 'A-17.pdf' },
		wire: { type: 'document', document: { id: '4493', caption: 'Invoice', filename: 'A-17.pdf' } },
	},
	{
		title: 'sticker',
		message: { kind: 'sticker', media: { id: '4494' } },
		wire: { type: 'sticker', sticker: { id: '4494' } },
	},
	{
		title: 'location',
		message: {
			kind: 'location',
			latitude: 37.48,
			longitude: -122.15,
			name: 'HQ',
			address: 'Road 1',
		},
		wire: {
			type: 'location',
			location: { latitude: 37.48, longitude: -122.15, name: 'HQ', address: 'Road 1' },
		},
	},
	{
		title: 'location where the equator meets the meridian',
		message: { kind: 'location', latitude: 0, longitude: 0 },
		wire: { type: 'location', location: { latitude: 0, longitude: 0 } },
	},
	{
		title: 'contacts with every part of a card',
		message: {
			kind: 'contacts',
			contacts: [
				{
					name: { formattedName: 'Dr Ana Ruiz', firstName: 'Ana', lastName: 'Ruiz', prefix: 'Dr' },
					phones: [{ phone: '+34600000001', type: 'WORK', waId: '34600000001' }],
					emails: [{ email: 'ana@clinic.example', type: 'WORK' }],
					addresses: [{ street: 'Sol 1', city: 'Madrid', countryCode: 'es', type: 'WORK' }],
					org: { company: 'Clinic', title: 'Surgeon' },
					urls: [{ url: 'https://clinic.example', type: 'WORK' }],
					birthday: '1980-02-29',
				},
			],
		},
		wire: {
			type: 'contacts',
			contacts: [
				{
					name: {
						formatted_name: 'Dr Ana Ruiz',
						first_name: 'Ana',
						last_name: 'Ruiz',
						prefix: 'Dr',
					},
					phones: [{ phone: '+34600000001', type: 'WORK', wa_id: '34600000001' }],
					emails: [{ email: 'ana@clinic.example', type: 'WORK' }],
					addresses: [{ street: 'Sol 1', city: 'Madrid', country_code: 'es', type: 'WORK' }],
					org: { company: 'Clinic', title: 'Surgeon' },
					urls: [{ url: 'https://clinic.example', type: 'WORK' }],
					birthday: '1980-02-29',
				},
			],
		},
	},
	{
		title: 'reaction',
		message: { kind: 'reaction', messageId: 'wamid.A', emoji: '👍' },
		wire: { type: 'reaction', reaction: { message_id: 'wamid.A', emoji: '👍' } },
	},
	{
		title: 'reaction taken back: the empty emoji is the message',
		message: { kind: 'reaction', messageId: 'wamid.A', emoji: '' },
		wire: { type: 'reaction', reaction: { message_id: 'wamid.A', emoji: '' } },
	},
	{
		title: 'pin in a group',
		message: { kind: 'pin', action: 'pin', messageId: 'wamid.A', expirationDays: 7 },
		wire: { type: 'pin', pin: { type: 'pin', message_id: 'wamid.A', expiration_days: 7 } },
	},
	{
		title: 'unpin',
		message: { kind: 'pin', action: 'unpin', messageId: 'wamid.A' },
		wire: { type: 'pin', pin: { type: 'unpin', message_id: 'wamid.A' } },
	},
];
