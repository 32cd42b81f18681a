import { type JsonObject, present } from '../../json';
import { count, each, type Found, must, requiredText } from '../../limits';
import { sectionTitleLimits } from './list';

/** A titled group of products, by their ids in the catalogue. */
export interface ProductSection {
	readonly title?: string | undefined;
	readonly productRetailerIds: readonly string[];
}

/** The wire form of product sections; multi-product templates use the same one. */
export const productSections = (sections: readonly ProductSection[]): readonly JsonObject[] =>
	sections.map(({ title, productRetailerIds }) =>
		present({
			title,
			product_items: productRetailerIds.map((id) => ({ product_retailer_id: id })),
		}),
	);

/** At most 10 sections and 30 products in all of them together. */
export function productSectionLimits(field: string, sections: readonly ProductSection[]): Found {
	const total = sections.reduce((sum, section) => sum + section.productRetailerIds.length, 0);
	return [
		...count(field, sections, 1, 10),
		...sectionTitleLimits(field, sections),
		...each(field, sections, (section, path) => [
			...count(`${path}.product_items`, section.productRetailerIds, 1, 30),
			...each(`${path}.product_items`, section.productRetailerIds, (id, item) =>
				requiredText(`${item}.product_retailer_id`, id),
			),
		]),
		...must(total <= 30, field, 'at most 30 products in all sections together', total),
	];
}
