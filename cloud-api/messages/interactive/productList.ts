import { requiredText, type Result, result } from '../../limits';
import type { MessageContent } from '../messageBody';
import { interactive, partLimits } from './parts';
import { productSectionLimits, productSections, type ProductSection } from './productSections';

/** Up to 30 products in sections. The text header is required. */
export interface ProductListInput {
	readonly header: string;
	readonly body: string;
	readonly catalogId: string;
	readonly sections: readonly ProductSection[];
	readonly footer?: string | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/guides/sell-products-and-services/share-products */
export const productList = (input: ProductListInput): Result<MessageContent> => {
	const parts = {
		header: { kind: 'text', text: input.header },
		body: input.body,
		footer: input.footer,
	} as const;
	return result(
		interactive('product_list', parts, {
			catalog_id: input.catalogId,
			sections: productSections(input.sections),
		}),
		partLimits(parts),
		requiredText('interactive.action.catalog_id', input.catalogId),
		productSectionLimits('interactive.action.sections', input.sections),
	);
};
