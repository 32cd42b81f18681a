import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Customer, TemplateDefinition } from '../../../emulator/src/createEmulator';
import { createBusiness } from './createBusiness';
import { startPair, type Pair } from './startPair';

const to = '919800000001';
const product = { product_retailer_id: 'lamp-desk', catalog_id: '194836987003835' };
let pair: Pair;
let asha: Customer;

beforeAll(async () => {
	pair = await startPair({ limits: { marketing: null } });
	asha = pair.emulator.customer({ name: 'Asha', waId: to });
});
afterAll(() => pair.close());

type Components = TemplateDefinition['components'];

/** Approves a template, sends it filled with `filling`, and gives what the phone shows of it. */
async function shown(name: string, components: Components, filling: readonly object[] = []) {
	pair.emulator.addTemplate({
		name,
		language: 'en',
		category: 'MARKETING',
		components: [{ type: 'BODY', text: 'Hello' }, ...components],
	});
	const { body, status } = await createBusiness(pair.emulator).send(to, {
		type: 'template',
		template: { name, language: { code: 'en' }, components: filling },
	});
	expect({ status, error: body.error }).toMatchObject({ status: 200 });
	return asha.messages().at(-1)?.content;
}
const withButton = (
	name: string,
	button: Extract<Components[number], { type: 'BUTTONS' }>['buttons'][number],
	value?: object,
	subType = button.type.toLowerCase(),
) =>
	shown(
		name,
		[{ type: 'BUTTONS', buttons: [button] }],
		value === undefined
			? []
			: [{ type: 'button', sub_type: subType, index: 0, parameters: [value] }],
	);

describe('A button of a template', () => {
	it('opens a Flow on the screen it names, with the token and data of the send', async () => {
		const button = {
			type: 'FLOW',
			text: 'Book',
			flow_id: '123',
			navigate_screen: 'DAY',
		} as const;
		const action = { flow_token: 'token-1', flow_action_data: { day: 'monday' } };
		expect(await withButton('flow', button, { type: 'action', action })).toMatchObject({
			actions: [
				{
					kind: 'flow',
					title: 'Book',
					start: {
						flow: '123',
						token: 'token-1',
						asksEndpoint: false,
						opensOn: { screen: 'DAY', data: { day: 'monday' } },
					},
				},
			],
		});
	});

	it('asks the endpoint first when the Flow begins there', async () => {
		const button = {
			type: 'FLOW',
			text: 'Book',
			flow_id: '1',
			flow_action: 'DATA_EXCHANGE',
		} as const;
		expect(await withButton('asking_flow', button)).toMatchObject({
			actions: [{ start: { asksEndpoint: true, token: 'unused' } }],
		});
	});

	it('shows the whole catalog, or the products of the send', async () => {
		expect(await withButton('catalog', { type: 'CATALOG', text: 'View catalog' })).toMatchObject({
			actions: [{ kind: 'shop', offer: { kind: 'all' } }],
		});
		const action = {
			sections: [{ title: 'Light', product_items: [{ product_retailer_id: 'lamp-desk' }] }],
		};
		expect(
			await withButton('mpm', { type: 'MPM', text: 'View items' }, { type: 'action', action }),
		).toMatchObject({
			actions: [{ offer: { sections: [{ title: 'Light', retailerIds: ['lamp-desk'] }] } }],
		});
	});

	it('shows the product of the header', async () => {
		expect(
			await shown(
				'spm',
				[
					{ type: 'HEADER', format: 'PRODUCT' },
					{ type: 'BUTTONS', buttons: [{ type: 'SPM', text: 'View' }] },
				],
				[{ type: 'header', parameters: [{ type: 'product', product }] }],
			),
		).toMatchObject({
			header: { product: 'lamp-desk' },
			actions: [{ offer: { sections: [{ retailerIds: ['lamp-desk'] }] } }],
		});
	});

	it('asks for a payment, which the customer can make', async () => {
		const order_details = {
			reference_id: 'order-9',
			type: 'digital-goods',
			currency: 'INR',
			total_amount: { value: 21_000, offset: 100 },
			payment_configuration: 'shop-upi',
			order: { status: 'pending' },
		};
		const value = { type: 'action', action: { order_details } };
		const button = { type: 'ORDER_DETAILS', text: 'Buy now' } as const;
		expect(await withButton('order', button, value)).toMatchObject({
			actions: [
				{
					kind: 'pay',
					title: 'Buy now',
					order: { referenceId: 'order-9', total: 210, ways: [{ name: 'shop-upi' }] },
				},
			],
		});
		await asha.pay('order-9');
		expect(asha.messages().at(-1)?.content).toEqual({
			kind: 'payment',
			referenceId: 'order-9',
			outcome: 'captured',
		});
	});

	it('calls with the payload of the send', async () => {
		const value = { type: 'payload', payload: 'ticket-7' };
		expect(await withButton('call', { type: 'VOICE_CALL', text: 'Ring us' }, value)).toMatchObject({
			actions: [{ kind: 'voiceCall', payload: 'ticket-7' }],
		});
	});
});

describe('Beside the buttons, a template', () => {
	it('asks for call permission and counts down an offer', async () => {
		expect(await shown('permission', [{ type: 'CALL_PERMISSION_REQUEST' }])).toMatchObject({
			actions: [{ status: 'temporary' }, { status: 'permanent' }, { status: 'no_permission' }],
		});
		const endsAt = Date.UTC(2026, 11, 24);
		expect(
			await shown(
				'offer',
				[{ type: 'LIMITED_TIME_OFFER', limited_time_offer: { text: 'Until Xmas' } }],
				[
					{
						type: 'limited_time_offer',
						parameters: [
							{
								type: 'limited_time_offer',
								limited_time_offer: { expiration_time_ms: endsAt },
							},
						],
					},
				],
			),
		).toMatchObject({ offer: { text: 'Until Xmas', endsAt } });
	});
});
