import { present } from '../../json';
import { type Result, result } from '../../limits';
import type { MessageContent } from '../messageBody';
import { interactive, partLimits } from './parts';

/** A text with a "View catalog" button. The picture is that of the product named, or of the first one. */
export interface CatalogMessageInput {
	readonly body: string;
	readonly thumbnailProductRetailerId?: string | undefined;
	readonly footer?: string | undefined;
}

/** @see https://developers.facebook.com/docs/whatsapp/cloud-api/guides/sell-products-and-services/share-products */
export const catalogMessage = (input: CatalogMessageInput): Result<MessageContent> => {
	const thumbnail = present({ thumbnail_product_retailer_id: input.thumbnailProductRetailerId });
	const parts = { body: input.body, footer: input.footer };
	return result(
		interactive(
			'catalog_message',
			parts,
			present({
				name: 'catalog_message',
				parameters: Object.keys(thumbnail).length === 0 ? undefined : thumbnail,
			}),
		),
		partLimits(parts),
	);
};
