import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { hour, startPair, type Pair } from './startPair';

let pair: Pair;

beforeEach(async () => {
	pair = await startPair();
});

afterEach(() => pair.close());

const reminder = {
	type: 'template',
	template: {
		name: 'cart_reminder',
		language: { code: 'en' },
		components: [
			{
				type: 'body',
				parameters: [
					{ type: 'text', text: 'Ana' },
					{ type: 'text', text: 'two lamps' },
				],
			},
			{ type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: 'c-77' }] },
		],
	},
};

describe('The 24 h window', () => {
	it('is open for 24 h from the last message of the customer, and not a millisecond longer', async () => {
		const { emulator } = pair;
		const ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
		const business = createBusiness(emulator);
		await ana.say('hola');
		await emulator.clock.advance(24 * hour - 1);
		expect((await business.text('34600111222', 'in time')).status).toBe(200);
		await emulator.clock.advance(1);
		const late = await business.text('34600111222', 'too late');
		expect(late.status).toBe(400);
		expect(late.body.error?.code).toBe(131047);
		expect(ana.messages().map((message) => message.text)).toEqual(['hola', 'in time']);

		await ana.say('still here');
		expect((await business.text('34600111222', 'open again')).status).toBe(200);
	});

	it('lets a template through to someone who never wrote, priced by its category', async () => {
		const { emulator, receiver } = pair;
		const business = createBusiness(emulator);
		expect((await business.text('34600111222', 'hello')).body.error?.code).toBe(131047);
		const { status, body } = await business.send('34600111222', reminder);
		expect(status).toBe(200);
		expect(body.messages).toMatchObject([{ message_status: 'accepted' }]);

		const ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
		const shown = await ana.hears(/two lamps is waiting/);
		expect(shown.content).toMatchObject({
			kind: 'card',
			header: { text: 'Still thinking it over?' },
			actions: [
				{ kind: 'link', title: 'Back to my cart', url: 'https://shop.example/cart/c-77' },
				{ kind: 'quickReply', title: 'No, thanks' },
			],
		});
		await emulator.settled();
		expect(receiver.received.at(-1)?.change.statuses).toMatchObject([
			{ pricing: { category: 'marketing', type: 'regular', billable: true } },
		]);
	});

	it('brings the tap on a template button back as a button message', async () => {
		const { emulator, receiver } = pair;
		const ana = emulator.customer({ name: 'Ana', waId: '34600111222' });
		const { body } = await createBusiness(emulator).send('34600111222', reminder);
		await ana.tap('No, thanks');
		await emulator.settled();
		expect(receiver.received.at(-1)?.change.messages).toMatchObject([
			{
				type: 'button',
				button: { payload: 'No, thanks', text: 'No, thanks' },
				context: { id: body.messages?.[0]?.id },
			},
		]);
	});

	it('refuses afterwards, by a failed status, when asked to behave as Meta mostly does', async () => {
		await pair.close();
		pair = await startPair({ refusals: 'status' });
		const { emulator, receiver } = pair;
		expect((await createBusiness(emulator).text('34600111222', 'hello')).status).toBe(200);
		await emulator.settled();
		expect(receiver.received.map((one) => one.change.statuses?.[0])).toMatchObject([
			{ status: 'failed', errors: [{ code: 131047 }] },
		]);
	});
});

describe('A template', () => {
	const send = (template: object) =>
		createBusiness(pair.emulator).send('34600111222', { type: 'template', template });
	const body = (...texts: readonly string[]) => ({
		type: 'body',
		parameters: texts.map((text) => ({ type: 'text', text })),
	});

	it.each([
		['unknown name', { name: 'no_such', language: { code: 'en' } }, 132001, 404],
		['unknown language', { name: 'cart_reminder', language: { code: 'fr' } }, 132001, 404],
		[
			'too few values',
			{ name: 'cart_reminder', language: { code: 'en' }, components: [body('Ana')] },
			132000,
			400,
		],
		['none at all', { name: 'cart_reminder', language: { code: 'en' } }, 132000, 400],
		[
			'a button left empty',
			{ name: 'cart_reminder', language: { code: 'en' }, components: [body('Ana', 'lamps')] },
			131008,
			400,
		],
		[
			'a value for a name it does not have',
			{
				name: 'order_update',
				language: { code: 'en' },
				components: [
					{
						type: 'body',
						parameters: [
							{ type: 'text', parameter_name: 'customer_name', text: 'Ana' },
							{ type: 'text', parameter_name: 'order', text: '7' },
						],
					},
				],
			},
			132012,
			400,
		],
	])('with %s is refused', async (_what, template, code, status) => {
		const refused = await send(template);
		expect([refused.status, refused.body.error?.code]).toEqual([status, code]);
	});

	it('of one’s own can be added and is filled by name', async () => {
		pair.emulator.addTemplate({
			name: 'pickup_ready',
			language: 'es',
			category: 'UTILITY',
			parameter_format: 'NAMED',
			components: [{ type: 'BODY', text: 'Hola {{name}}, tu pedido está listo, {{name}}.' }],
		});
		const { status } = await send({
			name: 'pickup_ready',
			language: { code: 'es' },
			components: [
				{ type: 'body', parameters: [{ type: 'text', parameter_name: 'name', text: 'Ana' }] },
			],
		});
		expect(status).toBe(200);
		const ana = pair.emulator.customer({ name: 'Ana', waId: '34600111222' });
		await ana.hears('Hola Ana, tu pedido está listo, Ana.');
	});
});
