import { describe, expect, it } from '@jest/globals';
import type { JsonObject, JsonValue } from '../../../cloud-api/json';
import { graphCall } from '../../../nodes/WhatsApp/graphCall';

/** What the call would carry, or what is wrong with the parameters. */
function built(operation: string, parameters: JsonObject): JsonValue {
	const reading = graphCall(
		{ resource: 'template', operation, ...parameters },
		{ businessAccountId: '7' },
	);
	if (!reading.ok) return [...reading.problems];
	const { body, query } = reading.call;
	return body ?? query;
}

const create = (parameters: JsonObject): JsonValue =>
	built('create', { name: 'a', body: 'Hello there', ...parameters });

const componentsOf = (parameters: JsonObject): readonly JsonValue[] => {
	const body = create(parameters);
	if (Array.isArray(body)) return body;
	return (body as { components: readonly JsonValue[] }).components;
};

const button = (row: JsonObject) => componentsOf({ buttons: { button: [row] } })[1];

describe('the fields of a new template', () => {
	it('start with what n8n leaves out of the saved workflow', () => {
		expect(create({})).toEqual({
			name: 'a',
			language: 'en',
			category: 'UTILITY',
			components: [{ type: 'BODY', text: 'Hello there' }],
		});
	});

	it.each([
		[
			{ type: 'quickReply', text: 'Yes' },
			{ type: 'QUICK_REPLY', text: 'Yes' },
		],
		[
			{ type: 'url', text: 'Go', url: 'https://a.example/{{1}}', sample: 'https://a.example/b' },
			{
				type: 'URL',
				text: 'Go',
				url: 'https://a.example/{{1}}',
				example: ['https://a.example/b'],
			},
		],
		[
			{ type: 'phoneNumber', text: 'Call', phoneNumber: '+34600111222' },
			{ type: 'PHONE_NUMBER', text: 'Call', phone_number: '+34600111222' },
		],
		[
			{ type: 'copyCode', codeSample: 'TEN' },
			{ type: 'COPY_CODE', example: 'TEN' },
		],
		[
			{ type: 'flow', text: 'Book', flow: '77', flowAction: 'navigate', flowScreen: 'START' },
			{
				type: 'FLOW',
				text: 'Book',
				flow_id: '77',
				flow_action: 'navigate',
				navigate_screen: 'START',
			},
		],
		[
			{ type: 'flow', text: 'Book', flow: 'booking', flowAction: 'data_exchange' },
			{ type: 'FLOW', text: 'Book', flow_name: 'booking', flow_action: 'data_exchange' },
		],
		[{ type: 'catalog' }, { type: 'CATALOG', text: 'View catalog' }],
		[{ type: 'multiProduct' }, { type: 'MPM', text: 'View items' }],
		[{ type: 'product' }, { type: 'SPM', text: 'View' }],
		[
			{ type: 'orderDetails', text: 'Buy now' },
			{ type: 'ORDER_DETAILS', text: 'Buy now' },
		],
		[
			{ type: 'voiceCall', text: 'Call us', ttlMinutes: 1440 },
			{ type: 'VOICE_CALL', text: 'Call us', ttl_minutes: 1440 },
		],
		[{ type: 'requestContactInfo' }, { type: 'REQUEST_CONTACT_INFO' }],
	])('make of the button %j', (row, wire) => {
		expect(button(row)).toEqual({ type: 'BUTTONS', buttons: [wire] });
	});

	it.each(['image', 'video', 'document'])('put a sample %s above', (headerType) => {
		expect(componentsOf({ headerType, headerHandle: '4::h' })[0]).toEqual({
			type: 'HEADER',
			format: headerType.toUpperCase(),
			example: { header_handle: ['4::h'] },
		});
	});

	it('name variables, with or without braces', () => {
		expect(
			create({
				parameterFormat: 'named',
				body: 'Hi {{first_name}}, {{order}} is here.',
				bodySamples: {
					sample: [
						{ name: '{{order}}', value: '7' },
						{ name: 'first_name', value: 'Ana' },
					],
				},
			}),
		).toMatchObject({
			parameter_format: 'named',
			components: [
				{
					example: {
						body_text_named_params: [
							{ param_name: 'order', example: '7' },
							{ param_name: 'first_name', example: 'Ana' },
						],
					},
				},
			],
		});
	});

	it('lay out cards', () => {
		const card = {
			headerType: 'image',
			headerHandle: 'h',
			body: 'For {{1}} only',
			bodySamples: { sample: [{ value: 'Ana' }] },
			buttons: { button: [{ type: 'quickReply', text: 'More' }] },
		};
		expect(componentsOf({ category: 'marketing', cards: { card: [card, card] } })[1]).toMatchObject(
			{
				type: 'CAROUSEL',
				cards: [
					{ components: [{ type: 'HEADER' }, { type: 'BODY' }, { type: 'BUTTONS' }] },
					{ components: [{ type: 'HEADER' }, { type: 'BODY' }, { type: 'BUTTONS' }] },
				],
			},
		);
	});

	it('offer for a limited time, and hold what belongs to it', () => {
		const buttons = {
			button: [
				{ type: 'copyCode', codeSample: 'TEN' },
				{ type: 'url', text: 'Go', url: 'https://a.example' },
			],
		};
		const additionalFields = { offerText: 'Ends soon', offerExpires: false };
		const offer = { category: 'marketing', buttons, additionalFields };
		expect(componentsOf(offer)[0]).toEqual({
			type: 'LIMITED_TIME_OFFER',
			limited_time_offer: { text: 'Ends soon', has_expiration: false },
		});
		expect(componentsOf({ ...offer, category: 'utility' })).toEqual([
			expect.stringMatching(/category takes MARKETING/),
		]);
	});

	it('write a one-time password without a text', () => {
		expect(
			create({
				category: 'authentication',
				otpType: 'oneTap',
				codeExpirationMinutes: 5,
				apps: { app: [{ packageName: 'com.example.app', signatureHash: 'K8a/AINcGX7' }] },
				additionalFields: { ttlSeconds: 60 },
			}),
		).toMatchObject({
			category: 'AUTHENTICATION',
			message_send_ttl_seconds: 60,
			components: [
				{ type: 'BODY', add_security_recommendation: true },
				{ type: 'FOOTER', code_expiration_minutes: 5 },
				{ type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'ONE_TAP' }] },
			],
		});
	});

	it('keep quiet about additional fields left alone', () => {
		expect(
			create({
				category: 'marketing',
				additionalFields: { degreesOfFreedom: '{}', subCategory: '', trackingOptedOut: true },
			}),
		).toEqual({
			name: 'a',
			language: 'en',
			category: 'MARKETING',
			components: [{ type: 'BODY', text: 'Hello there' }],
			cta_url_link_tracking_opted_out: true,
		});
	});
});

describe('components as JSON', () => {
	const body = { type: 'BODY', text: 'Hello there' };

	it.each([
		['a list', [body]],
		['a list in a text', JSON.stringify([body])],
		['the whole of Meta’s example', { name: 'x', components: [body] }],
	])('may be %s', (_what, components) => {
		expect(create({ contentAs: 'json', components })).toMatchObject({ components: [body] });
	});

	it('say by themselves that their variables are named', () => {
		const named = {
			type: 'BODY',
			text: 'Hi {{you}} there',
			example: { body_text_named_params: [{ param_name: 'you', example: 'Ana' }] },
		};
		expect(create({ contentAs: 'json', components: [named] })).toMatchObject({
			parameter_format: 'named',
		});
	});

	it('that are none are refused', () => {
		expect(create({ contentAs: 'json', components: 'nonsense' })).toEqual(
			expect.arrayContaining([expect.stringMatching(/components takes at least 1/)]),
		);
	});
});

describe('an edit', () => {
	it('may keep the content and change how long a message is tried', () => {
		const kept = { templateId: '1', contentAs: 'keep', additionalFields: { ttlSeconds: 60 } };
		expect(built('edit', kept)).toEqual({ message_send_ttl_seconds: 60 });
	});

	it('that changes nothing is refused', () => {
		expect(built('edit', { templateId: '1', contentAs: 'keep' })).toEqual([
			expect.stringMatching(/at least one change/),
		]);
	});
});

describe('a deletion', () => {
	it.each([
		[{ name: 'a' }, { name: 'a' }],
		[
			{ deleteWhat: 'one', name: 'a', id: '7' },
			{ name: 'a', hsm_id: '7' },
		],
		[{ deleteWhat: 'ids', ids: '7, 8' }, { hsm_ids: '["7","8"]' }],
	])('of %j', (parameters, query) => {
		expect(built('delete', parameters)).toEqual(query);
	});

	it('of nothing is refused', () => {
		expect(built('delete', {})).toEqual([expect.stringMatching(/^name takes a text/)]);
	});
});

it('a comparison spans the days before its end', () => {
	const until = '2026-11-20T12:00:00Z';
	const parameters = { templateId: '1', otherTemplateId: '2', days: 7, until };
	const end = Date.parse(until) / 1000;
	expect(built('compare', parameters)).toEqual({
		template_ids: '[2]',
		start: String(end - 7 * 86_400),
		end: String(end),
	});
	expect(built('compare', { ...parameters, days: 8 })).toEqual([expect.stringMatching(/^days/)]);
});
