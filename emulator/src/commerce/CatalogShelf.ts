import type { Ids } from '../world/createIds';
import type { Batch, BatchError, Catalog, Product, ProductSet } from './Catalog';
import { meetsFilter } from './productFilter';
import {
	preloadedBatch,
	preloadedCatalog,
	preloadedProducts,
	preloadedSet,
} from './preloadedProducts';
import { productNode } from './productNode';

/** The catalogs of the business with their products, sets and batches. */
export class CatalogShelf {
	readonly #ids: Ids;
	readonly #catalogs = new Map<string, Catalog>();
	readonly #products = new Map<string, Product>();
	readonly #sets = new Map<string, ProductSet>();
	readonly #batches = new Map<string, Batch>();
	/** How the number shows catalog and cart; Meta's defaults. */
	settings = { isCartEnabled: true, isCatalogVisible: false };

	constructor(ids: Ids) {
		this.#ids = ids;
		this.#catalogs.set(preloadedCatalog.id, preloadedCatalog);
		for (const product of preloadedProducts) this.#products.set(product.id, product);
		this.#sets.set(preloadedSet.id, preloadedSet);
		this.#batches.set(preloadedBatch.handle, preloadedBatch);
	}

	catalogs(): readonly Catalog[] {
		return [...this.#catalogs.values()];
	}

	catalog(id: string): Catalog | undefined {
		return this.#catalogs.get(id);
	}

	createCatalog(name: string): Catalog {
		return this.storeCatalog({ id: this.#ids.object(), name, linked: false });
	}

	storeCatalog(catalog: Catalog): Catalog {
		this.#catalogs.set(catalog.id, catalog);
		return catalog;
	}

	/** The one catalog customers see. */
	linked(): Catalog | undefined {
		return this.catalogs().find(({ linked }) => linked);
	}

	/** Links a catalog in place of the one before; an account has one. */
	link(id: string): void {
		for (const catalog of this.catalogs()) {
			this.storeCatalog({ ...catalog, linked: catalog.id === id });
		}
	}

	products(catalogId: string, filter: object = {}): readonly Product[] {
		return [...this.#products.values()].filter(
			(product) => product.catalogId === catalogId && meetsFilter(productNode(product), filter),
		);
	}

	product(id: string): Product | undefined {
		return this.#products.get(id);
	}

	/** By the shop's id. */
	find(catalogId: string, retailerId: string): Product | undefined {
		return this.products(catalogId).find((product) => product.retailerId === retailerId);
	}

	createProduct(product: Omit<Product, 'id'>): Product {
		return this.storeProduct({ ...product, id: this.#ids.object() });
	}

	storeProduct(product: Product): Product {
		this.#products.set(product.id, product);
		return product;
	}

	removeProduct(id: string): void {
		this.#products.delete(id);
	}

	sets(catalogId: string): readonly ProductSet[] {
		return [...this.#sets.values()].filter((set) => set.catalogId === catalogId);
	}

	set(id: string): ProductSet | undefined {
		return this.#sets.get(id);
	}

	createSet(catalogId: string, name: string, filter: object): ProductSet {
		return this.storeSet({ id: this.#ids.object(), catalogId, name, filter });
	}

	storeSet(set: ProductSet): ProductSet {
		this.#sets.set(set.id, set);
		return set;
	}

	removeSet(id: string): void {
		this.#sets.delete(id);
	}

	/** Remembers what came of a batch; its handle is what the caller asks with. */
	keepBatch(catalogId: string, errors: readonly BatchError[]): Batch {
		const batch = { handle: this.#ids.token(), catalogId, errors };
		this.#batches.set(batch.handle, batch);
		return batch;
	}

	batch(handle: string): Batch | undefined {
		return this.#batches.get(handle);
	}
}
