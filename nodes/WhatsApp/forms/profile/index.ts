import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'profile'> = {};

/** What customers read about the business. */
export const profile: ResourceForm = { name: 'Business Profile', first: '', operations };
