import { isJsonObject, type JsonObject, type JsonValue } from '../json';
import { count, each, type Found, must, type Result, result } from '../limits';
import { feedMembers, productLimits, type ProductItem, retailerIdLimits } from './productItem';

export const batchMethods = ['CREATE', 'DELETE', 'UPDATE'] as const;
export type BatchMethod = (typeof batchMethods)[number];

/** One product of a batch; of one to delete only the id counts. */
export interface BatchItem extends ProductItem {
	readonly method: BatchMethod;
}

const maxItems = 5000;
const maxBytes = 28 * 1024 * 1024;

/** Products made from fields. `allowUpsert` lets an update of an unknown product create it, as Meta does by default. */
export const productBatch = (items: readonly BatchItem[], allowUpsert = true): Result =>
	batch(
		items.map((item) => ({
			method: item.method,
			data: item.method === 'DELETE' ? { id: item.retailerId ?? '' } : feedMembers(item),
		})),
		{ allow_upsert: allowUpsert },
		each('requests', items, (item, path) => [
			...retailerIdLimits(`${path}.data.id`, item.retailerId),
			...(item.method === 'DELETE'
				? []
				: productLimits(`${path}.data`, item, item.method === 'CREATE', 'feed')),
		]),
	);

/** Requests as Meta writes them, `{ method, data }`: product data is open-ended, so only the frame is checked. */
export const rawProductBatch = (requests: JsonValue | undefined, allowUpsert = true): Result => {
	const list: readonly JsonValue[] = Array.isArray(requests) ? requests : [];
	return batch(list, { allow_upsert: allowUpsert }, each('requests', list, frameLimits));
};

/** What a text is for: a language, a country, or one in the other. */
export const localizationTypes = ['COUNTRY', 'LANGUAGE', 'LANGUAGE_AND_COUNTRY'] as const;

/** @see https://developers.facebook.com/docs/marketing-api/reference/product-catalog/localized_items_batch */
export const localizedBatch = (
	localization: {
		readonly type: (typeof localizationTypes)[number];
		/** `es_XX`, `ES`, or `es_XX|ES`. */
		readonly value: string;
	},
	requests: JsonValue | undefined,
): Result => {
	const list: readonly JsonValue[] = Array.isArray(requests) ? requests : [];
	return batch(
		list.map((request) => (isJsonObject(request) ? { localization, ...request } : request)),
		{},
		[
			...must(localization.value !== '', 'localization.value', 'a language or country', 'nothing'),
			...each('requests', list, frameLimits),
		],
	);
};

const frameLimits = (request: JsonValue, path: string): Found => {
	const { method, data } = isJsonObject(request) ? request : {};
	const known = batchMethods.some((name) => name === method);
	return [
		...must(known, `${path}.method`, 'CREATE, UPDATE or DELETE', 'something else'),
		...retailerIdLimits(
			`${path}.data.id`,
			isJsonObject(data) && typeof data['id'] === 'string' ? data['id'] : undefined,
		),
	];
};

function batch(requests: readonly JsonValue[], more: JsonObject, found: Found): Result {
	const bytes = new TextEncoder().encode(JSON.stringify(requests)).length;
	return result(
		{ item_type: 'PRODUCT_ITEM', requests, ...more },
		count('requests', requests, 1, maxItems),
		must(bytes <= maxBytes, 'requests', 'at most 28 MB', `${bytes} bytes`),
		found,
	);
}
