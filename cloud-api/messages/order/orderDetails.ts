import { type JsonObject, present } from '../../json';
import {
	codePoints,
	count,
	each,
	form,
	type Found,
	must,
	optionalText,
	requiredText,
} from '../../limits';
import { type Hundredths, money, moneyLimits } from './money';
import { type Order, orderLimits, orderObject, orderTotal } from './order';
import { type PaymentSetting, paymentSettingLimits, paymentSettingObject } from './paymentSetting';

/** Who receives physical goods; India requires it. */
export interface Beneficiary {
	readonly name: string;
	readonly addressLine1: string;
	readonly addressLine2?: string | undefined;
	readonly city?: string | undefined;
	readonly state?: string | undefined;
	readonly country?: string | undefined;
	/** Six digits in India. */
	readonly postalCode?: string | undefined;
}

/** A bill to pay in the chat. The currency decides the country's rules: INR India, BRL Brazil. */
export interface OrderDetails {
	/** Our own number of the order: at most 35 of `A-Z a-z 0-9 _ . -` in India, 60 in Brazil. */
	readonly referenceId: string;
	readonly goods: 'digital-goods' | 'physical-goods';
	readonly currency: 'INR' | 'BRL';
	readonly total: Hundredths;
	readonly order: Order;
	readonly paymentSettings: readonly PaymentSetting[];
	readonly beneficiaries?: readonly Beneficiary[] | undefined;
}

/** The wire form, as an interactive message or a template's button carries it. */
export const orderDetailsObject = (details: OrderDetails): JsonObject =>
	present({
		reference_id: details.referenceId,
		type: details.goods,
		payment_type: details.currency === 'BRL' ? 'br' : undefined,
		payment_settings: details.paymentSettings.map(paymentSettingObject),
		currency: details.currency,
		total_amount: money(details.total),
		beneficiaries: details.beneficiaries?.map(beneficiaryObject),
		order: orderObject(details.order),
	});

const beneficiaryObject = (beneficiary: Beneficiary): JsonObject =>
	present({
		name: beneficiary.name,
		address_line1: beneficiary.addressLine1,
		address_line2: beneficiary.addressLine2,
		city: beneficiary.city,
		state: beneficiary.state,
		country: beneficiary.country,
		postal_code: beneficiary.postalCode,
	});

/** Everything Meta checks before it shows a bill, but for what only the clock can tell. */
export const orderDetailsLimits = (field: string, details: OrderDetails): Found => [
	...referenceLimits(`${field}.reference_id`, details),
	...count(`${field}.payment_settings`, details.paymentSettings, 1, Infinity),
	...each(`${field}.payment_settings`, details.paymentSettings, paymentSettingLimits),
	...moneyLimits(`${field}.total_amount`, details.total),
	...orderLimits(`${field}.order`, details.order),
	...must(
		details.total === orderTotal(details.order),
		`${field}.total_amount.value`,
		`${orderTotal(details.order)}: subtotal + tax + shipping - discount`,
		details.total,
	),
	...(details.currency === 'BRL' ? brazilLimits(field, details) : indiaLimits(field, details)),
];

function referenceLimits(field: string, { referenceId, currency }: OrderDetails): Found {
	const max = currency === 'BRL' ? 60 : 35;
	return [
		...requiredText(field, referenceId, max),
		...form(field, referenceId, /^[\w.-]+$/, 'only letters, digits, _ . and -'),
	];
}

const brazilLimits = (field: string, { order }: OrderDetails): Found => [
	...each(`${field}.order.items`, order.items, (item, path) =>
		requiredText(`${path}.retailer_id`, item.retailerId),
	),
	...must(order.tax !== undefined, `${field}.order.tax`, 'a tax, 0 if there is none', 'nothing'),
];

function indiaLimits(field: string, details: OrderDetails): Found {
	const people = details.beneficiaries ?? [];
	return [
		...(details.goods === 'physical-goods'
			? count(`${field}.beneficiaries`, people, 1, Infinity)
			: []),
		...each(`${field}.beneficiaries`, people, (person, path) => [
			...requiredText(`${path}.name`, person.name, 200),
			...requiredText(`${path}.address_line1`, person.addressLine1, 100),
			...optionalText(`${path}.address_line2`, person.addressLine2, 100),
			...must(
				person.postalCode === undefined || /^\d{6}$/.test(person.postalCode),
				`${path}.postal_code`,
				'6 digits',
				codePoints(person.postalCode ?? ''),
			),
		]),
	];
}
