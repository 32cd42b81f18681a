import { currencyOffset } from '../../../cloud-api/commerce/currencyOffset';
import type { Emulation } from '../world/Emulation';
import type { Inbound } from './fromCustomer';

/** A line of a cart: at most 99 of one product. */
export interface CartLine {
	/** The shop's id of the product. */
	readonly retailerId: string;
	readonly quantity: number;
}

/**
 * What sending a cart sends, with the prices of the linked catalog.
 * @throws Error when no catalog is linked, or a product is not in it.
 */
export function orderInbound(
	{ catalogs }: Emulation,
	lines: readonly CartLine[],
	text?: string,
): Inbound {
	const catalog = catalogs.linked();
	if (catalog === undefined) throw new Error('No catalog is linked to the business account.');
	const items = lines.map(({ retailerId, quantity }) => {
		const product = catalogs.find(catalog.id, retailerId);
		if (product === undefined) {
			const all = catalogs.products(catalog.id).map((one) => one.retailerId);
			throw new Error(`There is no product "${retailerId}". There are ${all.join(', ')}.`);
		}
		return {
			retailerId,
			quantity,
			name: product.name,
			price: (product.salePrice ?? product.price) / currencyOffset(product.currency),
			currency: product.currency,
		};
	});
	return {
		content: { kind: 'order', lines: items, ...(text === undefined ? {} : { text }) },
		wire: {
			type: 'order',
			order: {
				catalog_id: catalog.id,
				// Always there: empty without a note.
				text: text ?? '',
				product_items: items.map(({ retailerId, quantity, price, currency }) => ({
					product_retailer_id: retailerId,
					quantity,
					item_price: price,
					currency,
				})),
			},
		},
	};
}
