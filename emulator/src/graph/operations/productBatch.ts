import { z } from 'zod';
import { currencyOffset } from '../../../../cloud-api/commerce/currencyOffset';
import type { BatchError, Product } from '../../commerce/Catalog';
import type { CatalogShelf } from '../../commerce/CatalogShelf';
import type { Handler } from '../GraphCall';
import { GraphFault } from '../GraphFault';
import { jsonList } from '../wire/jsonList';
import { parseWire } from '../wire/parseWire';

const request = z.looseObject({
	method: z.enum(['CREATE', 'UPDATE', 'DELETE']),
	data: z.looseObject({ id: z.coerce.string().min(1).max(100) }),
});
const requests = jsonList(request).refine(
	(list) => list.length >= 1 && list.length <= 5000,
	'must have 1 to 5000 entries',
);
const batch = z.looseObject({
	item_type: z.literal('PRODUCT_ITEM'),
	allow_upsert: z.stringbool().or(z.boolean()).optional(),
	requests,
});

type Data = z.output<typeof request>['data'];

/** Meta works a batch off in the background; here it is done when the answer leaves, and its status is kept. */
export const sendBatch: Handler = (call, { catalogs }) => {
	const catalogId = call.params['catalogId'] ?? '';
	const body = parseWire(batch, call.body ?? {});
	const errors = body.requests.flatMap(({ method, data }, line): readonly BatchError[] => {
		const message = apply(catalogs, catalogId, method, data, body.allow_upsert ?? true);
		return message === undefined ? [] : [{ id: data.id, line: line + 1, message }];
	});
	return { body: { handles: [catalogs.keepBatch(catalogId, errors).handle] } };
};

/** Texts for other languages and countries are accepted and not shown: the phone here has one language. */
export const sendLocalizedBatch: Handler = (call, { catalogs }) => {
	const catalogId = call.params['catalogId'] ?? '';
	const body = parseWire(batch, call.body ?? {});
	const errors = body.requests.flatMap(({ data }, line): readonly BatchError[] =>
		catalogs.find(catalogId, data.id) === undefined
			? [{ id: data.id, line: line + 1, message: 'No such item in the catalog' }]
			: [],
	);
	return { body: { handles: [catalogs.keepBatch(catalogId, errors).handle] } };
};

export const getBatchStatus: Handler = (call, { catalogs }) => {
	const handle = call.query['handle'] ?? '';
	if (handle === '') throw new GraphFault(131008, 'Parameter "handle" is required.');
	const found = catalogs.batch(handle);
	if (found === undefined || found.catalogId !== call.params['catalogId']) {
		throw new GraphFault(100, `Param handle: no batch ${handle} was sent to this catalog.`);
	}
	return {
		body: {
			data: [
				{
					handle,
					status: 'finished',
					errors_total_count: found.errors.length,
					errors: found.errors,
					warnings_total_count: 0,
					warnings: [],
					...(call.query['load_ids_of_invalid_requests'] === 'true'
						? { ids_of_invalid_requests: found.errors.map(({ id }) => id) }
						: {}),
				},
			],
		},
	};
};

/** Undefined when it went well, else what is wrong with it. */
function apply(
	catalogs: CatalogShelf,
	catalogId: string,
	method: 'CREATE' | 'UPDATE' | 'DELETE',
	data: Data,
	upsert: boolean,
): string | undefined {
	const known = catalogs.find(catalogId, data.id);
	if (method === 'DELETE') {
		if (known === undefined) return 'No such item in the catalog';
		catalogs.removeProduct(known.id);
		return undefined;
	}
	if (known !== undefined) {
		catalogs.storeProduct({ ...known, ...fromFeed(data) });
		return undefined;
	}
	if (method === 'UPDATE' && !upsert) return 'No such item in the catalog';
	const { name, price, currency, imageUrl, ...rest } = fromFeed(data);
	if (name === undefined) return 'title is required';
	if (price === undefined || currency === undefined) return 'price is required, as in 9.99 EUR';
	catalogs.createProduct({
		description: '',
		url: '',
		availability: 'in stock',
		condition: 'new',
		brand: '',
		...rest,
		catalogId,
		retailerId: data.id,
		name,
		price,
		currency,
		imageUrl: imageUrl ?? '',
	});
	return undefined;
}

/** The members of a feed that were given, as the shelf has them. */
function fromFeed(data: Data): Partial<Omit<Product, 'id' | 'catalogId' | 'retailerId'>> {
	const text = (name: string): string | undefined => {
		const value = data[name];
		return typeof value === 'string' ? value : undefined;
	};
	const price = priceOf(text('price'));
	const sale = priceOf(text('sale_price'));
	const members = {
		name: text('title'),
		description: text('description'),
		url: text('link'),
		imageUrl: text('image_link'),
		availability: text('availability'),
		condition: text('condition'),
		brand: text('brand'),
		price: price?.minor,
		currency: price?.currency ?? sale?.currency,
		salePrice: sale?.minor,
	};
	return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function priceOf(
	text: string | undefined,
): { readonly minor: number; readonly currency: string } | undefined {
	const [, amount, currency] = /^(\d+(?:\.\d{1,2})?) ([A-Z]{3})$/.exec(text ?? '') ?? [];
	if (amount === undefined || currency === undefined) return undefined;
	return { minor: Math.round(Number(amount) * currencyOffset(currency)), currency };
}
