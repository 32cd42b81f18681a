import { z } from 'zod';
import type { Product } from '../../commerce/Catalog';
import { readFilter } from '../../commerce/productFilter';
import { productNode, unaskedOfProduct } from '../../commerce/productNode';
import type { Emulation } from '../../world/Emulation';
import type { GraphAnswer, GraphCall, Handler } from '../GraphCall';
import { GraphFault, unknownObject } from '../GraphFault';
import { pageOf } from '../pageOf';
import { selectFields } from '../selectFields';
import { httpUrl, upTo } from '../wire/shapes';
import { parseWire } from '../wire/parseWire';

/** A page of products as the call wants it. */
export function productPage(call: GraphCall, all: readonly Product[]): GraphAnswer {
	const page = pageOf(call, all, ({ id }) => id);
	return {
		body: {
			...page,
			data: page.data.map((one) =>
				selectFields(productNode(one), call.query['fields'], unaskedOfProduct),
			),
		},
	};
}

export const listProducts: Handler = (call, { catalogs }) =>
	productPage(
		call,
		catalogs.products(call.params['catalogId'] ?? '', readFilter(call.query['filter'])),
	);

export const getProduct: Handler = (call, emulation) => ({
	body: selectFields(
		productNode(productOf(call, emulation)),
		call.query['fields'],
		unaskedOfProduct,
	),
});

const availability = z.enum([
	'in stock',
	'out of stock',
	'preorder',
	'available for order',
	'discontinued',
]);
const minor = z.coerce.number().int().min(0);
const currency = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO currency code');

const changes = z.looseObject({
	name: upTo(200).optional(),
	description: upTo(9999).optional(),
	url: httpUrl.optional(),
	image_url: httpUrl.optional(),
	price: minor.optional(),
	sale_price: minor.optional(),
	currency: currency.optional(),
	availability: availability.optional(),
	condition: z.enum(['new', 'refurbished', 'used']).optional(),
	brand: upTo(100).optional(),
});

const newProduct = changes.extend({
	retailer_id: upTo(100),
	name: upTo(200),
	image_url: httpUrl,
	price: minor,
	currency,
});

export const createProduct: Handler = (call, { catalogs }) => {
	const catalogId = call.params['catalogId'] ?? '';
	const body = parseWire(newProduct, call.body ?? {});
	if (catalogs.find(catalogId, body.retailer_id) !== undefined) {
		throw new GraphFault(100, `Param retailer_id: ${body.retailer_id} is in the catalog already.`);
	}
	const product = catalogs.createProduct({
		catalogId,
		retailerId: body.retailer_id,
		name: body.name,
		description: body.description ?? '',
		url: body.url ?? '',
		imageUrl: body.image_url,
		price: body.price,
		...(body.sale_price === undefined ? {} : { salePrice: body.sale_price }),
		currency: body.currency,
		availability: body.availability ?? 'in stock',
		condition: body.condition ?? 'new',
		brand: body.brand ?? '',
	});
	return { body: { id: product.id } };
};

export const updateProduct: Handler = (call, emulation) => {
	const product = productOf(call, emulation);
	const {
		image_url: imageUrl,
		sale_price: salePrice,
		...body
	} = parseWire(changes, call.body ?? {});
	emulation.catalogs.storeProduct({
		...product,
		name: body.name ?? product.name,
		description: body.description ?? product.description,
		url: body.url ?? product.url,
		imageUrl: imageUrl ?? product.imageUrl,
		price: body.price ?? product.price,
		...(salePrice === undefined ? {} : { salePrice }),
		currency: body.currency ?? product.currency,
		availability: body.availability ?? product.availability,
		condition: body.condition ?? product.condition,
		brand: body.brand ?? product.brand,
	});
	return { body: { success: true } };
};

export const deleteProduct: Handler = (call, emulation) => {
	emulation.catalogs.removeProduct(productOf(call, emulation).id);
	return { body: { success: true } };
};

function productOf(call: GraphCall, { catalogs }: Emulation): Product {
	const id = call.params['productId'] ?? '';
	const product = catalogs.product(id);
	if (product === undefined) throw unknownObject('GET', id);
	return product;
}
