import { describe, expect, it } from '@jest/globals';
import {
	authenticationComponents,
	messageComponents,
} from '../../../../cloud-api/templates/componentsOf';
import { copyTemplateBody } from '../../../../cloud-api/templates/copyTemplate';
import { libraryTemplateBody } from '../../../../cloud-api/templates/libraryTemplateBody';
import { newTemplateBody } from '../../../../cloud-api/templates/templateBody';
import type { ButtonSpec, MessageSpec } from '../../../../cloud-api/templates/TemplateSpec';

const body = { text: 'Our sale is on.' };

/** What Meta's document has as examples of `POST /{waba}/message_templates`, from our input. */
const goldens: readonly (readonly [string, MessageSpec, boolean, readonly unknown[]])[] = [
	[
		'text header, body, footer and 2 quick replies',
		{
			header: { kind: 'text', text: 'Our {{1}} is on!', samples: [{ value: 'Summer Sale' }] },
			body: {
				text: 'Shop now through {{1}} and use code {{2}} to get {{3}} off of all merchandise.',
				samples: [{ value: 'the end of August' }, { value: '25OFF' }, { value: '25%' }],
			},
			footer: 'Use the buttons below to manage your marketing subscriptions',
			buttons: [
				{ kind: 'quickReply', text: 'Unsubcribe from Promos' },
				{ kind: 'quickReply', text: 'Unsubscribe from All' },
			],
		},
		false,
		[
			{
				type: 'HEADER',
				format: 'TEXT',
				text: 'Our {{1}} is on!',
				example: { header_text: ['Summer Sale'] },
			},
			{
				type: 'BODY',
				text: 'Shop now through {{1}} and use code {{2}} to get {{3}} off of all merchandise.',
				example: { body_text: [['the end of August', '25OFF', '25%']] },
			},
			{ type: 'FOOTER', text: 'Use the buttons below to manage your marketing subscriptions' },
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'QUICK_REPLY', text: 'Unsubcribe from Promos' },
					{ type: 'QUICK_REPLY', text: 'Unsubscribe from All' },
				],
			},
		],
	],
	[
		'document header, phone number and URL',
		{
			header: { kind: 'document', handle: '4::YXBwb' },
			body: {
				text: 'Thank you for your order, {{1}}! Your order number is {{2}}. Thanks again!',
				samples: [{ value: 'Mark' }, { value: '860198-230332' }],
			},
			buttons: [
				{ kind: 'phoneNumber', text: 'Call', phoneNumber: '16467043595' },
				{ kind: 'url', text: 'Contact Support', url: 'https://www.examplesite.com/support' },
			],
		},
		false,
		[
			{ type: 'HEADER', format: 'DOCUMENT', example: { header_handle: ['4::YXBwb'] } },
			{
				type: 'BODY',
				text: 'Thank you for your order, {{1}}! Your order number is {{2}}. Thanks again!',
				example: { body_text: [['Mark', '860198-230332']] },
			},
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'PHONE_NUMBER', text: 'Call', phone_number: '16467043595' },
					{ type: 'URL', text: 'Contact Support', url: 'https://www.examplesite.com/support' },
				],
			},
		],
	],
	[
		'named variables',
		{
			body: {
				text: 'Hi {{first_name}}, order {{order}} is here.',
				samples: [{ value: 'Pablo' }, { name: 'order', value: '7' }],
			},
		},
		true,
		[
			{
				type: 'BODY',
				text: 'Hi {{first_name}}, order {{order}} is here.',
				example: {
					body_text_named_params: [
						{ param_name: 'first_name', example: 'Pablo' },
						{ param_name: 'order', example: '7' },
					],
				},
			},
		],
	],
	[
		'a limited-time offer',
		{
			header: { kind: 'image', handle: 'h' },
			offer: { text: 'Expiring offer!' },
			body,
			buttons: [
				{ kind: 'copyCode', sample: 'CARIBE25' },
				{
					kind: 'url',
					text: 'Book now!',
					url: 'https://e.example/{{1}}',
					sample: 'https://e.example/x',
				},
			],
		},
		false,
		[
			{ type: 'HEADER', format: 'IMAGE', example: { header_handle: ['h'] } },
			{
				type: 'LIMITED_TIME_OFFER',
				limited_time_offer: { text: 'Expiring offer!', has_expiration: true },
			},
			{ type: 'BODY', ...body },
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'COPY_CODE', example: 'CARIBE25' },
					{
						type: 'URL',
						text: 'Book now!',
						url: 'https://e.example/{{1}}',
						example: ['https://e.example/x'],
					},
				],
			},
		],
	],
	[
		'a carousel',
		{
			body,
			cards: [1, 2].map(() => ({
				header: { kind: 'product' } as const,
				buttons: [{ kind: 'product' } as const],
			})),
		},
		false,
		[
			{ type: 'BODY', ...body },
			{
				type: 'CAROUSEL',
				cards: [1, 2].map(() => ({
					components: [
						{ type: 'HEADER', format: 'PRODUCT' },
						{ type: 'BUTTONS', buttons: [{ type: 'SPM', text: 'View' }] },
					],
				})),
			},
		],
	],
	[
		'a location and a request to call',
		{ header: { kind: 'location' }, body, callPermission: true },
		false,
		[
			{ type: 'HEADER', format: 'LOCATION' },
			{ type: 'BODY', ...body },
			{ type: 'CALL_PERMISSION_REQUEST' },
		],
	],
];

describe('a template', () => {
	it.each(goldens)('with %s', (_what, spec, isNamed, components) => {
		const made = messageComponents(spec, isNamed);
		expect(made).toEqual(components);
		const name = 'a_template';
		const built = newTemplateBody({
			name,
			language: 'en_US',
			category: 'marketing',
			isNamed,
			components: made,
		});
		expect(built).toEqual({
			ok: true,
			body: {
				name,
				language: 'en_US',
				category: 'MARKETING',
				...(isNamed ? { parameter_format: 'named' } : {}),
				components,
			},
		});
	});

	const buttons: readonly (readonly [ButtonSpec, object])[] = [
		[
			{ kind: 'flow', text: 'Book', flow: { id: '7' }, action: 'navigate', screen: 'WELCOME' },
			{
				type: 'FLOW',
				text: 'Book',
				flow_id: '7',
				flow_action: 'navigate',
				navigate_screen: 'WELCOME',
			},
		],
		[
			{ kind: 'flow', text: 'Book', flow: { name: 'booking' }, icon: 'REVIEW' },
			{ type: 'FLOW', text: 'Book', flow_name: 'booking', icon: 'REVIEW' },
		],
		[
			{ kind: 'flow', text: 'Book', flow: { json: '{}' } },
			{ type: 'FLOW', text: 'Book', flow_json: '{}' },
		],
		[{ kind: 'catalog' }, { type: 'CATALOG', text: 'View catalog' }],
		[{ kind: 'multiProduct' }, { type: 'MPM', text: 'View items' }],
		[{ kind: 'orderDetails' }, { type: 'ORDER_DETAILS', text: 'Review and Pay' }],
		[
			{ kind: 'voiceCall', text: 'Call us', ttlMinutes: 1440 },
			{ type: 'VOICE_CALL', text: 'Call us', ttl_minutes: 1440 },
		],
		[{ kind: 'requestContactInfo' }, { type: 'REQUEST_CONTACT_INFO' }],
	];

	it.each(buttons)('has the button %j', (button, wire) => {
		expect(messageComponents({ body, buttons: [button] })[1]).toEqual({
			type: 'BUTTONS',
			buttons: [wire],
		});
	});

	it('for one-time passwords has no text of its own', () => {
		const components = authenticationComponents({
			securityRecommendation: true,
			codeExpirationMinutes: 10,
			otp: {
				kind: 'zeroTap',
				text: 'Copy Code',
				autofillText: 'Autofill',
				apps: [{ packageName: 'com.example.luckyshrub', signatureHash: 'K8a/AINcGX7' }],
				termsAccepted: true,
			},
		});
		expect(components).toEqual([
			{ type: 'BODY', add_security_recommendation: true },
			{ type: 'FOOTER', code_expiration_minutes: 10 },
			{
				type: 'BUTTONS',
				buttons: [
					{
						type: 'OTP',
						otp_type: 'ZERO_TAP',
						text: 'Copy Code',
						autofill_text: 'Autofill',
						supported_apps: [
							{ package_name: 'com.example.luckyshrub', signature_hash: 'K8a/AINcGX7' },
						],
						zero_tap_terms_accepted: true,
					},
				],
			},
		]);
		const whole = {
			name: 'otp',
			language: 'en_US',
			category: 'authentication',
			components,
		} as const;
		expect(newTemplateBody(whole).ok).toBe(true);
	});

	it('of the library brings the addresses of its buttons', () => {
		const built = libraryTemplateBody({
			name: 'my_payment',
			language: 'en_US',
			category: 'utility',
			libraryName: 'payment_due',
			buttons: [
				{
					kind: 'url',
					baseUrl: 'https://www.example.com/{{1}}',
					suffixSample: 'https://www.example.com/demo',
				},
				{ kind: 'phoneNumber', phoneNumber: '+16315551010' },
			],
		});
		expect(built.ok && built.body['library_template_button_inputs']).toEqual([
			{
				type: 'URL',
				url: {
					base_url: 'https://www.example.com/{{1}}',
					url_suffix_example: 'https://www.example.com/demo',
				},
			},
			{ type: 'PHONE_NUMBER', phone_number: '+16315551010' },
		]);
	});
});

describe('a copy', () => {
	const node = {
		name: 'a',
		language: 'en',
		category: 'MARKETING',
		components: [
			{ type: 'HEADER', format: 'IMAGE', example: { header_handle: ['https://cdn.example/1'] } },
			{ type: 'BODY', text: 'Good morning' },
		],
	};

	it('says other words, with a sample of its own', () => {
		const copy = copyTemplateBody(node, {
			name: 'a',
			language: 'es',
			headerHandle: 'h2',
			texts: new Map([['Good morning', 'Buenos días']]),
		});
		expect(copy).toMatchObject({
			ok: true,
			body: {
				language: 'es',
				components: [{ example: { header_handle: ['h2'] } }, { type: 'BODY', text: 'Buenos días' }],
			},
		});
	});

	it('needs that sample', () => {
		const copy = copyTemplateBody(node, { name: 'a', language: 'es' });
		expect(copy).toMatchObject({
			problems: [{ field: 'components[0].example.header_handle' }],
		});
	});

	it('is not made of an authentication template', () => {
		const copy = copyTemplateBody(
			{ ...node, category: 'AUTHENTICATION' },
			{ name: 'b', language: 'en' },
		);
		expect(copy).toMatchObject({ problems: [{ field: 'category' }] });
	});
});
