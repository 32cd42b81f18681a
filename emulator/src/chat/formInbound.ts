import { actionsOf, type ChatMessage } from './ChatMessage';
import type { Inbound } from './fromCustomer';

/**
 * The address a customer filled in, or one of those the business had saved, which then says which.
 * @throws Error when the message asks for no address.
 */
export function addressInbound(
	message: ChatMessage,
	values: Readonly<Record<string, string>>,
	savedId?: string,
): Inbound {
	const form = actionsOf(message).find((one) => one.kind === 'address');
	if (form === undefined) throw new Error(`The message ${message.id} asks for no address.`);
	const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
	const body = Object.values(given).join('\n');
	const response = {
		...(savedId === undefined ? {} : { saved_address_id: savedId }),
		values: given,
	};
	return {
		content: { kind: 'text', body },
		wire: {
			type: 'interactive',
			interactive: {
				type: 'nfm_reply',
				nfm_reply: { name: 'address_message', body, response_json: JSON.stringify(response) },
			},
		},
		replyTo: message.id,
	};
}

/**
 * One press pays an order with the card on file (Brazil); the business then charges it.
 * @throws Error when the message offers no such card.
 */
export function cardPaymentInbound(message: ChatMessage, now: number): Inbound {
	const order = actionsOf(message).find((one) => one.kind === 'pay')?.order;
	const card = order?.ways.find((way) => way.kind === 'card');
	if (order === undefined || card === undefined) {
		throw new Error(`The message ${message.id} cannot be paid with a card.`);
	}
	return {
		content: { kind: 'payment', referenceId: order.referenceId, outcome: 'captured' },
		wire: {
			type: 'interactive',
			interactive: {
				type: 'payment_method',
				payment_method: {
					payment_method: 'offsite_card_pay',
					payment_timestamp: Math.floor(now / 1000),
					reference_id: order.referenceId,
					last_four_digits: card.lastFour,
					credential_id: card.credentialId,
				},
			},
		},
		replyTo: message.id,
	};
}
