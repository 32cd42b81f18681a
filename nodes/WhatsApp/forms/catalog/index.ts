import type { FormsOf, ResourceForm } from '../OperationForm';
import { create } from './create';
import { createProduct } from './createProduct';
import { createSet } from './createSet';
import { deleteProduct } from './deleteProduct';
import { deleteSet } from './deleteSet';
import { get } from './get';
import { getBatchStatus } from './getBatchStatus';
import { getCommerceSettings } from './getCommerceSettings';
import { getProduct } from './getProduct';
import { link } from './link';
import { list } from './list';
import { listOwned } from './listOwned';
import { listProducts } from './listProducts';
import { listSetProducts } from './listSetProducts';
import { listSets } from './listSets';
import { sendBatch } from './sendBatch';
import { sendLocalizedBatch } from './sendLocalizedBatch';
import { unlink } from './unlink';
import { updateCommerceSettings } from './updateCommerceSettings';
import { updateProduct } from './updateProduct';
import { updateSet } from './updateSet';

const operations: FormsOf<'catalog'> = {
	create,
	createProduct,
	createSet,
	deleteProduct,
	deleteSet,
	get,
	getBatchStatus,
	getCommerceSettings,
	getProduct,
	link,
	list,
	listOwned,
	listProducts,
	listSetProducts,
	listSets,
	sendBatch,
	sendLocalizedBatch,
	unlink,
	updateCommerceSettings,
	updateProduct,
	updateSet,
};

/** Product catalogs, their products and sets, and how they show in a chat. */
export const catalog: ResourceForm = { name: 'Catalog', first: 'listProducts', operations };
