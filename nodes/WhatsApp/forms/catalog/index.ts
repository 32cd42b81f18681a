import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'catalog'> = {};

/** Product catalogs, their products and sets, and how they show in a chat. */
export const catalog: ResourceForm = { name: 'Catalog', first: '', operations };
