import type { FormsOf, ResourceForm } from '../OperationForm';
import { get } from './get';
import { listSubscribedApps } from './listSubscribedApps';
import { subscribeApp } from './subscribeApp';
import { unsubscribeApp } from './unsubscribeApp';
import { update } from './update';

const operations: FormsOf<'businessAccount'> = {
	get,
	listSubscribedApps,
	subscribeApp,
	unsubscribeApp,
	update,
};

/** The WhatsApp Business Account: facts, subscriptions, people. */
export const businessAccount: ResourceForm = { name: 'Business Account', first: 'get', operations };
