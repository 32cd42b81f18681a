import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'app'> = {};

/** The Meta app: where its webhooks go, what its tokens may do. */
export const app: ResourceForm = { name: 'App', first: '', operations };
