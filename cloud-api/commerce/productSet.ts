import { type JsonObject, present } from '../json';
import { count, each, must, requiredText, type Result, result } from '../limits';

/** Which products belong to a set: named ones, or all that Meta's filter finds. */
export type SetRule =
	| { readonly kind: 'products'; readonly retailerIds: readonly string[] }
	| { readonly kind: 'filter'; readonly filter: JsonObject };

/** @see https://developers.facebook.com/docs/marketing-api/reference/product-catalog/product_sets */
export const newProductSet = (name: string, rule: SetRule): Result =>
	result(
		{ name, filter: JSON.stringify(filterOf(rule)) },
		requiredText('name', name),
		ruleLimits(rule),
	);

/** What is left out stays as it is. */
export const productSetUpdate = (name: string | undefined, rule: SetRule | undefined): Result => {
	const filter = rule === undefined ? undefined : JSON.stringify(filterOf(rule));
	const body = present({ name, filter });
	return result(
		body,
		must(Object.keys(body).length > 0, 'changes', 'at least one change', 'none'),
		rule === undefined ? [] : ruleLimits(rule),
	);
};

const filterOf = (rule: SetRule): JsonObject =>
	rule.kind === 'filter' ? rule.filter : { retailer_id: { is_any: rule.retailerIds } };

const ruleLimits = (rule: SetRule) =>
	rule.kind === 'filter'
		? must(Object.keys(rule.filter).length > 0, 'filter', 'at least one condition', 'none')
		: [
				...count('filter.retailer_id.is_any', rule.retailerIds, 1, Infinity),
				...each('filter.retailer_id.is_any', rule.retailerIds, (id, path) =>
					requiredText(path, id, 100),
				),
			];
