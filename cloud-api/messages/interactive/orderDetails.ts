import { type Result, result } from '../../limits';
import type { MessageContent } from '../messageBody';
import { type OrderDetails, orderDetailsLimits, orderDetailsObject } from '../order/orderDetails';
import { type Header, interactive, partLimits } from './parts';

/** A bill with a "Review and pay" button. India and Brazil only. */
export interface OrderDetailsInput extends OrderDetails {
	readonly body: string;
	readonly header?: Extract<Header, { kind: 'image' | 'document' }> | undefined;
	readonly footer?: string | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in */
export const orderDetails = (input: OrderDetailsInput): Result<MessageContent> =>
	result(
		interactive('order_details', input, {
			name: 'review_and_pay',
			parameters: orderDetailsObject(input),
		}),
		partLimits(input, { headers: ['image', 'document'] }),
		orderDetailsLimits('interactive.action.parameters', input),
	);
