import { z } from 'zod';
import type { Catalog } from '../../commerce/Catalog';
import type { Emulation } from '../../world/Emulation';
import type { GraphAnswer, GraphCall, Handler } from '../GraphCall';
import { GraphFault, unknownObject } from '../GraphFault';
import { pageOf } from '../pageOf';
import { selectFields } from '../selectFields';
import { parseWire } from '../wire/parseWire';

export { getBatchStatus, sendBatch, sendLocalizedBatch } from './productBatch';
export { createProduct, deleteProduct, getProduct, listProducts, updateProduct } from './product';
export { createSet, deleteSet, listSetProducts, listSets, updateSet } from './productSet';

const success: GraphAnswer = { body: { success: true } };

export const getCommerceSettings: Handler = (_call, { business, catalogs }) => ({
	body: {
		data: [
			{
				is_cart_enabled: catalogs.settings.isCartEnabled,
				is_catalog_visible: catalogs.settings.isCatalogVisible,
				id: business.phoneNumberId,
			},
		],
	},
});

const word = z.stringbool().or(z.boolean()).optional();
const commerceSettings = z.looseObject({ is_cart_enabled: word, is_catalog_visible: word });

export const updateCommerceSettings: Handler = (call, { catalogs }) => {
	const given = parseWire(commerceSettings, { ...Object(call.body), ...call.query });
	const { isCartEnabled, isCatalogVisible } = catalogs.settings;
	catalogs.settings = {
		isCartEnabled: given.is_cart_enabled ?? isCartEnabled,
		isCatalogVisible: given.is_catalog_visible ?? isCatalogVisible,
	};
	return success;
};

const node = ({ business, catalogs }: Emulation, catalog: Catalog) => ({
	id: catalog.id,
	name: catalog.name,
	vertical: 'commerce',
	product_count: catalogs.products(catalog.id).length,
	business: { id: business.businessId, name: business.verifiedName },
});

const unasked = ['id', 'name'];

const listing = (call: GraphCall, emulation: Emulation, all: readonly Catalog[]): GraphAnswer => {
	const page = pageOf(call, all, ({ id }) => id);
	return {
		body: {
			...page,
			data: page.data.map((one) =>
				selectFields(node(emulation, one), call.query['fields'], unasked),
			),
		},
	};
};

export const list: Handler = (call, emulation) =>
	listing(
		call,
		emulation,
		emulation.catalogs.catalogs().filter(({ linked }) => linked),
	);

export const listOwned: Handler = (call, emulation) =>
	listing(call, emulation, emulation.catalogs.catalogs());

export const get: Handler = (call, emulation) => {
	const catalog = emulation.catalogs.catalog(call.params['catalogId'] ?? '');
	if (catalog === undefined) throw unknownObject('GET', call.params['catalogId'] ?? '');
	return { body: selectFields(node(emulation, catalog), call.query['fields'], unasked) };
};

export const create: Handler = (call, { catalogs }) => {
	const { name } = parseWire(z.looseObject({ name: z.string().min(1) }), call.body ?? {});
	return { body: { id: catalogs.createCatalog(name).id } };
};

const linkBody = z.looseObject({ catalog_id: z.coerce.string().min(1) });

function named(call: GraphCall, { catalogs }: Emulation): Catalog {
	const given = { ...Object(call.body), ...call.query };
	const { catalog_id: id } = parseWire(linkBody, given);
	const catalog = catalogs.catalog(id);
	if (catalog === undefined) throw new GraphFault(100, `Param catalog_id: no catalog ${id}`);
	return catalog;
}

export const link: Handler = (call, emulation) => {
	emulation.catalogs.link(named(call, emulation).id);
	return success;
};

export const unlink: Handler = (call, emulation) => {
	emulation.catalogs.storeCatalog({ ...named(call, emulation), linked: false });
	return success;
};
