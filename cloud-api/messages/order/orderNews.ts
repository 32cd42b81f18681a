import { type JsonObject, present } from '../../json';
import { type Found, optionalText, requiredText } from '../../limits';

/** Where an order is. Meta allows only certain steps (error 2046) and no cancelling once paid (2047). */
export type OrderState =
	'pending' | 'processing' | 'partially_shipped' | 'shipped' | 'completed' | 'canceled';

/** News about an order, by the reference its bill had. */
export interface OrderNews {
	readonly referenceId: string;
	readonly status: OrderState;
	readonly description?: string | undefined;
	/** Brazil only. The timestamp is in milliseconds. */
	readonly payment?:
		{ readonly status: 'pending' | 'captured' | 'failed'; readonly timestamp: number } | undefined;
}

/** The wire form, as an interactive message or an order-status template carries it. */
export const orderNewsObject = (news: OrderNews): JsonObject =>
	present({
		reference_id: news.referenceId,
		order: present({ status: news.status, description: news.description }),
		payment: news.payment && {
			status: news.payment.status,
			timestamp: Math.floor(news.payment.timestamp / 1000),
		},
	});

/** A reference, and a description of at most 120. */
export const orderNewsLimits = (field: string, news: OrderNews): Found => [
	...requiredText(`${field}.reference_id`, news.referenceId),
	...optionalText(`${field}.order.description`, news.description, 120),
];
