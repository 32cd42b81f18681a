import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'call'> = {};

/** Calls between a customer and the business. */
export const call: ResourceForm = { name: 'Call', first: '', operations };
