import { type Result, result } from '../../limits';
import type { MessageContent } from '../messageBody';
import { type OrderNews, orderNewsLimits, orderNewsObject } from '../order/orderNews';
import { interactive, partLimits } from './parts';

/** Tells how an order goes on, under the bill it belongs to. */
export interface OrderStatusInput extends OrderNews {
	readonly body: string;
	readonly footer?: string | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/payments-api/payments-in */
export const orderStatus = (input: OrderStatusInput): Result<MessageContent> => {
	const parts = { body: input.body, footer: input.footer };
	return result(
		interactive('order_status', parts, {
			name: 'review_order',
			parameters: orderNewsObject(input),
		}),
		partLimits(parts),
		orderNewsLimits('interactive.action.parameters', input),
	);
};
