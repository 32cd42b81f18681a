import type { JsonObject } from '../../../cloud-api/json';
import { known, number, object, objects, text } from '../../../cloud-api/reader';

/** An order message as the phone shows it. Amounts are in units of the currency. */
export interface OrderOffer {
	readonly referenceId: string;
	readonly currency: string;
	readonly total: number;
	readonly items: readonly {
		readonly name: string;
		readonly quantity: number;
		readonly amount: number;
	}[];
	readonly subtotal?: number;
	readonly tax?: number;
	readonly shipping?: number;
	readonly discount?: number;
	readonly ways: readonly PaymentWay[];
}

/** How an order can be paid. Of all but `gateway` and `card` WhatsApp tells the business nothing. */
export type PaymentWay =
	/** India: through a configuration of the account. */
	| { readonly kind: 'gateway'; readonly name: string }
	/** India: an app of the customer's bank. */
	| { readonly kind: 'upi'; readonly url: string }
	/** Brazil: a code to copy into the app of a bank. */
	| { readonly kind: 'pix' | 'boleto'; readonly code: string }
	| { readonly kind: 'link'; readonly url: string }
	/** Brazil: one press pays with a card on file. */
	| { readonly kind: 'card'; readonly lastFour: string; readonly credentialId: string };

/** Reads the parameters of `review_and_pay`, however little of them there is. */
export function orderOffer(given: JsonObject): OrderOffer {
	const order = object(given, 'order');
	return {
		referenceId: text(given, 'reference_id') ?? '',
		currency: text(given, 'currency') ?? '',
		total: amount(given, 'total_amount') ?? 0,
		items: objects(order, 'items').map((item) => ({
			name: text(item, 'name') ?? text(item, 'retailer_id') ?? '',
			quantity: number(item, 'quantity') ?? 1,
			amount: amount(item, 'sale_amount') ?? amount(item, 'amount') ?? 0,
		})),
		...known({
			subtotal: amount(order, 'subtotal'),
			tax: amount(order, 'tax'),
			shipping: amount(order, 'shipping'),
			discount: amount(order, 'discount'),
		}),
		ways: waysOf(given),
	};
}

function amount(parent: JsonObject | undefined, name: string): number | undefined {
	const money = object(parent, name);
	const value = number(money, 'value');
	return value === undefined ? undefined : value / (number(money, 'offset') ?? 100);
}

function waysOf(given: JsonObject): readonly PaymentWay[] {
	const configuration = text(given, 'payment_configuration');
	const ways = objects(given, 'payment_settings').flatMap((setting) => wayOf(setting) ?? []);
	return configuration === undefined ? ways : [{ kind: 'gateway', name: configuration }, ...ways];
}

/** One entry of `payment_settings`: a type, and the member named after it. */
function wayOf(setting: JsonObject): PaymentWay | undefined {
	const type = text(setting, 'type') ?? '';
	const part = object(setting, type);
	switch (type) {
		case 'payment_gateway':
			return { kind: 'gateway', name: text(part, 'configuration_name') ?? '' };
		case 'upi_intent_link':
			return { kind: 'upi', url: text(part, 'link') ?? text(part, 'uri') ?? '' };
		case 'pix_dynamic_code':
			return { kind: 'pix', code: text(part, 'code') ?? '' };
		case 'boleto':
			return { kind: 'boleto', code: text(part, 'digitable_line') ?? '' };
		case 'payment_link':
			return { kind: 'link', url: text(part, 'uri') ?? '' };
		case 'offsite_card_pay':
			return {
				kind: 'card',
				lastFour: text(part, 'last_four_digits') ?? '',
				credentialId: text(part, 'credential_id') ?? '',
			};
		default:
			return undefined;
	}
}
