import { type JsonObject, present } from '../json';
import { form, type Found, optionalText, range, requiredText, webUrl } from '../limits';
import { currencyOffset } from './currencyOffset';

/** Whether a product can be bought, in Meta's words. */
export const availabilities = [
	'available for order',
	'discontinued',
	'in stock',
	'out of stock',
	'preorder',
] as const;

export const conditions = ['new', 'refurbished', 'used'] as const;

/** A product of a catalog, or what is to change about one. Prices are in whole units: 19.99 euros are 19.99. */
export interface ProductItem {
	/** The id of the shop: what messages and orders name the product by. */
	readonly retailerId?: string | undefined;
	readonly name?: string | undefined;
	readonly description?: string | undefined;
	readonly link?: string | undefined;
	readonly imageLink?: string | undefined;
	readonly price?: number | undefined;
	readonly salePrice?: number | undefined;
	/** ISO 4217, for both prices. */
	readonly currency?: string | undefined;
	readonly availability?: (typeof availabilities)[number] | undefined;
	readonly condition?: (typeof conditions)[number] | undefined;
	readonly brand?: string | undefined;
}

/** The members of `POST /{catalog}/products` and `POST /{product}`: prices in the smallest unit of the currency. */
export function productMembers(item: ProductItem): JsonObject {
	const minor = (price: number | undefined): number | undefined =>
		price === undefined ? undefined : Math.round(price * currencyOffset(item.currency));
	return present({
		retailer_id: item.retailerId,
		name: item.name,
		description: item.description,
		url: item.link,
		image_url: item.imageLink,
		price: minor(item.price),
		sale_price: minor(item.salePrice),
		currency: item.currency,
		availability: item.availability,
		condition: item.condition,
		brand: item.brand,
	});
}

/** The members of a product in a batch, which names them as a product feed does: `19.99 EUR`. */
export function feedMembers(item: ProductItem): JsonObject {
	const amount = (price: number | undefined): string | undefined =>
		price === undefined ? undefined : `${price} ${item.currency ?? ''}`.trim();
	return present({
		id: item.retailerId,
		title: item.name,
		description: item.description,
		link: item.link,
		image_link: item.imageLink,
		price: amount(item.price),
		sale_price: amount(item.salePrice),
		availability: item.availability,
		condition: item.condition,
		brand: item.brand,
	});
}

/** What the two ways to write a product call the same things. */
const wireNames = {
	product: { name: 'name', link: 'url', image: 'image_url' },
	feed: { name: 'title', link: 'link', image: 'image_link' },
} as const;

/** Texts of Meta's product data specification; a product that is new needs name, description, link, picture and price. */
export function productLimits(
	path: string,
	item: ProductItem,
	isNew: boolean,
	written: keyof typeof wireNames,
): Found {
	const names = wireNames[written];
	const field = (name: string): string => (path === '' ? name : `${path}.${name}`);
	const text = isNew ? requiredText : optionalText;
	const priced = item.price !== undefined || item.salePrice !== undefined;
	return [
		...text(field(names.name), item.name, 200),
		...text(field('description'), item.description, 9999),
		...text(field(names.link), item.link, Infinity),
		...webUrl(field(names.link), item.link),
		...text(field(names.image), item.imageLink, Infinity),
		...webUrl(field(names.image), item.imageLink),
		...optionalText(field('brand'), item.brand, 100),
		...(isNew && item.price === undefined ? requiredText(field('price'), undefined) : []),
		...range(field('price'), item.price, 0, Infinity, false),
		...range(field('sale_price'), item.salePrice, 0, Infinity, false),
		...(priced ? requiredText(field('currency'), item.currency) : []),
		...form(field('currency'), item.currency, /^[A-Z]{3}$/, 'an ISO code such as EUR'),
	];
}

/** A shop's id is needed wherever a product is named. */
export const retailerIdLimits = (field: string, id: string | undefined): Found =>
	requiredText(field, id, 100);
