import { describe, expect, it } from '@jest/globals';
import { templateDefinition } from '../../../../cloud-api/templates/TemplateDefinition';
import { templateVariables } from '../../../../cloud-api/templates/templateVariables';

const keys = (components: Parameters<typeof templateVariables>[0]) =>
	templateVariables(components).map(({ key, kind }) => `${key} ${kind}`);

describe('the variables of a template', () => {
	it('are numbered texts with the samples they were approved with', () => {
		const components = [
			{
				type: 'HEADER',
				format: 'TEXT',
				text: 'Our {{1}} is on!',
				example: { header_text: ['Summer Sale'] },
			},
			{
				type: 'BODY',
				text: 'Shop now through {{1}} and use code {{2}}.',
				example: { body_text: [['the end of August', '25OFF']] },
			},
			{ type: 'FOOTER', text: 'Not for {{me}}' },
		];
		expect(templateVariables(components)).toEqual([
			{
				key: 'header.1',
				component: 'header',
				kind: 'text',
				name: '1',
				required: true,
				label: 'Header {{1}}',
				example: 'Summer Sale',
			},
			{
				key: 'body.1',
				component: 'body',
				kind: 'text',
				name: '1',
				required: true,
				label: 'Body {{1}}',
				example: 'the end of August',
			},
			{
				key: 'body.2',
				component: 'body',
				kind: 'text',
				name: '2',
				required: true,
				label: 'Body {{2}}',
				example: '25OFF',
			},
		]);
	});

	it('are named texts, each once, with the samples of their names', () => {
		const found = templateVariables([
			{
				type: 'BODY',
				text: 'Hi {{first_name}}, order {{order}} is {{first_name}}s',
				example: {
					body_text_named_params: [
						{ param_name: 'order', example: '860198' },
						{ param_name: 'first_name', example: 'Pablo' },
					],
				},
			},
		]);
		expect(found.map(({ name, example }) => [name, example])).toEqual([
			['first_name', 'Pablo'],
			['order', '860198'],
		]);
	});

	it.each([
		['IMAGE', 'image'],
		['VIDEO', 'video'],
		['DOCUMENT', 'document'],
		['GIF', 'gif'],
		['LOCATION', 'location'],
		['PRODUCT', 'product'],
	])('hold the file or place of a header %s', (format, kind) => {
		expect(keys([{ type: 'HEADER', format }])).toEqual([`header ${kind}`]);
	});

	it('are the values of buttons, counted among all of them', () => {
		const buttons = [
			{ type: 'QUICK_REPLY', text: 'Stop' },
			{ type: 'PHONE_NUMBER', text: 'Call', phone_number: '34600' },
			{ type: 'URL', text: 'Shop', url: 'https://shop.example' },
			{ type: 'URL', text: 'Cart', url: 'https://shop.example/{{1}}', example: ['cart-7'] },
			{ type: 'COPY_CODE', example: 'TEN' },
			{ type: 'FLOW', text: 'Book' },
			{ type: 'CATALOG', text: 'View catalog' },
			{ type: 'MPM', text: 'View items' },
			{ type: 'SPM', text: 'View' },
			{ type: 'ORDER_DETAILS', text: 'Review and Pay' },
			{ type: 'VOICE_CALL', text: 'Call us' },
			{ type: 'REQUEST_CONTACT_INFO' },
			{ type: 'SOMETHING_NEW', text: 'New' },
		];
		expect(keys([{ type: 'BUTTONS', buttons }])).toEqual([
			'button0 payload',
			'button3 urlSuffix',
			'button4 couponCode',
			'button5 flow',
			'button6 catalog',
			'button7 multiProduct',
			'button9 orderDetails',
			'button10 voiceCall',
		]);
	});

	it.each([
		['as written', { type: 'OTP', otp_type: 'COPY_CODE' }],
		[
			'as Meta gives it back',
			{
				type: 'URL',
				text: 'Copy code',
				url: 'https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}',
			},
		],
	])('are one code for text and button of an authentication template, %s', (_how, button) => {
		const found = templateVariables([
			{ type: 'BODY', add_security_recommendation: true },
			{ type: 'BUTTONS', buttons: [button] },
		]);
		expect(found.map(({ key, kind, sameAs }) => [key, kind, sameAs])).toEqual([
			['body.1', 'otpCode', undefined],
			['button0', 'otpCode', 'body.1'],
		]);
	});

	it('are told apart by card', () => {
		const card = {
			components: [
				{ type: 'header', format: 'image' },
				{ type: 'body', text: 'Meet {{1}} here' },
				{
					type: 'buttons',
					buttons: [{ type: 'url', text: 'Buy', url: 'https://s.example/{{1}}' }],
				},
			],
		};
		const found = templateVariables([{ type: 'CAROUSEL', cards: [card, card] }]);
		expect(found.map(({ key, card: at }) => [key, at])).toEqual([
			['card0.header', 0],
			['card0.body.1', 0],
			['card0.button0', 0],
			['card1.header', 1],
			['card1.body.1', 1],
			['card1.button0', 1],
		]);
		expect(found.at(-1)?.label).toBe('Card 2: Button "Buy"');
	});

	it('have the end of a limited-time offer, when it counts down', () => {
		const offer = (has_expiration: boolean) => [
			{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Ends soon', has_expiration } },
		];
		expect(keys(offer(true))).toEqual(['limitedTimeOffer expiresAt']);
		expect(keys(offer(false))).toEqual([]);
	});

	it('are none where there are no components, or broken ones', () => {
		expect(keys([])).toEqual([]);
		expect(keys([null, 'x', { type: 'BODY' }, { type: 'CAROUSEL', cards: 3 }])).toEqual([]);
	});
});

describe('the definition behind a node', () => {
	it('reads what Graph gives, whatever is missing', () => {
		expect(
			templateDefinition({ id: '7', name: 'a', language: 'en', category: 'UTILITY' }),
		).toMatchObject({ category: 'utility', isNamed: false, variables: [], status: '' });
		expect(templateDefinition({ parameter_format: 'NAMED' }).isNamed).toBe(true);
	});
});
