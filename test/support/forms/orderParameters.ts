import type { OrderDetails } from '../../../cloud-api/messages/order/orderDetails';
import type { PaymentSetting } from '../../../cloud-api/messages/order/paymentSetting';

const units = (hundredths: number | undefined) =>
	hundredths === undefined ? undefined : hundredths / 100;

/** The parameters of a bill. */
export const orderParameters = ({ order, ...bill }: OrderDetails): object => ({
	referenceId: bill.referenceId,
	currency: bill.currency,
	goods: bill.goods,
	total: units(bill.total),
	items: {
		item: order.items.map(({ name, amount, quantity, saleAmount, retailerId, imageLink }) => ({
			name,
			amount: units(amount),
			quantity,
			saleAmount: units(saleAmount),
			retailerId,
			imageLink,
		})),
	},
	payments: { payment: bill.paymentSettings.map(payment) },
	orderOptions: {
		subtotal: units(order.subtotal),
		tax: units(order.tax?.amount),
		taxDescription: order.tax?.description,
		shipping: units(order.shipping?.amount),
		shippingDescription: order.shipping?.description,
		discount: units(order.discount?.amount),
		discountDescription: order.discount?.description,
		discountProgram: order.discount?.program,
		payUntil: order.expiration && new Date(order.expiration.timestamp).toISOString(),
		payUntilNote: order.expiration?.description,
		beneficiary: { address: bill.beneficiaries?.[0] },
	},
});

function payment(setting: PaymentSetting): object {
	switch (setting.kind) {
		case 'gateway':
			return {
				method: 'gateway',
				provider: setting.provider,
				configurationName: setting.configurationName,
			};
		case 'upiIntentLink':
			return { method: 'upiIntentLink', link: setting.link };
		case 'paymentLink':
			return { method: 'paymentLink', link: setting.uri };
		default:
			throw new Error(`No form is written here for ${setting.kind}: add it`);
	}
}
