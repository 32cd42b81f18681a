import type { FormsOf, ResourceForm } from '../OperationForm';
import { add } from './add';
import { deleteContactBookEntry } from './deleteContactBookEntry';
import { deleteUsername } from './deleteUsername';
import { deregister } from './deregister';
import { get } from './get';
import { getAccountNumber } from './getAccountNumber';
import { getHealth } from './getHealth';
import { getOfficialAccountStatus } from './getOfficialAccountStatus';
import { getSettings } from './getSettings';
import { getUsername } from './getUsername';
import { list } from './list';
import { listMessageEvents } from './listMessageEvents';
import { listMessageHistory } from './listMessageHistory';
import { listUsernameSuggestions } from './listUsernameSuggestions';
import { migrate } from './migrate';
import { register } from './register';
import { requestCode } from './requestCode';
import { requestDisplayName } from './requestDisplayName';
import { requestOfficialAccount } from './requestOfficialAccount';
import { setSearchVisibility } from './setSearchVisibility';
import { setSecurityNotifications } from './setSecurityNotifications';
import { setTwoStepPin } from './setTwoStepPin';
import { setUsername } from './setUsername';
import { setWebhookOverride } from './setWebhookOverride';
import { syncBusinessApp } from './syncBusinessApp';
import { updateSettings } from './updateSettings';
import { verifyCode } from './verifyCode';

const operations: FormsOf<'phoneNumber'> = {
	add,
	deleteContactBookEntry,
	deleteUsername,
	deregister,
	get,
	getAccountNumber,
	getHealth,
	getOfficialAccountStatus,
	getSettings,
	getUsername,
	list,
	listMessageEvents,
	listMessageHistory,
	listUsernameSuggestions,
	migrate,
	register,
	requestCode,
	requestDisplayName,
	requestOfficialAccount,
	setSearchVisibility,
	setSecurityNotifications,
	setTwoStepPin,
	setUsername,
	setWebhookOverride,
	syncBusinessApp,
	updateSettings,
	verifyCode,
};

/** Business phone numbers. */
export const phoneNumber: ResourceForm = { name: 'Phone Number', first: 'get', operations };
