import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'analytics'> = {};

/** What was sent, delivered, read, called and charged. */
export const analytics: ResourceForm = { name: 'Analytics', first: '', operations };
