import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'group'> = {};

/** Groups of customers that the business leads. */
export const group: ResourceForm = { name: 'Group', first: '', operations };
