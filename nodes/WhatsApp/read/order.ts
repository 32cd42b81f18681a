import { isJsonObject } from '../../../cloud-api/json';
import type { Charge, Order, OrderItem } from '../../../cloud-api/messages/order/order';
import type { OrderDetails } from '../../../cloud-api/messages/order/orderDetails';
import type { PaymentSetting } from '../../../cloud-api/messages/order/paymentSetting';
import type { Form } from '../../form/Form';

/** Amounts of the form are in units of the currency, such as 12.50; the wire counts hundredths. */
const hundredths = (form: Form, name: string): number => Math.round((form.number(name) ?? 0) * 100);

/** A bill to pay, of the order details message or of a template's button. */
export function readOrderDetails(form: Form): OrderDetails {
	const options = form.group('orderOptions');
	const beneficiary = options.rows('beneficiary', 'address');
	return {
		referenceId: form.text('referenceId'),
		goods: form.choice('goods', ['digital-goods', 'physical-goods']) ?? 'physical-goods',
		currency: form.choice('currency', ['INR', 'BRL']) ?? 'BRL',
		total: hundredths(form, 'total'),
		order: readOrder(form, options),
		paymentSettings: form.rows('payments', 'payment').map(readPayment),
		beneficiaries:
			beneficiary.length === 0
				? undefined
				: beneficiary.map((row) => ({
						name: row.text('name'),
						addressLine1: row.text('addressLine1'),
						addressLine2: row.optional('addressLine2'),
						city: row.optional('city'),
						state: row.optional('state'),
						country: row.optional('country'),
						postalCode: row.optional('postalCode'),
					})),
	};
}

function readOrder(form: Form, options: Form): Order {
	const items = form.rows('items', 'item').map(readItem);
	const sum = items.reduce(
		(total, item) => total + (item.saleAmount ?? item.amount) * item.quantity,
		0,
	);
	const expires = Date.parse(options.text('payUntil'));
	return {
		items,
		subtotal: options.has('subtotal') ? hundredths(options, 'subtotal') : sum,
		// Brazil wants a tax even when there is none.
		tax:
			readCharge(options, 'tax') ?? (form.text('currency') === 'INR' ? undefined : { amount: 0 }),
		shipping: readCharge(options, 'shipping'),
		discount: readCharge(options, 'discount'),
		catalogId: options.optional('catalogId'),
		quickPay: options.flag('quickPay') || undefined,
		expiration: Number.isNaN(expires)
			? undefined
			: { timestamp: expires, description: options.optional('payUntilNote') },
	};
}

const readItem = (row: Form): OrderItem => ({
	name: row.text('name'),
	amount: hundredths(row, 'amount'),
	quantity: row.number('quantity') ?? 1,
	retailerId: row.optional('retailerId'),
	saleAmount: (row.number('saleAmount') ?? 0) === 0 ? undefined : hundredths(row, 'saleAmount'),
	imageLink: row.optional('imageLink'),
});

const readCharge = (options: Form, name: string): Charge | undefined =>
	options.has(name)
		? {
				amount: hundredths(options, name),
				description: options.optional(`${name}Description`),
				program: name === 'discount' ? options.optional('discountProgram') : undefined,
			}
		: undefined;

function readPayment(row: Form): PaymentSetting {
	switch (row.text('method')) {
		case 'gateway': {
			const data = row.json('data');
			return {
				kind: 'gateway',
				provider: row.choice('provider', ['razorpay', 'payu', 'billdesk', 'zaakpay']) ?? 'razorpay',
				configurationName: row.text('configurationName'),
				data: isJsonObject(data) && Object.keys(data).length > 0 ? data : undefined,
			};
		}
		case 'upiIntentLink':
			return { kind: 'upiIntentLink', link: row.text('link') };
		case 'paymentLink':
			return { kind: 'paymentLink', uri: row.text('link') };
		case 'boleto':
			return { kind: 'boleto', digitableLine: row.text('digitableLine') };
		case 'offsiteCard':
			return {
				kind: 'offsiteCard',
				lastFourDigits: row.text('lastFourDigits'),
				credentialId: row.text('credentialId'),
			};
		default:
			return {
				kind: 'pix',
				code: row.text('pixCode'),
				merchantName: row.text('merchantName'),
				key: row.text('pixKey'),
				keyType: row.choice('pixKeyType', ['CPF', 'CNPJ', 'EMAIL', 'PHONE', 'EVP']) ?? 'EVP',
			};
	}
}
