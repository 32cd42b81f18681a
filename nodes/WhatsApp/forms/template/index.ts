import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'template'> = {};

/** Message templates: what may be said outside the 24 h window, and how Meta judges it. */
export const template: ResourceForm = { name: 'Template', first: '', operations };
