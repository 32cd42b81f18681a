import type { OutboundMessage } from '../../../../cloud-api/messages/outboundMessage';
import { chars, type LimitCase, many } from './limitCase';

const id = { id: '1' };
const button = { id: 'a', title: 'A' };
const row = { id: 'a', title: 'A' };
const interactive = 'interactive';
const action = 'interactive.action';
const parameters = 'interactive.action.parameters';
const card = {
	header: { kind: 'image', media: id },
	action: { kind: 'ctaUrl', displayText: 'Buy', url: 'https://shop.example' },
} as const;

const withButtons = (title: string, buttonId = 'a'): OutboundMessage => ({
	kind: 'button',
	body: 'Hi',
	buttons: [{ id: buttonId, title }],
});

const withRow = (extra: object): OutboundMessage => ({
	kind: 'list',
	body: 'Hi',
	button: 'Open',
	sections: [{ rows: [{ ...row, ...extra }] }],
});

const withCard = (extra: object): OutboundMessage => ({
	kind: 'mediaCarousel',
	body: 'Hi',
	cards: [{ ...card, ...extra }, card],
});

/** The limits of plain and interactive messages, from Meta's pages per type. */
export const messageLimits: readonly LimitCase[] = [
	{ field: 'text.body', min: 1, max: 4096, message: (n) => ({ kind: 'text', body: chars(n) }) },
	{
		field: 'text.body',
		max: 1024,
		envelope: () => ({ category: 'utility' }),
		message: (n) => ({ kind: 'text', body: chars(n) }),
	},
	...(['image', 'video', 'document'] as const).map((kind) => ({
		field: `${kind}.caption`,
		max: 1024,
		message: (n: number): OutboundMessage => ({ kind, media: id, caption: chars(n) }),
	})),
	{
		field: 'location.latitude',
		min: -90,
		max: 90,
		message: (n) => ({ kind: 'location', latitude: n, longitude: 0 }),
	},
	{
		field: 'location.longitude',
		min: -180,
		max: 180,
		message: (n) => ({ kind: 'location', latitude: 0, longitude: n }),
	},
	{
		field: 'contacts',
		min: 1,
		max: 257,
		message: (n) => ({
			kind: 'contacts',
			contacts: many(n, () => ({ name: { formattedName: 'A B', firstName: 'A' } })),
		}),
	},
	{
		field: 'pin.expiration_days',
		min: 1,
		max: 30,
		envelope: () => ({ recipientType: 'group' }),
		message: (n) => ({ kind: 'pin', action: 'pin', messageId: 'wamid.A', expirationDays: n }),
	},
	{
		field: `${interactive}.body.text`,
		min: 1,
		max: 1024,
		message: (n) => ({ kind: 'button', body: chars(n), buttons: [button] }),
	},
	{
		field: `${interactive}.footer.text`,
		max: 60,
		message: (n) => ({ kind: 'button', body: 'Hi', buttons: [button], footer: chars(n) }),
	},
	{
		field: `${interactive}.header.text`,
		min: 1,
		max: 60,
		message: (n) => ({
			kind: 'button',
			body: 'Hi',
			buttons: [button],
			header: { kind: 'text', text: chars(n) },
		}),
	},
	{
		field: `${action}.buttons`,
		min: 1,
		max: 3,
		message: (n) => ({
			kind: 'button',
			body: 'Hi',
			buttons: many(n, (index) => ({ id: `b${index}`, title: `B${index}` })),
		}),
	},
	{
		field: `${action}.buttons[0].reply.title`,
		min: 1,
		max: 20,
		message: (n) => withButtons(chars(n)),
	},
	{
		field: `${action}.buttons[0].reply.id`,
		min: 1,
		max: 256,
		message: (n) => withButtons('A', chars(n)),
	},
	{
		field: `${interactive}.body.text`,
		min: 1,
		max: 4096,
		message: (n) => ({ kind: 'list', body: chars(n), button: 'Open', sections: [{ rows: [row] }] }),
	},
	{
		field: `${action}.button`,
		min: 1,
		max: 20,
		message: (n) => ({ kind: 'list', body: 'Hi', button: chars(n), sections: [{ rows: [row] }] }),
	},
	{
		field: `${action}.sections`,
		min: 1,
		max: 10,
		message: (n) => ({
			kind: 'list',
			body: 'Hi',
			button: 'Open',
			sections: many(n, (index) => ({
				title: `S${index}`,
				rows: [{ id: `r${index}`, title: 'R' }],
			})),
		}),
	},
	{
		field: `${action}.sections`,
		max: 10,
		message: (n) => ({
			kind: 'list',
			body: 'Hi',
			button: 'Open',
			sections: [0, 1].map((half) => ({
				title: `S${half}`,
				rows: many(half === 0 ? 5 : n - 5, (index) => ({ id: `r${half}${index}`, title: 'R' })),
			})),
		}),
	},
	{
		field: `${action}.sections[0].rows`,
		min: 1,
		max: 10,
		message: (n) => ({
			kind: 'list',
			body: 'Hi',
			button: 'Open',
			sections: [{ rows: many(n, (index) => ({ id: `r${index}`, title: 'R' })) }],
		}),
	},
	{
		field: `${action}.sections[0].title`,
		max: 24,
		message: (n) => ({
			kind: 'list',
			body: 'Hi',
			button: 'Open',
			sections: [{ title: chars(n), rows: [row] }],
		}),
	},
	{
		field: `${action}.sections[1].title`,
		min: 1,
		message: (n) => ({
			kind: 'list',
			body: 'Hi',
			button: 'Open',
			sections: [
				{ title: 'One', rows: [row] },
				{ title: chars(n), rows: [{ id: 'b', title: 'B' }] },
			],
		}),
	},
	{
		field: `${action}.sections[0].rows[0].id`,
		min: 1,
		max: 200,
		message: (n) => withRow({ id: chars(n) }),
	},
	{
		field: `${action}.sections[0].rows[0].title`,
		min: 1,
		max: 24,
		message: (n) => withRow({ title: chars(n) }),
	},
	{
		field: `${action}.sections[0].rows[0].description`,
		max: 72,
		message: (n) => withRow({ description: chars(n) }),
	},
	{
		field: `${parameters}.display_text`,
		min: 1,
		max: 20,
		message: (n) => ({
			kind: 'ctaUrl',
			body: 'Hi',
			displayText: chars(n),
			url: 'https://shop.example',
		}),
	},
	{
		field: `${parameters}.flow_cta`,
		min: 1,
		max: 30,
		message: (n) => ({ kind: 'flow', body: 'Hi', cta: chars(n), flowId: '1' }),
	},
	{
		field: `${parameters}.values.in_pin_code`,
		max: 6,
		message: (n) => ({
			kind: 'address',
			body: 'Hi',
			country: 'IN',
			values: { in_pin_code: '4'.repeat(n) },
		}),
	},
	{
		field: `${action}.cards`,
		min: 2,
		max: 10,
		message: (n) => ({ kind: 'mediaCarousel', body: 'Hi', cards: many(n, () => card) }),
	},
	{
		field: `${action}.cards[0].body.text`,
		max: 160,
		message: (n) => withCard({ body: chars(n) }),
	},
	{
		field: `${action}.cards[0].body.text`,
		max: 2,
		message: (n) => withCard({ body: `a${'\n'.repeat(n)}b` }),
	},
	{
		field: `${action}.cards[0].action.parameters.display_text`,
		min: 1,
		max: 20,
		message: (n) => withCard({ action: { ...card.action, displayText: chars(n) } }),
	},
	{
		field: `${action}.cards[0].action.buttons[0].quick_reply.title`,
		min: 1,
		max: 20,
		message: (n) => {
			const replies = { kind: 'replies', buttons: [{ id: 'a', title: chars(n) }] } as const;
			const other = { kind: 'replies', buttons: [button] } as const;
			return {
				kind: 'mediaCarousel',
				body: 'Hi',
				cards: [
					{ ...card, action: replies },
					{ ...card, action: other },
				],
			};
		},
	},
	{
		field: `${parameters}.display_text`,
		min: 1,
		max: 20,
		message: (n) => ({ kind: 'voiceCall', body: 'Hi', displayText: chars(n) }),
	},
	{
		field: `${parameters}.ttl_minutes`,
		min: 1,
		max: 43_200,
		message: (n) => ({ kind: 'voiceCall', body: 'Hi', displayText: 'Call', ttlMinutes: n }),
	},
	{
		field: `${parameters}.payload`,
		max: 512,
		message: (n) => ({ kind: 'voiceCall', body: 'Hi', displayText: 'Call', payload: chars(n) }),
	},
];
