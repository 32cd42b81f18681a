import { type JsonObject, present } from '../../json';
import { count, each, type Found, must, optionalText, range, requiredText } from '../../limits';
import { type Hundredths, money, moneyLimits } from './money';

/** One line of an order. `saleAmount` is the reduced price per piece. */
export interface OrderItem {
	readonly name: string;
	readonly amount: Hundredths;
	readonly quantity: number;
	readonly retailerId?: string | undefined;
	readonly saleAmount?: Hundredths | undefined;
	readonly imageLink?: string | undefined;
	/** India asks these three when the item is in no catalogue. */
	readonly countryOfOrigin?: string | undefined;
	readonly importerName?: string | undefined;
	readonly importerAddress?: JsonObject | undefined;
}

/** A part of the total with the words shown beside it. */
export interface Charge {
	readonly amount: Hundredths;
	readonly description?: string | undefined;
	/** Of a discount only. */
	readonly program?: string | undefined;
}

/** What is bought. Its parts must add up to the total of the message. */
export interface Order {
	readonly items: readonly OrderItem[];
	readonly subtotal: Hundredths;
	readonly tax?: Charge | undefined;
	readonly shipping?: Charge | undefined;
	readonly discount?: Charge | undefined;
	readonly catalogId?: string | undefined;
	/** Shows only the total, for a payment that is not a basket. */
	readonly quickPay?: boolean | undefined;
	/** Until when it can be paid, in milliseconds; Meta wants at least 300 s from now. */
	readonly expiration?:
		{ readonly timestamp: number; readonly description?: string | undefined } | undefined;
}

/** The wire form of an order that waits for its payment. */
export const orderObject = (order: Order): JsonObject =>
	present({
		status: 'pending',
		type: order.quickPay ? 'quick_pay' : undefined,
		catalog_id: order.catalogId,
		expiration: order.expiration && {
			// Meta reads seconds, in a string.
			timestamp: String(Math.floor(order.expiration.timestamp / 1000)),
			...present({ description: order.expiration.description }),
		},
		items: order.items.length === 0 ? undefined : order.items.map(itemObject),
		subtotal: money(order.subtotal),
		tax: order.tax && chargeObject(order.tax),
		shipping: order.shipping && chargeObject(order.shipping),
		discount: order.discount && chargeObject(order.discount),
	});

const itemObject = (item: OrderItem): JsonObject =>
	present({
		retailer_id: item.retailerId,
		name: item.name,
		image: item.imageLink ? { link: item.imageLink } : undefined,
		amount: money(item.amount),
		quantity: item.quantity,
		sale_amount: item.saleAmount === undefined ? undefined : money(item.saleAmount),
		country_of_origin: item.countryOfOrigin,
		importer_name: item.importerName,
		importer_address: item.importerAddress,
	});

const chargeObject = (charge: Charge): JsonObject =>
	present({
		...money(charge.amount),
		description: charge.description,
		discount_program_name: charge.program,
	});

/** What the parts of an order come to. */
export const orderTotal = ({ subtotal, tax, shipping, discount }: Order): Hundredths =>
	subtotal + (tax?.amount ?? 0) + (shipping?.amount ?? 0) - (discount?.amount ?? 0);

/** Names of 60, whole amounts, at most 10 pictures. */
export function orderLimits(field: string, order: Order): Found {
	const pictures = order.items.filter((item) => item.imageLink).length;
	const { tax, shipping, discount } = order;
	return [
		...(order.quickPay ? [] : count(`${field}.items`, order.items, 1, Infinity)),
		...each(`${field}.items`, order.items, itemLimits),
		...must(pictures <= 10, `${field}.items`, 'at most 10 items with an image', pictures),
		...moneyLimits(`${field}.subtotal`, order.subtotal),
		...chargeLimits(`${field}.tax`, tax),
		...chargeLimits(`${field}.shipping`, shipping),
		...chargeLimits(`${field}.discount`, discount),
		...optionalText(`${field}.expiration.description`, order.expiration?.description, 120),
	];
}

const itemLimits = (item: OrderItem, path: string): Found => [
	...requiredText(`${path}.name`, item.name, 60),
	...moneyLimits(`${path}.amount`, item.amount),
	...moneyLimits(`${path}.sale_amount`, item.saleAmount),
	...range(`${path}.quantity`, item.quantity, 1, Infinity),
];

const chargeLimits = (path: string, charge: Charge | undefined): Found =>
	charge === undefined
		? []
		: [
				...moneyLimits(path, charge.amount),
				...optionalText(`${path}.description`, charge.description, 60),
				...optionalText(`${path}.discount_program_name`, charge.program, 60),
			];
