import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ShopOffer } from '../../src/chat/ChatContent';
import type { CatalogView, Goods } from '../../src/control/servePurchases';
import { Choices } from '../chat/Choices';
import { useHands } from '../chat/Hands';
import { money } from '../format/money';
import { emulatorApi } from '../state/emulatorApi';
import { ProductRow } from './ProductRow';
import { useCatalog } from './useCatalog';

interface Props {
	readonly offer: ShopOffer;
	readonly onClose: () => void;
}

/** The goods of a message with a cart below; sending it orders. */
export function ShopSheet({ offer, onClose }: Props): VNode {
	const { customer, attempt, startDraft } = useHands();
	const catalog = useCatalog();
	const [cart, setCart] = useState<ReadonlyMap<string, number>>(new Map());
	const [note, setNote] = useState('');
	if (catalog === undefined) return <p class="hint">One moment…</p>;
	const lines = catalog.products.flatMap((product) => {
		const quantity = cart.get(product.retailerId) ?? 0;
		return quantity === 0 ? [] : [{ product, quantity }];
	});
	const count = lines.reduce((sum, { quantity }) => sum + quantity, 0);

	return (
		<form
			class="shop"
			onSubmit={(event) => {
				event.preventDefault();
				onClose();
				const items = lines.map(({ product, quantity }) => ({
					retailerId: product.retailerId,
					quantity,
				}));
				attempt(emulatorApi.order(customer, items, note.trim()));
			}}
		>
			<div class="rows">
				{sectionsOf(offer, catalog).map(({ title, products }, index) => (
					<section key={index}>
						{title !== '' && <h3 dir="auto">{title}</h3>}
						<ul>
							{products.map((product) => (
								<ProductRow
									key={product.retailerId}
									product={product}
									quantity={cart.get(product.retailerId) ?? 0}
									cartEnabled={catalog.cartEnabled}
									onQuantity={(quantity) =>
										setCart(new Map([...cart, [product.retailerId, quantity]]))
									}
									onAsk={() => {
										onClose();
										startDraft({ kind: 'product', ...product });
									}}
								/>
							))}
						</ul>
					</section>
				))}
			</div>
			{catalog.cartEnabled ? (
				<>
					<label>
						Note for the business
						<input
							dir="auto"
							value={note}
							autocomplete="off"
							onInput={(event) => setNote(event.currentTarget.value)}
						/>
					</label>
					<p class="sum" role="status">
						{count === 0 ? 'The cart is empty' : `${count} in the cart · ${totalOf(lines)}`}
					</p>
					<Choices onCancel={onClose} submit="Send order" disabled={count === 0} />
				</>
			) : (
				<Choices onCancel={onClose} />
			)}
		</form>
	);
}

interface Section {
	readonly title: string;
	readonly products: readonly Goods[];
}

/** Products that are no longer in the catalog are not shown. */
function sectionsOf(offer: ShopOffer, { name, products }: CatalogView): readonly Section[] {
	if (offer.kind === 'all') return [{ title: name ?? '', products }];
	return offer.sections.map(({ title, retailerIds }) => ({
		title,
		products: retailerIds.flatMap(
			(id) => products.find(({ retailerId }) => retailerId === id) ?? [],
		),
	}));
}

function totalOf(lines: readonly { readonly product: Goods; readonly quantity: number }[]): string {
	const total = lines.reduce(
		(sum, { product, quantity }) => sum + (product.salePrice ?? product.price) * quantity,
		0,
	);
	return money(total, lines[0]?.product.currency ?? '');
}
