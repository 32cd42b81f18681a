import { describe, expect, it } from '@jest/globals';
import { codePoints, type LimitProblem } from '../../../cloud-api/limits';
import { buildMessage } from '../../../cloud-api/messages/buildMessage';
import type { Envelope } from '../../../cloud-api/messages/envelope';
import type { OutboundMessage } from '../../../cloud-api/messages/outboundMessage';
import { indianBill } from './golden/commerce';
import { commerceLimits } from './limits/commerceLimits';
import { type LimitCase, many } from './limits/limitCase';
import { messageLimits } from './limits/messageLimits';

const limits = [...messageLimits, ...commerceLimits];

const problems = (message: OutboundMessage, envelope: Partial<Envelope> = {}) => {
	const built = buildMessage(message, { to: '34600000001', ...envelope });
	return built.ok ? [] : built.problems;
};

const fields = (message: OutboundMessage, envelope: Partial<Envelope> = {}) =>
	problems(message, envelope).map((problem) => problem.field);

const at = (limit: LimitCase, n: number): readonly LimitProblem[] =>
	problems(limit.message(n), limit.envelope?.(n));

const named = (bound: 'min' | 'max') =>
	limits.flatMap((limit) => {
		const n = limit[bound];
		return n === undefined ? [] : [[`${limit.message(n).kind} ${limit.field}`, n, limit] as const];
	});

describe('a message at the limit passes, one beyond is refused by the name of its field', () => {
	it.each(named('max'))('%s: at most %d', (_title, max, limit) => {
		expect(at(limit, max)).toEqual([]);
		expect(at(limit, max + 1).map(({ field }) => field)).toContain(limit.field);
	});

	it.each(named('min'))('%s: at least %d', (_title, min, limit) => {
		expect(at(limit, min)).toEqual([]);
		expect(at(limit, min - 1).map(({ field }) => field)).toContain(limit.field);
	});
});

const id = { id: '1' };
const buttons = [
	{ id: 'a', title: 'Same' },
	{ id: 'a', title: 'Same' },
];
const card = {
	header: { kind: 'image', media: id },
	action: { kind: 'ctaUrl', displayText: 'Buy', url: 'https://shop.example' },
} as const;
const action = 'interactive.action';

const rules: readonly (readonly [
	string,
	OutboundMessage,
	readonly string[],
	Partial<Envelope>?,
])[] = [
	['media with neither id nor link', { kind: 'image', media: { id: '' } }, ['image']],
	['media by a file path', { kind: 'video', media: { link: 'file:///a.mp4' } }, ['video.link']],
	[
		'a location without coordinates',
		{ kind: 'location', latitude: Number.NaN, longitude: 0 },
		['location.latitude'],
	],
	[
		'a reaction to nothing',
		{ kind: 'reaction', messageId: '', emoji: '👍' },
		['reaction.message_id'],
	],
	[
		'a card with only a formatted name',
		{ kind: 'contacts', contacts: [{ name: { formattedName: 'A' } }] },
		['contacts[0].name'],
	],
	[
		'a birthday in words',
		{
			kind: 'contacts',
			contacts: [{ name: { formattedName: 'A B', firstName: 'A' }, birthday: 'May' }],
		},
		['contacts[0].birthday'],
	],
	[
		'buttons that look or answer alike',
		{ kind: 'button', body: 'Hi', buttons },
		[`${action}.buttons[1].reply.id`, `${action}.buttons[1].reply.title`],
	],
	[
		'rows that answer alike, in two sections',
		{
			kind: 'list',
			body: 'Hi',
			button: 'Open',
			sections: [
				{ title: 'A', rows: [{ id: 'r', title: 'R' }] },
				{ title: 'B', rows: [{ id: 'r', title: 'R' }] },
			],
		},
		[`${action}.sections[1].rows[0].id`],
	],
	[
		'a link button without a web address',
		{ kind: 'ctaUrl', body: 'Hi', displayText: 'Go', url: 'shop' },
		[`${action}.parameters.url`],
	],
	[
		'a payment link under a header',
		{
			kind: 'ctaUrl',
			body: 'Hi',
			displayText: 'Go',
			url: 'https://pay.example',
			paymentLinkPreview: true,
			header: { kind: 'text', text: 'Pay' },
		},
		['interactive.header'],
	],
	[
		'an address form without a country',
		{ kind: 'address', body: 'Hi', country: '' },
		[`${action}.parameters.country`],
	],
	[
		'a flow named twice',
		{ kind: 'flow', body: 'Hi', cta: 'Go', flowId: '1', flowName: 'a' },
		[`${action}.parameters`],
	],
	['a flow named not at all', { kind: 'flow', body: 'Hi', cta: 'Go' }, [`${action}.parameters`]],
	[
		'an emoji on a flow button',
		{ kind: 'flow', body: 'Hi', cta: 'Go 🚀', flowId: '1' },
		[`${action}.parameters.flow_cta`],
	],
	[
		'a first screen the endpoint should choose',
		{ kind: 'flow', body: 'Hi', cta: 'Go', flowId: '1', action: 'data_exchange', screen: 'A' },
		[`${action}.parameters.flow_action_payload`],
	],
	[
		'a first screen with empty data',
		{ kind: 'flow', body: 'Hi', cta: 'Go', flowId: '1', data: {} },
		[`${action}.parameters.flow_action_payload.data`],
	],
	[
		'cards with different buttons',
		{
			kind: 'mediaCarousel',
			body: 'Hi',
			cards: [card, { ...card, action: { kind: 'replies', buttons: [{ id: 'a', title: 'A' }] } }],
		},
		[`${action}.cards[1].action`],
	],
	[
		'a bill that does not add up',
		{ kind: 'orderDetails', body: 'Hi', ...indianBill, total: 1 },
		[`${action}.parameters.total_amount.value`],
	],
	[
		'a bill of half a paisa',
		{
			kind: 'orderDetails',
			body: 'Hi',
			...indianBill,
			order: { ...indianBill.order, subtotal: 24_000.5 },
		},
		[`${action}.parameters.order.subtotal.value`, `${action}.parameters.total_amount.value`],
	],
	[
		'a reference with a space',
		{ kind: 'orderDetails', body: 'Hi', ...indianBill, referenceId: 'a b' },
		[`${action}.parameters.reference_id`],
	],
	[
		'a Brazilian bill without tax',
		{
			kind: 'orderDetails',
			body: 'Hi',
			...indianBill,
			currency: 'BRL',
			total: 24_000,
			order: { items: indianBill.order.items, subtotal: 24_000 },
		},
		[`${action}.parameters.order.tax`],
	],
	[
		'a template name with capitals',
		{ kind: 'template', name: 'Hello', language: 'en' },
		['template.name'],
	],
	[
		'a template language in words',
		{ kind: 'template', name: 'hello', language: 'English' },
		['template.language.code'],
	],
	[
		'named and numbered values together',
		{
			kind: 'template',
			name: 'hello',
			language: 'en',
			components: [
				{
					kind: 'body',
					parameters: [
						{ kind: 'text', text: 'a', name: 'a' },
						{ kind: 'text', text: 'b' },
					],
				},
			],
		},
		['template.components[0].parameters'],
	],
	[
		'an offer that ends in seconds',
		{
			kind: 'template',
			name: 'hello',
			language: 'en',
			components: [{ kind: 'limitedTimeOffer', expiresAt: 1_800_000_000 }],
		},
		['template.components[0].parameters[0].limited_time_offer.expiration_time_ms'],
	],
	[
		'the same button filled twice',
		{
			kind: 'template',
			name: 'hello',
			language: 'en',
			components: many(2, () => ({ kind: 'button', index: 0, button: { kind: 'url', text: 'a' } })),
		},
		['template.components[1]'],
	],
	['nobody to send to', { kind: 'text', body: 'Hi' }, ['to'], { to: '' }],
	[
		'a user id for a group',
		{ kind: 'text', body: 'Hi' },
		['to'],
		{ to: '', recipient: 'ES.a', recipientType: 'group' },
	],
	[
		'buttons in a group',
		{ kind: 'button', body: 'Hi', buttons: [{ id: 'a', title: 'A' }] },
		['type'],
		{ recipientType: 'group' },
	],
	[
		'a pin outside a group',
		{ kind: 'pin', action: 'unpin', messageId: 'wamid.A' },
		['recipient_type'],
	],
	[
		'a reaction that is a reply',
		{ kind: 'reaction', messageId: 'wamid.A', emoji: '👍' },
		['context'],
		{ replyTo: 'wamid.B' },
	],
	[
		'a sticker sent directly',
		{ kind: 'sticker', media: id },
		['category'],
		{ category: 'utility' },
	],
	[
		'a time to live in the window',
		{ kind: 'text', body: 'Hi' },
		['ttl_seconds'],
		{ ttlSeconds: 60 },
	],
];

describe('what no size tells', () => {
	// Not `it.each`: it hands a callback to a test that takes more arguments than its row has.
	for (const [title, message, expected, envelope] of rules) {
		it(`refuses ${title}`, () => {
			expect(fields(message, envelope)).toEqual(expected);
		});
	}
});

describe('problems', () => {
	it('come all at once, the envelope first', () => {
		const message: OutboundMessage = {
			kind: 'button',
			body: '',
			footer: 'f'.repeat(61),
			buttons: many(4, (index) => ({ id: `b${index}`, title: 't'.repeat(20 + index) })),
		};
		expect(fields(message, { to: '' })).toEqual([
			'to',
			'interactive.body.text',
			'interactive.footer.text',
			'interactive.action.buttons',
			'interactive.action.buttons[1].reply.title',
			'interactive.action.buttons[2].reply.title',
			'interactive.action.buttons[3].reply.title',
		]);
	});

	it('say the limit and what was given, but never the text', () => {
		const title = 'confidential titles of 31 chars';
		expect(problems({ kind: 'button', body: 'Hi', buttons: [{ id: 'a', title }] })).toEqual([
			{
				field: 'interactive.action.buttons[0].reply.title',
				limit: 'at most 20 characters',
				actual: 31,
				message: 'interactive.action.buttons[0].reply.title takes at most 20 characters, got 31',
			},
		]);
	});

	it('count an emoji beyond the basic plane as one character', () => {
		expect(codePoints('👍')).toBe(1);
		const body = '👍'.repeat(20);
		expect(fields({ kind: 'button', body: 'Hi', buttons: [{ id: 'a', title: body }] })).toEqual([]);
		expect(
			fields({ kind: 'button', body: 'Hi', buttons: [{ id: 'a', title: `${body}👍` }] }),
		).toEqual(['interactive.action.buttons[0].reply.title']);
	});
});
