import type { Operation } from '../operation';

const commerce =
	'https://developers.facebook.com/docs/whatsapp/cloud-api/guides/sell-products-and-services';
const reference = 'https://developers.facebook.com/docs/marketing-api/reference';
const catalogs = `${reference}/product-catalog` as const;
const guide =
	'https://developers.facebook.com/docs/marketing-api/catalog/guides/manage-catalog-items/catalog-batch-api';

/**
 * Product catalogs, their products and sets, and how they show in a chat. All but the commerce settings are calls of
 * Meta's catalog API and need the permission `catalog_management`.
 */
export const catalog = {
	/** The cart is on by default, the catalog is hidden. */
	getCommerceSettings: {
		method: 'GET',
		path: '/{phoneNumberId}/whatsapp_commerce_settings',
		idempotent: true,
		bucket: 'management',
		docs: `${commerce}/set-commerce-settings`,
	},
	updateCommerceSettings: {
		method: 'POST',
		path: '/{phoneNumberId}/whatsapp_commerce_settings',
		query: ['is_cart_enabled', 'is_catalog_visible'],
		idempotent: true,
		bucket: 'management',
		docs: `${commerce}/set-commerce-settings`,
	},
	/** Those an account sells from: one, as Meta's pages say. The edge is in Meta's SDKs, not on its WhatsApp pages. */
	list: {
		method: 'GET',
		path: '/{businessAccountId}/product_catalogs',
		query: ['fields', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${reference}/whats-app-business-account/product_catalogs`,
	},
	link: {
		method: 'POST',
		path: '/{businessAccountId}/product_catalogs',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${reference}/whats-app-business-account/product_catalogs`,
	},
	unlink: {
		method: 'DELETE',
		path: '/{businessAccountId}/product_catalogs',
		query: ['catalog_id'],
		idempotent: true,
		bucket: 'management',
		docs: `${reference}/whats-app-business-account/product_catalogs`,
	},
	listOwned: {
		method: 'GET',
		path: '/{businessId}/owned_product_catalogs',
		query: ['fields', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${reference}/business/owned_product_catalogs`,
	},
	create: {
		method: 'POST',
		path: '/{businessId}/owned_product_catalogs',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: `${reference}/business/owned_product_catalogs`,
	},
	get: {
		method: 'GET',
		path: '/{catalogId}',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs: catalogs,
	},
	listProducts: {
		method: 'GET',
		path: '/{catalogId}/products',
		query: ['fields', 'filter', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${catalogs}/products`,
	},
	createProduct: {
		method: 'POST',
		path: '/{catalogId}/products',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: `${catalogs}/products`,
	},
	getProduct: {
		method: 'GET',
		path: '/{productId}',
		query: ['fields'],
		idempotent: true,
		bucket: 'management',
		docs: `${reference}/product-item`,
	},
	updateProduct: {
		method: 'POST',
		path: '/{productId}',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${reference}/product-item`,
	},
	deleteProduct: {
		method: 'DELETE',
		path: '/{productId}',
		idempotent: true,
		bucket: 'management',
		docs: `${reference}/product-item`,
	},
	/** Works in the background: up to 5,000 products and 28 MB, 3,000 advised; the answer is a handle to ask about. */
	sendBatch: {
		method: 'POST',
		path: '/{catalogId}/items_batch',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${catalogs}/items_batch`,
	},
	/** Only products that are in the catalog already; up to 5,000. */
	sendLocalizedBatch: {
		method: 'POST',
		path: '/{catalogId}/localized_items_batch',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${catalogs}/localized_items_batch`,
	},
	getBatchStatus: {
		method: 'GET',
		path: '/{catalogId}/check_batch_request_status',
		query: ['handle', 'load_ids_of_invalid_requests'],
		idempotent: true,
		bucket: 'management',
		docs: guide,
	},
	listSets: {
		method: 'GET',
		path: '/{catalogId}/product_sets',
		query: ['fields', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${catalogs}/product_sets`,
	},
	listSetProducts: {
		method: 'GET',
		path: '/{productSetId}/products',
		query: ['fields', 'limit', 'after', 'before'],
		paging: 'cursor',
		idempotent: true,
		bucket: 'management',
		docs: `${reference}/product-set/products`,
	},
	createSet: {
		method: 'POST',
		path: '/{catalogId}/product_sets',
		body: 'json',
		idempotent: false,
		bucket: 'management',
		docs: `${catalogs}/product_sets`,
	},
	updateSet: {
		method: 'POST',
		path: '/{productSetId}',
		body: 'json',
		idempotent: true,
		bucket: 'management',
		docs: `${reference}/product-set`,
	},
	deleteSet: {
		method: 'DELETE',
		path: '/{productSetId}',
		idempotent: true,
		bucket: 'management',
		docs: `${reference}/product-set`,
	},
} as const satisfies Record<string, Operation>;
