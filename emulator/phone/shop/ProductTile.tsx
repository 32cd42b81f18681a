import type { VNode } from 'preact';
import { Price } from './Price';
import { ProductPicture } from './ProductPicture';
import { useCatalog } from './useCatalog';

/** One product at the head of a message, with its price. */
export function ProductTile({ retailerId }: { readonly retailerId: string }): VNode {
	const catalog = useCatalog();
	const product = catalog?.products.find((one) => one.retailerId === retailerId);
	if (product === undefined) return <p class="tile">{retailerId}</p>;
	return (
		<p class="tile">
			<ProductPicture product={product} />
			<span>
				<strong>
					<bdi>{product.name}</bdi>
				</strong>
				<Price product={product} />
			</span>
		</p>
	);
}
