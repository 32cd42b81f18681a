import { form, must, range, requiredText, type Result, result } from '../limits';
import { type Hundredths, money } from '../messages/order/money';
import { configurationNameLimits } from './paymentConfiguration';

/** Money to give back for an order that was paid. */
export interface Refund {
	/** The `reference_id` of the order message. */
	readonly referenceId: string;
	readonly configurationName: string;
	/** Paise, at least one. */
	readonly amount: Hundredths;
	/** `instant` costs a fee at most gateways. */
	readonly speed: 'instant' | 'normal';
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in/pg#refunds */
export const refund = ({ referenceId, configurationName, amount, speed }: Refund): Result =>
	result(
		{
			reference_id: referenceId,
			speed,
			payment_config_id: configurationName,
			amount: { currency: 'INR', ...money(amount) },
		},
		requiredText('reference_id', referenceId, 60),
		form('reference_id', referenceId, /^[\w.-]+$/, 'letters, digits, _, . and -'),
		configurationNameLimits(configurationName),
		must(!Number.isNaN(amount), 'amount.value', 'an amount', 'nothing'),
		Number.isNaN(amount) ? [] : range('amount.value', amount, 1, Infinity),
	);
