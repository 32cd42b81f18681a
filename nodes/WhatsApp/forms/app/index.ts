import type { FormsOf, ResourceForm } from '../OperationForm';
import { debugToken } from './debugToken';
import { deleteSubscription } from './deleteSubscription';
import { get } from './get';
import { listClientBusinesses } from './listClientBusinesses';
import { listSubscriptions } from './listSubscriptions';
import { subscribe } from './subscribe';

const operations: FormsOf<'app'> = {
	debugToken,
	deleteSubscription,
	get,
	listClientBusinesses,
	listSubscriptions,
	subscribe,
};

/** The Meta app: where its webhooks go, what its tokens may do. */
export const app: ResourceForm = { name: 'App', first: 'listSubscriptions', operations };
