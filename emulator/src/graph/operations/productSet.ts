import { z } from 'zod';
import type { ProductSet } from '../../commerce/Catalog';
import { readFilter } from '../../commerce/productFilter';
import type { Emulation } from '../../world/Emulation';
import type { GraphCall, Handler } from '../GraphCall';
import { unknownObject } from '../GraphFault';
import { pageOf } from '../pageOf';
import { selectFields } from '../selectFields';
import { parseWire } from '../wire/parseWire';
import { productPage } from './product';

const node = ({ catalogs }: Emulation, set: ProductSet) => ({
	id: set.id,
	name: set.name,
	filter: JSON.stringify(set.filter),
	product_count: catalogs.products(set.catalogId, set.filter).length,
});

export const listSets: Handler = (call, emulation) => {
	const sets = emulation.catalogs.sets(call.params['catalogId'] ?? '');
	const page = pageOf(call, sets, ({ id }) => id);
	return {
		body: {
			...page,
			data: page.data.map((set) =>
				selectFields(node(emulation, set), call.query['fields'], ['id', 'name']),
			),
		},
	};
};

/** Graph takes a filter as JSON in a text, and as the object it stands for. */
const filter = z.union([z.string(), z.record(z.string(), z.unknown())]);
const filterOf = (given: z.output<typeof filter>): object =>
	typeof given === 'string' ? readFilter(given) : given;

export const createSet: Handler = (call, { catalogs }) => {
	const body = parseWire(
		z.looseObject({ name: z.string().min(1), filter: filter.optional() }),
		call.body ?? {},
	);
	const set = catalogs.createSet(
		call.params['catalogId'] ?? '',
		body.name,
		filterOf(body.filter ?? {}),
	);
	return { body: { id: set.id } };
};

export const updateSet: Handler = (call, emulation) => {
	const set = setOf(call, emulation);
	const body = parseWire(
		z.looseObject({ name: z.string().min(1).optional(), filter: filter.optional() }),
		call.body ?? {},
	);
	emulation.catalogs.storeSet({
		...set,
		name: body.name ?? set.name,
		filter: body.filter === undefined ? set.filter : filterOf(body.filter),
	});
	return { body: { success: true } };
};

export const deleteSet: Handler = (call, emulation) => {
	emulation.catalogs.removeSet(setOf(call, emulation).id);
	return { body: { success: true } };
};

export const listSetProducts: Handler = (call, emulation) => {
	const { catalogId, filter: rule } = setOf(call, emulation);
	return productPage(call, emulation.catalogs.products(catalogId, rule));
};

function setOf(call: GraphCall, { catalogs }: Emulation): ProductSet {
	const id = call.params['productSetId'] ?? '';
	const set = catalogs.set(id);
	if (set === undefined) throw unknownObject('GET', id);
	return set;
}
