import { requiredText, type Result, result } from '../../limits';
import type { MessageContent } from '../messageBody';
import { interactive, partLimits } from './parts';

/** One product of the linked catalogue. A header cannot be set: the product's picture stands there. */
export interface ProductInput {
	readonly catalogId: string;
	readonly productRetailerId: string;
	readonly body?: string | undefined;
	readonly footer?: string | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/guides/sell-products-and-services/share-products */
export const product = (input: ProductInput): Result<MessageContent> =>
	result(
		interactive(
			'product',
			{ body: input.body, footer: input.footer },
			{ catalog_id: input.catalogId, product_retailer_id: input.productRetailerId },
		),
		partLimits({ body: input.body, footer: input.footer }, { bodyOptional: true }),
		requiredText('interactive.action.catalog_id', input.catalogId),
		requiredText('interactive.action.product_retailer_id', input.productRetailerId),
	);
