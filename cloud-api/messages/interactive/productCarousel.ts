import { count, each, requiredText, type Result, result } from '../../limits';
import type { MessageContent } from '../messageBody';
import { interactive, partLimits } from './parts';

/** Two to ten products of one catalogue to swipe through. */
export interface ProductCarouselInput {
	readonly body: string;
	readonly catalogId: string;
	readonly productRetailerIds: readonly string[];
}

const cards = 'interactive.action.cards';

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/messages/interactive-product-carousel-messages */
export const productCarousel = (input: ProductCarouselInput): Result<MessageContent> =>
	result(
		interactive(
			'carousel',
			{ body: input.body },
			{
				cards: input.productRetailerIds.map((id, index) => ({
					card_index: index,
					type: 'product',
					action: { product_retailer_id: id, catalog_id: input.catalogId },
				})),
			},
		),
		partLimits({ body: input.body }),
		count(cards, input.productRetailerIds, 2, 10),
		requiredText(`${cards}[0].action.catalog_id`, input.catalogId),
		each(cards, input.productRetailerIds, (id, path) =>
			requiredText(`${path}.action.product_retailer_id`, id),
		),
	);
