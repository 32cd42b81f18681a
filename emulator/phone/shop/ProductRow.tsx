import type { VNode } from 'preact';
import type { Goods } from '../../src/control/servePurchases';
import { Price } from './Price';
import { ProductPicture } from './ProductPicture';

/** WhatsApp takes at most 99 of one product. */
const most = 99;

interface Props {
	readonly product: Goods;
	readonly quantity: number;
	readonly cartEnabled: boolean;
	readonly onQuantity: (quantity: number) => void;
	readonly onAsk: () => void;
}

/** A product of the catalogue: what it is, how many, and a way to ask about it. */
export function ProductRow({ product, quantity, cartEnabled, onQuantity, onAsk }: Props): VNode {
	const { name, description, inStock } = product;
	return (
		<li class="product">
			<ProductPicture product={product} />
			<div class="about">
				<strong>
					<bdi>{name}</bdi>
				</strong>
				<Price product={product} />
				{description !== '' && (
					<small>
						<bdi>{description}</bdi>
					</small>
				)}
				<div class="deeds">
					{cartEnabled && inStock && (
						<span class="stepper">
							<button
								type="button"
								aria-label={`One ${name} less`}
								disabled={quantity === 0}
								onClick={() => onQuantity(quantity - 1)}
							>
								−
							</button>
							<output aria-label={`${name} in the cart`}>{quantity}</output>
							<button
								type="button"
								aria-label={`One ${name} more`}
								disabled={quantity === most}
								onClick={() => onQuantity(quantity + 1)}
							>
								+
							</button>
						</span>
					)}
					{!inStock && <small class="gone">Out of stock</small>}
					<button type="button" class="ask" onClick={onAsk}>
						Ask<span class="hidden"> about {name}</span>
					</button>
				</div>
			</div>
		</li>
	);
}
