import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'business'> = {};

/** The business portfolio that owns accounts. */
export const business: ResourceForm = { name: 'Business Portfolio', first: '', operations };
