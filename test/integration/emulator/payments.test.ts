import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createBusiness } from './createBusiness';
import { startPair, type Pair } from './startPair';

let pair: Pair;
let business: ReturnType<typeof createBusiness>;
const to = '919800000001';

beforeAll(async () => {
	pair = await startPair();
	business = createBusiness(pair.emulator);
	await pair.emulator.customer({ name: 'Asha', waId: to }).say('hello');
});

afterAll(() => pair.close());

const waba = (path: string): string => `/${pair.emulator.wabaId}/${path}`;
const phone = (path: string): string => `/${pair.emulator.phoneNumberId}/${path}`;
const codeOf = ({ body }: { body: { error?: { code: number } } }) => body.error?.code ?? 0;
const order = (referenceId: string, configuration: string) =>
	business.send(to, {
		type: 'interactive',
		interactive: {
			type: 'order_details',
			body: { text: 'Your order' },
			action: {
				name: 'review_and_pay',
				parameters: {
					reference_id: referenceId,
					type: 'digital-goods',
					currency: 'INR',
					total_amount: { value: 21_000, offset: 100 },
					payment_settings: [
						{
							type: 'payment_gateway',
							payment_gateway: { type: 'razorpay', configuration_name: configuration },
						},
					],
					order: { status: 'pending', subtotal: { value: 21_000, offset: 100 } },
				},
			},
		},
	});
interface Webhook {
	readonly entry: [{ readonly changes: [{ readonly field: string; readonly value: object }] }];
}
const lastChange = async () => {
	await pair.emulator.settled();
	const raw = pair.receiver.received.at(-1)?.raw.toString() ?? '';
	return (JSON.parse(raw) as Webhook).entry[0].changes[0];
};

describe('A payment configuration', () => {
	const shop = {
		configuration_name: 'second-upi',
		provider_name: 'upi_vpa',
		purpose_code: '00',
		merchant_category_code: '5712',
		merchant_vpa: 'shop@bank',
	};

	it('of a UPI address takes money at once, and a webhook tells', async () => {
		expect((await business.call('POST', waba('payment_configuration'), shop)).body).toEqual({
			success: true,
		});
		expect(await lastChange()).toMatchObject({
			field: 'payment_configuration_update',
			value: { configuration_name: 'second-upi', provider_name: 'upi_vpa', status: 'Active' },
		});
		expect(codeOf(await business.call('POST', waba('payment_configuration'), shop))).toBe(100);
	});

	it('of a gateway is connected at a link, of which a new one can be had', async () => {
		const { body } = await business.call('POST', waba('payment_configuration'), {
			...shop,
			configuration_name: 'gateway',
			provider_name: 'payu',
			merchant_vpa: undefined,
		});
		expect(body['oauth_url']).toMatch(/^http/);
		const again = await business.call('POST', waba('generate_payment_configuration_oauth_link'), {
			configuration_name: 'gateway',
		});
		expect(again.body['oauth_url']).not.toBe(body['oauth_url']);
		expect(codeOf(await order('too-early', 'gateway'))).toBe(131009);
		await fetch(String(body['oauth_url']));
		expect(await lastChange()).toMatchObject({
			field: 'payment_configuration_update',
			value: { configuration_name: 'gateway', status: 'Active', provider_mid: 'payu-merchant' },
		});
		expect((await fetch(String(body['oauth_url']))).status).toBe(404);
		expect(codeOf(await order('in-time', 'gateway'))).toBe(0);
	});

	it('is listed, changed and deleted', async () => {
		await business.call('POST', waba('payment_configuration/shop-razorpay'), {
			data_endpoint_url: 'https://flows.example.com/checkout',
		});
		const { body } = await business.call('GET', waba('payment_configuration/shop-razorpay'));
		expect(body['data']).toMatchObject([
			{ status: 'Needs_Connecting', data_endpoint_url: 'https://flows.example.com/checkout' },
		]);
		await business.call('DELETE', waba('payment_configuration'), {
			configuration_name: 'shop-razorpay',
		});
		expect(codeOf(await business.call('GET', waba('payment_configuration/shop-razorpay')))).toBe(
			100,
		);
	});
});

describe('A payment', () => {
	it('waits for the customer, is looked up, and is given back up to what was paid', async () => {
		const customer = pair.emulator.customer({ name: 'Asha', waId: to });
		const sent = await order('order-1', 'shop-upi');
		const lookUp = async () =>
			(await business.call('GET', phone('payments/shop-upi/order-1'))).body['payments'];
		expect(await lookUp()).toMatchObject([{ status: 'pending' }]);
		const refund = (value: number) =>
			business.call('POST', phone('payments_refund'), {
				reference_id: 'order-1',
				speed: 'instant',
				payment_config_id: 'shop-upi',
				amount: { currency: 'INR', value, offset: 100 },
			});
		expect(codeOf(await refund(100))).toBe(100);

		await customer.pay('order-1', 'failed');
		await customer.pay('order-1');
		expect(await lastChange()).toMatchObject({
			field: 'messages',
			value: {
				statuses: [
					{
						id: sent.body.messages?.[0]?.id,
						type: 'payment',
						status: 'captured',
						payment: {
							reference_id: 'order-1',
							amount: { value: 21_000, offset: 100 },
							transaction: { status: 'success' },
						},
					},
				],
			},
		});
		expect(await lookUp()).toMatchObject([{ status: 'captured', total_amount: { value: 21_000 } }]);

		expect((await refund(20_000)).body).toMatchObject({ status: 'completed' });
		expect(codeOf(await refund(1001))).toBe(100);
		expect((await refund(1000)).status).toBe(200);
		await expect(customer.pay('order-1')).rejects.toThrow(/paid already/);
	});

	it('is of one order of one customer', async () => {
		await order('order-2', 'shop-upi');
		const stranger = pair.emulator.customer({ name: 'Ravi', waId: '919800000002' });
		await expect(stranger.pay('order-2')).rejects.toThrow(/No order "order-2"/);
	});

	it('needs a configuration of the account', async () => {
		expect(codeOf(await order('order-3', 'nowhere'))).toBe(131009);
	});
});
