import { currencyOffset } from '../../../cloud-api/commerce/currencyOffset';
import type { Product } from './Catalog';

/** A price as Graph writes it: `€19.99`. */
const priceText = (minor: number, currency: string): string =>
	new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(
		minor / currencyOffset(currency),
	);

/** A product as a Graph node: https://developers.facebook.com/docs/marketing-api/reference/product-item */
export const productNode = (product: Product) => ({
	id: product.id,
	retailer_id: product.retailerId,
	name: product.name,
	description: product.description,
	url: product.url,
	image_url: product.imageUrl,
	price: priceText(product.price, product.currency),
	...(product.salePrice === undefined
		? {}
		: { sale_price: priceText(product.salePrice, product.currency) }),
	currency: product.currency,
	availability: product.availability,
	condition: product.condition,
	brand: product.brand,
});

/** What Graph gives of a product when nobody names fields. */
export const unaskedOfProduct = ['id', 'retailer_id', 'name'];
