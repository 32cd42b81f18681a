import type { VNode } from 'preact';
import type { Goods } from '../../src/control/servePurchases';

/** Names that nobody can own (RFC 2606): there is no picture behind them. */
const nowhere = /^https?:\/\/([^/]+\.)?example(\.(com|net|org))?(\/|$)/i;

/** The picture of a product, or its first letter where there is none. */
export const ProductPicture = ({ product }: { readonly product: Goods }): VNode =>
	product.imageUrl === '' || nowhere.test(product.imageUrl) ? (
		<span class="picture" aria-hidden="true">
			{[...product.name][0]}
		</span>
	) : (
		<img class="picture" src={product.imageUrl} alt="" loading="lazy" />
	);
