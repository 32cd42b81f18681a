import type { JsonObject } from '../json';
import { flag, known, list, number, object, text, time } from '../reader';

import { contentKey } from './eventKey';
import { type Cards, recipientKey, recipientOf } from './identity';
import type { Parsed } from './parsed';
import type { Channel } from './received';
import type { DeliveryStatus, Payment, Pricing, StatusEvent } from './statusEvent';
import { errorsOf } from './webhookError';

const statuses: ReadonlySet<string> = new Set(['sent', 'delivered', 'read', 'played', 'failed']);

/** One entry of `statuses[]`. */
export function parseStatus(raw: JsonObject, channel: Channel, cards: Cards): Parsed<StatusEvent> {
	const messageId = text(raw, 'id');
	const rawStatus = text(raw, 'status');
	const timestamp = time(raw, 'timestamp');
	if (messageId === undefined) return { ok: false, problem: 'a status without id' };
	if (rawStatus === undefined) return { ok: false, problem: 'a status without status' };
	if (timestamp === undefined) return { ok: false, problem: 'a status without timestamp' };
	const identity = recipientOf(raw, cards);
	const payment = object(raw, 'payment');
	const group = text(raw, 'recipient_type') === 'group';
	return {
		ok: true,
		event: {
			type: 'status',
			// A payment can say `captured` again with a refund added: only its content tells them apart.
			key: payment ? contentKey(raw) : `st:${messageId}:${rawStatus}:${recipientKey(raw)}`,
			raw,
			...channel,
			messageId,
			status: statuses.has(rawStatus) ? (rawStatus as DeliveryStatus) : 'unknown',
			rawStatus,
			timestamp,
			identity,
			errors: errorsOf(raw),
			...known({
				groupId: group ? text(raw, 'recipient_id') : undefined,
				bizOpaqueCallbackData: text(raw, 'biz_opaque_callback_data'),
				pricing: pricingOf(object(raw, 'pricing')),
				payment: paymentOf(payment),
				templateId: text(raw, 'template_id'),
			}),
		},
	};
}

const pricingOf = (pricing: JsonObject | undefined): Pricing | undefined =>
	pricing &&
	known({
		category: text(pricing, 'category'),
		type: text(pricing, 'type'),
		subtype: text(pricing, 'subtype'),
		model: text(pricing, 'pricing_model'),
		billable: flag(pricing, 'billable'),
	});

const paymentOf = (payment: JsonObject | undefined): Payment | undefined => {
	if (payment === undefined) return undefined;
	const amount = object(payment, 'amount');
	const value = number(amount, 'value');
	return {
		refunds: list(payment, 'refunds'),
		...known({
			referenceId: text(payment, 'reference_id'),
			currency: text(payment, 'currency'),
			transaction: object(payment, 'transaction'),
			amount: value === undefined ? undefined : { value, offset: number(amount, 'offset') ?? 100 },
		}),
	};
};
