import type { VNode } from 'preact';
import type { Goods } from '../../src/control/servePurchases';
import { money } from '../format/money';

/** What a product costs, and what it cost before the sale. */
export const Price = ({ product }: { readonly product: Goods }): VNode => {
	const { price, salePrice, currency } = product;
	return (
		<span class="price">
			{salePrice !== undefined && <s>{money(price, currency)}</s>}{' '}
			{money(salePrice ?? price, currency)}
		</span>
	);
};
