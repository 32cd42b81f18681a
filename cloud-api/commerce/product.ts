import { must, type Result, result } from '../limits';
import { productLimits, productMembers, retailerIdLimits, type ProductItem } from './productItem';

/** @see https://developers.facebook.com/docs/marketing-api/reference/product-catalog/products */
export const newProduct = (item: ProductItem): Result =>
	result(
		productMembers(item),
		retailerIdLimits('retailer_id', item.retailerId),
		productLimits('', item, true, 'product'),
	);

/** @see https://developers.facebook.com/docs/marketing-api/reference/product-item#Updating */
export function productUpdate(item: ProductItem): Result {
	const body = productMembers(item);
	return result(
		body,
		must(Object.keys(body).length > 0, 'changes', 'at least one change', 'none'),
		productLimits('', item, false, 'product'),
	);
}
