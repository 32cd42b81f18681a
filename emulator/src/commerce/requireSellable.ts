import type { SendBody } from '../graph/wire/sendBody';
import { GraphFault } from '../graph/GraphFault';
import type { Emulation } from '../world/Emulation';

/**
 * Checks what an interactive message sells.
 * @throws GraphFault 131009 when its catalog is not linked to the account, or a product is not in it.
 */
export function requireSellable({ catalogs }: Emulation, body: SendBody): void {
	const { names, catalogIds } = namedBy(body);
	const linked = catalogs.linked();
	const sells =
		catalogIds.length > 0 ||
		names.length > 0 ||
		(body.type === 'interactive' && body.interactive.type === 'catalog_message');
	if (!sells) return;
	if (linked === undefined) {
		throw new GraphFault(131009, 'No catalog is linked to this business account: link one first.');
	}
	for (const id of catalogIds) {
		if (id !== linked.id) {
			throw new GraphFault(
				131009,
				`Param catalog_id: ${id} is not the catalog linked to this business account.`,
			);
		}
	}
	const missing = names.filter((name) => catalogs.find(linked.id, name) === undefined);
	if (missing.length > 0) {
		throw new GraphFault(
			131009,
			`Products not found in FB Catalog: ${missing.join(', ')} (product_retailer_id).`,
		);
	}
}

/** The catalogs and products an interactive message names, wherever they stand in it. */
function namedBy(body: SendBody): {
	readonly names: readonly string[];
	readonly catalogIds: readonly string[];
} {
	const names: string[] = [];
	const catalogIds: string[] = [];
	if (body.type !== 'interactive' || !selling.has(body.interactive.type)) {
		return { names, catalogIds };
	}
	JSON.stringify(body.interactive, (key, value: unknown) => {
		if (typeof value === 'string') {
			if (key === 'product_retailer_id' || key === 'thumbnail_product_retailer_id')
				names.push(value);
			if (key === 'catalog_id') catalogIds.push(value);
		}
		return value;
	});
	return { names, catalogIds };
}

/** Orders name products of the shop too, but Meta takes goods that are in no catalog there. */
const selling: ReadonlySet<string> = new Set([
	'product',
	'product_list',
	'catalog_message',
	'carousel',
]);
