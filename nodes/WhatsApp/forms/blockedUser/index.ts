import type { FormsOf, ResourceForm } from '../OperationForm';

const operations: FormsOf<'blockedUser'> = {};

/** People whose messages the business does not take. */
export const blockedUser: ResourceForm = { name: 'Blocked User', first: '', operations };
