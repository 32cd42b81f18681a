import type { FormsOf, ResourceForm } from '../OperationForm';
import { get } from './get';
import { list } from './list';

const operations: FormsOf<'template'> = {
	get,
	list,
};

/** Message templates: what may be said outside the 24 h window, and how Meta judges it. */
export const template: ResourceForm = { name: 'Template', first: 'list', operations };
