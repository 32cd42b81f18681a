/** What Graph knows of a product. Prices are in the smallest unit of the currency. */
export interface Product {
	/** Meta's id. */
	readonly id: string;
	readonly catalogId: string;
	/** The shop's id, which messages and orders use. */
	readonly retailerId: string;
	readonly name: string;
	readonly description: string;
	readonly url: string;
	readonly imageUrl: string;
	readonly price: number;
	readonly salePrice?: number;
	readonly currency: string;
	readonly availability: string;
	readonly condition: string;
	readonly brand: string;
}

/** A catalog of goods; customers see it once it is linked to the account. */
export interface Catalog {
	readonly id: string;
	readonly name: string;
	readonly linked: boolean;
}

export interface ProductSet {
	readonly id: string;
	readonly catalogId: string;
	readonly name: string;
	/** A condition as `productFilter` reads it. */
	readonly filter: object;
}

/** What became of a batch. */
export interface Batch {
	readonly handle: string;
	readonly catalogId: string;
	readonly errors: readonly BatchError[];
}

export interface BatchError {
	/** The shop's id of the product. */
	readonly id: string;
	readonly line: number;
	readonly message: string;
}
