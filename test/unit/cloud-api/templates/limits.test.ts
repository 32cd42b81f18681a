import { describe, expect, it } from '@jest/globals';
import { authenticationUpsertBody } from '../../../../cloud-api/templates/authenticationUpsertBody';
import type { JsonObject } from '../../../../cloud-api/json';
import type { Result } from '../../../../cloud-api/limits';
import { comparisonQuery } from '../../../../cloud-api/templates/comparisonQuery';
import { migrationBody } from '../../../../cloud-api/templates/migrationBody';
import {
	editTemplateBody,
	newTemplateBody,
	type NewTemplate,
} from '../../../../cloud-api/templates/templateBody';
import { groupUpdateBody, newGroupBody } from '../../../../cloud-api/templates/templateGroupBody';
import { archiveBody } from '../../../../cloud-api/templates/templateIds';
import { chars, many } from '../limits/limitCase';

const fieldsOf = (built: Result<unknown>): readonly string[] =>
	built.ok ? [] : built.problems.map(({ field }) => field);

const bodyPart: JsonObject = { type: 'BODY', text: 'Hello there' };
const url = { type: 'URL', text: 'Shop', url: 'https://shop.example' };

const template = (components: readonly JsonObject[], more: Partial<NewTemplate> = {}) =>
	fieldsOf(
		newTemplateBody({ name: 'a', language: 'en', category: 'marketing', components, ...more }),
	);
const withHeader = (header: JsonObject, more: Partial<NewTemplate> = {}) =>
	template([{ type: 'HEADER', ...header }, bodyPart], more);
const withBody = (text: string, more: JsonObject = {}, options: Partial<NewTemplate> = {}) =>
	template([{ type: 'BODY', text, ...more }], options);
const withButtons = (buttons: readonly JsonObject[], more: Partial<NewTemplate> = {}) =>
	template([bodyPart, { type: 'BUTTONS', buttons }], more);
const withButton = (button: JsonObject) => withButtons([button]);
const card = (text = 'Nice', buttons: readonly JsonObject[] = [url]): JsonObject => ({
	components: [
		{ type: 'HEADER', format: 'IMAGE', example: { header_handle: ['h'] } },
		{ type: 'BODY', text },
		{ type: 'BUTTONS', buttons },
	],
});
const withCards = (cards: readonly JsonObject[]) =>
	template([bodyPart, { type: 'CAROUSEL', cards }]);
const offer = (text: string, rest: readonly JsonObject[] = [], body: JsonObject = bodyPart) =>
	template([
		{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text, has_expiration: true } },
		body,
		{ type: 'BUTTONS', buttons: [url] },
		...rest,
	]);
const otp = (button: JsonObject, footer: JsonObject = { code_expiration_minutes: 10 }) =>
	template(
		[
			{ type: 'BODY', add_security_recommendation: true },
			{ type: 'FOOTER', ...footer },
			{ type: 'BUTTONS', buttons: [{ type: 'OTP', ...button }] },
		],
		{ category: 'authentication' },
	);
const app = (name = 'com.example.app', hash = 'K8a/AINcGX7') => ({
	package_name: name,
	signature_hash: hash,
});
const oneTap = (apps: readonly JsonObject[]) => otp({ otp_type: 'ONE_TAP', supported_apps: apps });
const reply = (text = 'A') => ({ type: 'QUICK_REPLY', text });
const ttl = (category: NewTemplate['category']) => (ttlSeconds: number) =>
	category === 'authentication'
		? fieldsOf(
				authenticationUpsertBody({
					name: 'a',
					languages: ['en'],
					otp: { kind: 'copyCode' },
					ttlSeconds,
				}),
			)
		: template([bodyPart], { category, ttlSeconds });

type Sized = (n: number) => readonly string[];

/** Each with the field to blame, what passes at most or at least, and a template of that size. */
const sizes: readonly (readonly [field: string, 'max' | 'min', bound: number, sized: Sized])[] = [
	['name', 'max', 512, (n) => template([bodyPart], { name: chars(n) })],
	['components[0].text', 'max', 60, (n) => withHeader({ format: 'TEXT', text: chars(n) })],
	['components[0].text', 'max', 1024, (n) => withBody(chars(n))],
	['components[1].text', 'max', 600, (n) => offer('Ends', [], { type: 'BODY', text: chars(n) })],
	[
		'components[1].text',
		'max',
		60,
		(n) => template([bodyPart, { type: 'FOOTER', text: chars(n) }]),
	],
	['components[1].buttons', 'max', 10, (n) => withButtons(many(n, (i) => reply(`B${i}`)))],
	['components[1].buttons', 'max', 2, (n) => withButtons(many(n, () => url))],
	['components[1].buttons[0].text', 'max', 25, (n) => withButton(reply(chars(n)))],
	['components[1].buttons[0].text', 'max', 25, (n) => withButton({ ...url, text: chars(n) })],
	[
		'components[1].buttons[0].url',
		'max',
		2000,
		(n) => withButton({ ...url, url: `https://a.example/${chars(n - 18)}` }),
	],
	[
		'components[1].buttons[0].phone_number',
		'max',
		20,
		(n) => withButton({ type: 'PHONE_NUMBER', text: 'Call', phone_number: '1'.repeat(n) }),
	],
	[
		'components[1].buttons[0].example',
		'max',
		20,
		(n) => withButton({ type: 'COPY_CODE', example: chars(n) }),
	],
	[
		'components[1].buttons[0].ttl_minutes',
		'max',
		43_200,
		(n) => withButton({ type: 'VOICE_CALL', text: 'Call', ttl_minutes: n }),
	],
	[
		'components[1].buttons[0].ttl_minutes',
		'min',
		1440,
		(n) => withButton({ type: 'VOICE_CALL', text: 'Call', ttl_minutes: n }),
	],
	['components[1].cards', 'max', 10, (n) => withCards(many(n, () => card()))],
	['components[1].cards', 'min', 2, (n) => withCards(many(n, () => card()))],
	[
		'components[1].cards[0].components[1].text',
		'max',
		160,
		(n) => withCards([card(chars(n)), card()]),
	],
	[
		'components[1].cards[0].components[2].buttons',
		'max',
		2,
		(n) =>
			withCards(
				many(2, () =>
					card(
						'Nice',
						many(n, () => reply()),
					),
				),
			),
	],
	['components[0].limited_time_offer.text', 'max', 16, (n) => offer(chars(n))],
	[
		'components[1].code_expiration_minutes',
		'max',
		90,
		(n) => otp({ otp_type: 'COPY_CODE' }, { code_expiration_minutes: n }),
	],
	[
		'components[1].code_expiration_minutes',
		'min',
		1,
		(n) => otp({ otp_type: 'COPY_CODE' }, { code_expiration_minutes: n }),
	],
	[
		'components[2].buttons[0].text',
		'max',
		25,
		(n) => otp({ otp_type: 'COPY_CODE', text: chars(n) }),
	],
	['components[2].buttons[0].supported_apps', 'max', 5, (n) => oneTap(many(n, () => app()))],
	['components[2].buttons[0].supported_apps', 'min', 1, (n) => oneTap(many(n, () => app()))],
	[
		'components[2].buttons[0].supported_apps[0].package_name',
		'max',
		224,
		(n) => oneTap([app(`com.${chars(n - 4)}`)]),
	],
	[
		'components[2].buttons[0].supported_apps[0].signature_hash',
		'max',
		11,
		(n) => oneTap([app('com.example.app', chars(n))]),
	],
	['message_send_ttl_seconds', 'max', 900, ttl('authentication')],
	['message_send_ttl_seconds', 'min', 30, ttl('authentication')],
	['message_send_ttl_seconds', 'max', 43_200, ttl('utility')],
	['message_send_ttl_seconds', 'min', 30, ttl('utility')],
	['message_send_ttl_seconds', 'max', 2_592_000, ttl('marketing')],
	['message_send_ttl_seconds', 'min', 43_200, ttl('marketing')],
	['hsm_ids', 'max', 100, (n) => fieldsOf(archiveBody(many(n, String)))],
	['hsm_ids', 'min', 1, (n) => fieldsOf(archiveBody(many(n, String)))],
	['count', 'max', 500, (n) => fieldsOf(migrationBody({ sourceAccountId: '1', count: n }))],
	[
		'template_ids',
		'max',
		500,
		(n) => fieldsOf(migrationBody({ sourceAccountId: '1', templateIds: many(n, String) })),
	],
	['name', 'max', 256, (n) => fieldsOf(newGroupBody({ name: chars(n), templateIds: ['1'] }))],
	['description', 'max', 512, (n) => fieldsOf(groupUpdateBody({ description: chars(n) }))],
	['days', 'max', 90, (n) => fieldsOf(comparisonQuery('1', n, 1_800_000_000))],
	['days', 'min', 7, (n) => fieldsOf(comparisonQuery('1', n, 1_800_000_000))],
];

describe('a template at the limit passes, one beyond is refused by the name of its field', () => {
	it.each(sizes)('%s: %s %d', (field, bound, size, sized) => {
		expect(sized(size)).toEqual([]);
		expect(sized(bound === 'max' ? size + 1 : size - 1)).toContain(field);
	});
});

const samples = (...values: string[]): JsonObject => ({ example: { body_text: [values] } });

const refused: readonly (readonly [what: string, found: readonly string[], field: string])[] = [
	['a name with capitals', template([bodyPart], { name: 'Order' }), 'name'],
	['a language with a dash', template([bodyPart], { language: 'es-MX' }), 'language'],
	['no components', template([]), 'components'],
	['no body', template([{ type: 'FOOTER', text: 'Bye' }]), 'components'],
	['two bodies', template([bodyPart, bodyPart]), 'components'],
	['a variable first', withBody('{{1}} is here', samples('x')), 'components[0].text'],
	['a variable last', withBody('Here is {{1}}', samples('x')), 'components[0].text'],
	[
		'a gap in the numbers',
		withBody('Hi {{1}} and {{3}}.', samples('x', 'y')),
		'components[0].text',
	],
	[
		'a name among numbers',
		withBody('Hi {{1}} and {{you}}.', samples('x', 'y')),
		'components[0].text',
	],
	[
		'a capital in a name',
		withBody('Hi {{You}}.', samples('x'), { isNamed: true }),
		'components[0].text',
	],
	['broken braces', withBody('Hi {{1} there'), 'components[0].text'],
	['no sample', withBody('Hi {{1}}.'), 'components[0].example'],
	['a sample short', withBody('Hi {{1}} of {{2}}.', samples('x')), 'components[0].example'],
	[
		'two variables in the header',
		withHeader({ text: 'A {{1}} {{2}}', example: { header_text: ['x', 'y'] } }),
		'components[0].text',
	],
	['a header without its sample', withHeader({ text: 'A {{1}} b' }), 'components[0].example'],
	[
		'a picture without handle',
		withHeader({ format: 'IMAGE' }),
		'components[0].example.header_handle',
	],
	[
		'a GIF outside marketing',
		withHeader({ format: 'GIF', example: { header_handle: ['h'] } }, { category: 'utility' }),
		'components[0].format',
	],
	[
		'a variable in the footer',
		template([bodyPart, { type: 'FOOTER', text: 'By {{1}} us' }]),
		'components[1].text',
	],
	['quick replies apart', withButtons([reply(), url, reply()]), 'components[1].buttons'],
	[
		'two phone numbers',
		withButtons(many(2, () => ({ type: 'PHONE_NUMBER', text: 'A', phone_number: '1' }))),
		'components[1].buttons',
	],
	[
		'two flows',
		withButtons(many(2, () => ({ type: 'FLOW', text: 'A', flow_id: '1' }))),
		'components[1].buttons',
	],
	['a URL that is none', withButton({ ...url, url: 'shop' }), 'components[1].buttons[0].url'],
	[
		'a variable within a URL',
		withButton({ ...url, url: 'https://a.example/{{1}}/b', example: ['x'] }),
		'components[1].buttons[0].url',
	],
	[
		'a URL without its sample',
		withButton({ ...url, url: 'https://a.example/{{1}}' }),
		'components[1].buttons[0].example',
	],
	[
		'a flow by id and name',
		withButton({ type: 'FLOW', text: 'A', flow_id: '1', flow_name: 'a' }),
		'components[1].buttons[0].flow_id',
	],
	[
		'a flow by nothing',
		withButton({ type: 'FLOW', text: 'A' }),
		'components[1].buttons[0].flow_id',
	],
	[
		'an unknown flow action',
		withButton({ type: 'FLOW', text: 'A', flow_id: '1', flow_action: 'x' }),
		'components[1].buttons[0].flow_action',
	],
	[
		'an unknown icon',
		withButton({ type: 'FLOW', text: 'A', flow_id: '1', icon: 'x' }),
		'components[1].buttons[0].icon',
	],
	[
		'an OTP button outside authentication',
		withButton({ type: 'OTP', otp_type: 'COPY_CODE' }),
		'components[1].buttons[0].type',
	],
	[
		'a text in an authentication template',
		template([bodyPart], { category: 'authentication' }),
		'components[0].text',
	],
	[
		'a header in an authentication template',
		template([{ type: 'HEADER', text: 'A' }, { type: 'BODY' }], { category: 'authentication' }),
		'components[0].type',
	],
	[
		'zero-tap without its terms',
		otp({ otp_type: 'ZERO_TAP', supported_apps: [app()] }),
		'components[2].buttons[0].zero_tap_terms_accepted',
	],
	['an OTP type there is not', otp({ otp_type: 'TWO_TAP' }), 'components[2].buttons[0].otp_type'],
	[
		'cards that differ',
		withCards([card(), card('Nice', [reply()])]),
		'components[1].cards[1].components',
	],
	[
		'a card without header',
		withCards(many(2, () => ({ components: [{ type: 'BUTTONS', buttons: [url] }] }))),
		'components[1].cards[0].components',
	],
	['an offer with a footer', offer('Ends', [{ type: 'FOOTER', text: 'A' }]), 'components'],
	[
		'an offer that is no marketing',
		template(
			[
				bodyPart,
				{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Ends' } },
				{ type: 'BUTTONS', buttons: [url] },
			],
			{ category: 'utility' },
		),
		'category',
	],
	[
		'an offer whose code is not first',
		template([
			bodyPart,
			{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Ends' } },
			{ type: 'BUTTONS', buttons: [url, { type: 'COPY_CODE', example: 'A' }] },
		]),
		'components',
	],
	['a bill in marketing', withButton({ type: 'ORDER_DETAILS', text: 'Pay' }), 'display_format'],
	[
		'an order status with a header',
		withHeader({ text: 'A' }, { subCategory: 'ORDER_STATUS', category: 'utility' }),
		'components',
	],
	['an edit that changes nothing', fieldsOf(editTemplateBody({})), 'template'],
	[
		'a group with nothing in it',
		fieldsOf(newGroupBody({ name: 'a', templateIds: [] })),
		'whatsapp_business_templates',
	],
	['an id of letters', fieldsOf(archiveBody(['order_update'])), 'hsm_ids[0]'],
	['an id twice', fieldsOf(archiveBody(['7', '7'])), 'hsm_ids[1]'],
];

describe('a template is refused for', () => {
	it.each(refused)('%s', (_what, found, field) => {
		expect(found).toContain(field);
	});
});

describe('left to Meta', () => {
	it.each([
		['a component we do not know', template([bodyPart, { type: 'NEW_THING', anything: true }])],
		['a button we do not know', withButton({ type: 'NEW_THING', text: 'A' })],
		['types in lower case', template([{ type: 'body', text: 'Hello there' }])],
		[
			'30 days for a utility template',
			template([bodyPart], { category: 'utility', ttlSeconds: -1 }),
		],
		[
			'a bill in marketing that says so',
			withButtons([{ type: 'ORDER_DETAILS', text: 'Pay' }], { displayFormat: 'order_details' }),
		],
	])('%s', (_what, found) => {
		expect(found).toEqual([]);
	});
});
