import type { FormsOf, ResourceForm } from '../OperationForm';
import { assignUser } from './assignUser';
import { createSchedule } from './createSchedule';
import { get } from './get';
import { getHealth } from './getHealth';
import { listActivities } from './listActivities';
import { listAssignedUsers } from './listAssignedUsers';
import { listSchedules } from './listSchedules';
import { listSolutions } from './listSolutions';
import { listSubscribedApps } from './listSubscribedApps';
import { removeUser } from './removeUser';
import { subscribeApp } from './subscribeApp';
import { unsubscribeApp } from './unsubscribeApp';
import { update } from './update';

const operations: FormsOf<'businessAccount'> = {
	assignUser,
	createSchedule,
	get,
	getHealth,
	listActivities,
	listAssignedUsers,
	listSchedules,
	listSolutions,
	listSubscribedApps,
	removeUser,
	subscribeApp,
	unsubscribeApp,
	update,
};

/** The WhatsApp Business Account: facts, subscriptions, people. */
export const businessAccount: ResourceForm = { name: 'Business Account', first: 'get', operations };
