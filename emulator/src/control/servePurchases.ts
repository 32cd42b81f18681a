import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { currencyOffset } from '../../../cloud-api/commerce/currencyOffset';
import type { Product } from '../commerce/Catalog';
import { fromCustomer } from '../chat/fromCustomer';
import { orderInbound } from '../chat/orderInbound';
import { settlePayment } from '../payments/settlePayment';
import type { Emulation } from '../world/Emulation';
import { orConflict } from './orConflict';
import { parseControl } from './parseControl';

/** The linked catalog, if there is one; prices in units of the currency. */
export interface CatalogView {
	readonly id: string | null;
	readonly name: string | null;
	readonly cartEnabled: boolean;
	readonly products: readonly Goods[];
}

export interface Goods extends Pick<
	Product,
	'retailerId' | 'name' | 'description' | 'imageUrl' | 'currency'
> {
	readonly price: number;
	readonly salePrice?: number;
	readonly inStock: boolean;
}

const goods = (product: Product): Goods => {
	const { retailerId, name, description, imageUrl, currency, price, salePrice } = product;
	const offset = currencyOffset(currency);
	return {
		retailerId,
		name,
		description,
		imageUrl,
		currency,
		price: price / offset,
		...(salePrice === undefined ? {} : { salePrice: salePrice / offset }),
		inStock: product.availability !== 'out of stock',
	};
};

const cart = z.strictObject({
	items: z
		.array(
			z.strictObject({
				retailerId: z.string().min(1),
				quantity: z.number().int().min(1).max(99),
			}),
		)
		.min(1),
	text: z.string().min(1).optional(),
});

const payment = z.strictObject({
	referenceId: z.string().min(1),
	outcome: z.enum(['captured', 'failed']).default('captured'),
});

type Params = { readonly Params: { readonly id: string } };

/** What customers can buy, buy and pay, over HTTP. */
export function servePurchases(app: FastifyInstance, emulation: Emulation): void {
	/** The catalogue as a customer sees it. */
	app.get('/emulator/catalog', () => {
		const { catalogs } = emulation;
		const catalog = catalogs.linked();
		return {
			id: catalog?.id ?? null,
			name: catalog?.name ?? null,
			cartEnabled: catalogs.settings.isCartEnabled,
			products: catalog === undefined ? [] : catalogs.products(catalog.id).map(goods),
		} satisfies CatalogView;
	});

	app.post<Params>('/emulator/customers/:id/orders', (request, reply) => {
		const { items, text } = parseControl(cart, request.body);
		return reply
			.code(201)
			.send(
				orConflict(() =>
					fromCustomer(emulation, request.params.id, orderInbound(emulation, items, text)),
				),
			);
	});

	app.post<Params>('/emulator/customers/:id/payments', (request, reply) => {
		const { referenceId, outcome } = parseControl(payment, request.body);
		return reply
			.code(201)
			.send(orConflict(() => settlePayment(emulation, request.params.id, referenceId, outcome)));
	});
}
