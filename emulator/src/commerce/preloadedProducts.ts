import type { Batch, Catalog, Product, ProductSet } from './Catalog';

/** Linked from the first minute, so that product messages can be sent with no set-up. */
export const preloadedCatalog: Catalog = {
	id: '194836987003835',
	name: 'Wayfare Shop',
	linked: true,
};

const goods: readonly (readonly [
	retailerId: string,
	name: string,
	price: number,
	about: string,
])[] = [
	['lamp-reading', 'Reading lamp', 4900, 'A bendable neck and a warm light for the last chapter.'],
	['lamp-desk', 'Desk lamp', 6500, 'Five levels of brightness, one wide shade.'],
	['lamp-floor', 'Floor lamp', 12900, 'Stands behind the sofa and lights the whole corner.'],
	['mug-blue', 'Blue mug', 1200, 'Stoneware, 350 ml, safe in the dishwasher.'],
	['mug-white', 'White mug', 1100, 'Stoneware, 350 ml, with a speckled rim.'],
	['notebook-a5', 'Notebook A5', 900, '160 dotted pages that lie flat.'],
	['throw-wool', 'Wool throw', 7900, 'Undyed wool, 130 by 180 cm.'],
	['candle-fig', 'Fig candle', 1900, 'Soy wax, burns about 40 hours.'],
];

/** Eight products with no pictures: nothing here leaves the machine. */
export const preloadedProducts: readonly Product[] = goods.map(
	([retailerId, name, price, description], index) => ({
		id: String(4_894_839_147_215_541 + index),
		catalogId: preloadedCatalog.id,
		retailerId,
		name,
		description,
		url: `https://shop.example/${retailerId}`,
		imageUrl: `https://shop.example/${retailerId}.jpg`,
		price,
		currency: 'EUR',
		availability: retailerId === 'candle-fig' ? 'out of stock' : 'in stock',
		condition: 'new',
		brand: 'Wayfare',
	}),
);

export const preloadedSet: ProductSet = {
	id: '1230720170373592',
	catalogId: preloadedCatalog.id,
	name: 'Lamps',
	filter: { retailer_id: { starts_with: 'lamp-' } },
};

/** The batch that filled the catalog. */
export const preloadedBatch: Batch = {
	handle: 'AcxLmLdH7W5s',
	catalogId: preloadedCatalog.id,
	errors: [],
};
