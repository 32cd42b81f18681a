import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { startPair, type Pair } from './startPair';

let pair: Pair;
const to = '34600111222';

beforeAll(async () => {
	pair = await startPair();
	await pair.emulator.customer({ name: 'Ana', waId: to }).say('hola');
});

afterAll(() => pair.close());

const buttons = (count: number, title = (index: number) => `Choice ${index}`) => ({
	type: 'interactive',
	interactive: {
		type: 'button',
		body: { text: 'Pick one' },
		action: {
			buttons: Array.from({ length: count }, (_, index) => ({
				type: 'reply',
				reply: { id: `id-${index}`, title: title(index) },
			})),
		},
	},
});

const list = (rows: number, sections = 1) => ({
	type: 'interactive',
	interactive: {
		type: 'list',
		body: { text: 'Pick one' },
		action: {
			button: 'Open',
			sections: Array.from({ length: sections }, (_, section) => ({
				title: `Section ${section}`,
				rows: Array.from({ length: rows }, (_row, row) => ({
					id: `${section}-${row}`,
					title: `Row ${row}`,
				})),
			})),
		},
	},
});

const interactive = (interactiveBody: object) => ({
	type: 'interactive',
	interactive: interactiveBody,
});

describe('What the emulator takes', () => {
	it.each([
		['text of 4096 characters', { type: 'text', text: { body: 'x'.repeat(4096) } }],
		['text of 4096 emoji', { type: 'text', text: { body: '👋'.repeat(4096) } }],
		['text without a type', { text: { body: 'hi' } }],
		['three buttons', buttons(3)],
		['ten rows', list(10)],
		['ten rows in five sections', list(2, 5)],
		[
			'an image by link',
			{ type: 'image', image: { link: 'https://shop.example/a.png', caption: 'A' } },
		],
		['a voice note', { type: 'audio', audio: { link: 'https://shop.example/a.ogg', voice: true } }],
		[
			'a location',
			{ type: 'location', location: { latitude: 40.4, longitude: -3.7, name: 'Madrid' } },
		],
		[
			'a contact',
			{
				type: 'contacts',
				contacts: [
					{ name: { formatted_name: 'Ana P', first_name: 'Ana' }, phones: [{ phone: '+34600' }] },
				],
			},
		],
		[
			'a link button',
			interactive({
				type: 'cta_url',
				body: { text: 'See' },
				action: {
					name: 'cta_url',
					parameters: { display_text: 'Open', url: 'https://shop.example' },
				},
			}),
		],
		[
			'a flow',
			interactive({
				type: 'flow',
				body: { text: 'Book' },
				action: {
					name: 'flow',
					parameters: {
						flow_message_version: '3',
						flow_name: 'visit_feedback',
						flow_cta: 'Book',
						flow_action: 'navigate',
						flow_action_payload: { screen: 'FIRST', data: { a: 1 } },
					},
				},
			}),
		],
		[
			'a location request',
			interactive({
				type: 'location_request_message',
				body: { text: 'Where?' },
				action: { name: 'send_location' },
			}),
		],
		[
			'a media carousel',
			interactive({
				type: 'carousel',
				body: { text: 'New' },
				action: {
					cards: [0, 1].map((index) => ({
						card_index: index,
						type: 'cta_url',
						header: { type: 'image', image: { link: 'https://shop.example/a.png' } },
						body: { text: 'Lamp' },
						action: {
							name: 'cta_url',
							parameters: { display_text: 'See', url: 'https://shop.example' },
						},
					})),
				},
			}),
		],
		[
			'a contact info request',
			interactive({
				type: 'request_contact_info',
				body: { text: 'Your number?' },
				action: { name: 'request_contact_info' },
			}),
		],
	])('%s', async (_what, message) => {
		const { status, body } = await createBusiness(pair.emulator).send(to, message);
		expect(body.error?.error_data.details).toBeUndefined();
		expect(status).toBe(200);
	});
});

describe('What the emulator refuses', () => {
	it.each([
		[
			'text of 4097 characters',
			{ type: 'text', text: { body: 'x'.repeat(4097) } },
			131009,
			'text.body',
		],
		['an empty text', { type: 'text', text: { body: '' } }, 131009, 'text.body'],
		['a text without its body', { type: 'text', text: {} }, 131008, 'text.body'],
		['a missing text', { type: 'text' }, 131008, 'text'],
		[
			'a preview without a link',
			{ type: 'text', text: { body: 'hi', preview_url: true } },
			131009,
			'text',
		],
		['an unknown type', { type: 'poll', poll: {} }, 100, 'type'],
		['an unknown key', { type: 'text', text: { body: 'hi', boddy: 'x' } }, 100, '"boddy"'],
		['four buttons', buttons(4), 131009, 'interactive.action.buttons'],
		[
			'a button title of 21 characters',
			buttons(1, () => 'x'.repeat(21)),
			131009,
			'buttons[0].reply.title',
		],
		['two buttons of one title', buttons(2, () => 'Same'), 131009, 'distinct titles'],
		['eleven rows', list(11), 131009, 'at most 10 rows'],
		['eleven rows over sections', list(4, 3), 131009, 'at most 10 rows'],
		[
			'an image by id and link',
			{ type: 'image', image: { id: '1', link: 'https://a.example/b' } },
			131009,
			'image',
		],
		['an image nobody uploaded', { type: 'image', image: { id: '1' } }, 131053, 'upload'],
		[
			'a latitude of 91',
			{ type: 'location', location: { latitude: 91, longitude: 0 } },
			131009,
			'latitude',
		],
		[
			'callback data of 513 characters',
			{ type: 'text', text: { body: 'a' }, biz_opaque_callback_data: 'x'.repeat(513) },
			131009,
			'biz_opaque_callback_data',
		],
		[
			'a reaction to nothing',
			{ type: 'reaction', reaction: { message_id: 'wamid.no', emoji: '👍' } },
			131009,
			'wamid.no',
		],
		[
			'one carousel card',
			interactive({
				type: 'carousel',
				body: { text: 'x' },
				action: {
					cards: [
						{
							card_index: 0,
							type: 'product',
							action: { product_retailer_id: '1', catalog_id: '2' },
						},
					],
				},
			}),
			131009,
			'2 to 10 cards',
		],
	])('%s', async (_what, message, code, where) => {
		const { status, body } = await createBusiness(pair.emulator).send(to, message);
		expect([status, body.error?.code]).toEqual([400, code]);
		expect(body.error?.error_data.details).toContain(where);
	});

	it('a message to nobody', async () => {
		const { body } = await createBusiness(pair.emulator).text(undefined, 'hi');
		expect(body.error).toMatchObject({
			code: 131008,
			error_data: { details: 'Parameter "to" is required.' },
		});
	});

	it('a body that is not JSON', async () => {
		const { emulator } = pair;
		const { status, body } = await createBusiness(emulator).call(
			'POST',
			`/${emulator.phoneNumberId}/messages`,
			'{"a"',
		);
		expect([status, body.error?.code]).toEqual([400, 100]);
	});

	it('a wrong token, with 401 and code 190', async () => {
		const { status, body } = await createBusiness(pair.emulator, 'wrong').text(to, 'hi');
		expect([status, body.error?.code]).toEqual([401, 190]);
	});

	it('an id that is not there, and a path that never was', async () => {
		const business = createBusiness(pair.emulator);
		const unknown = await business.call('GET', '/999');
		expect(unknown.body.error).toMatchObject({ code: 100, error_subcode: 33 });
		expect((await business.call('GET', '/1/2/3/4')).body.error?.code).toBe(2500);
	});
});
