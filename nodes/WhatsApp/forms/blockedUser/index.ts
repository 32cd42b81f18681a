import type { FormsOf, ResourceForm } from '../OperationForm';
import { block } from './block';
import { list } from './list';
import { unblock } from './unblock';

const operations: FormsOf<'blockedUser'> = { list, block, unblock };

/** People whose messages the business does not take. */
export const blockedUser: ResourceForm = { name: 'Blocked User', first: 'list', operations };
